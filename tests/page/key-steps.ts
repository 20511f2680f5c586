import { expect, type Locator, type Page } from "@playwright/test";
import { describeServer, openConnection, saveConnection } from "./connection-steps.ts";

export const passphrase = "four calm paper boats";

export type KeptWhere = "In this tab only" | "On this device" | "Locked by a passphrase";

/** Chooses where the key that is typed or held is kept. */
export async function chooseKept(dialog: Locator, where: KeptWhere): Promise<void> {
  await dialog.getByRole("radio", { name: where, exact: true }).check();
  if (where !== "Locked by a passphrase") return;
  await dialog.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await dialog.getByLabel("Passphrase again").fill(passphrase);
}

/** Connects the page to a server, and keeps the key in that way. */
export async function connectKept(page: Page, baseUrl: string, key: string, where: KeptWhere): Promise<void> {
  const dialog = await openConnection(page);
  await describeServer(dialog, baseUrl, key);
  await chooseKept(dialog, where);
  await saveConnection(dialog);
}

export function unlockDialog(page: Page): Locator {
  return page.getByRole("dialog", { name: "Unlock the key" });
}

export async function unlock(page: Page, typed = passphrase): Promise<void> {
  await unlockDialog(page).getByLabel("Passphrase for").fill(typed);
  await unlockDialog(page).getByRole("button", { name: "Unlock" }).click();
}

/** The question before a server is asked without a key. */
export function sendQuestion(page: Page, host: string): Locator {
  return page.getByRole("dialog", { name: `Send what this notebook asks to ${host}, without a key?` });
}

/** What the database of keys holds: how each key in it is kept. */
export function keptKeys(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const all = await indexedDB.databases();
    if (!all.some(({ name }) => name === "quire-keys")) return [];
    const opening = indexedDB.open("quire-keys");
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    const asked = opening.result.transaction("keys").objectStore("keys").getAll();
    await new Promise((resolve) => asked.addEventListener("success", resolve));
    opening.result.close();
    return asked.result.map(({ key }) => (typeof key === "string" ? "plain" : "sealed"));
  });
}

export async function expectKept(page: Page, kept: readonly string[]): Promise<void> {
  await expect.poll(() => keptKeys(page)).toEqual(kept);
}
