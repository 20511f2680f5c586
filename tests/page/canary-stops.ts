import { expect, type Locator, type Page } from "@playwright/test";
import type { ApiServer } from "../server/api-server.ts";
import type { Responder } from "../server/exchange.ts";
import { answer, raw, redirect } from "../server/responders.ts";
import { canaryKey, holdsCanary } from "./canary.ts";
import { codeButton, copied, openFace } from "./code-steps.ts";
import { describeServer, openConnection, saveConnection } from "./connection-steps.ts";
import { exportAs, textOf, textsIn } from "./export-steps.ts";
import { sendQuestion } from "./key-steps.ts";
import { alertOf, answerOf, type NotebookPage, openTab, runCell, setModel } from "./notebook-page.ts";
import { contentOf, promptOf, write } from "./text-steps.ts";

/** Where the tour goes: the server that has the key, and another one that must never see it. */
export interface Stage {
  readonly page: Page;
  readonly notebook: NotebookPage;
  readonly api: ApiServer;
  readonly other: ApiServer;
  readonly cell: Locator;
}

/** A server that behaves in the way that the model's name says. */
export function named(model: string): readonly [name: string, visit: (stage: Stage) => Promise<void>] {
  const visit = async ({ cell }: Stage): Promise<void> => {
    await setModel(cell, model);
    await runCell(cell);
    await expect(alertOf(cell)).toBeVisible();
    await idle(cell);
  };
  return [`an error: ${model}`, visit];
}

export async function neverRecorded({ cell }: Stage): Promise<void> {
  await setModel(cell, "tutorial");
  await write(contentOf(cell), "Hello");
  await runCell(cell);
  await says(cell, "No recorded answer");
}

export async function testsKey({ page, api }: Stage): Promise<void> {
  const dialog = await openConnection(page);
  await describeServer(dialog, api.baseUrl, canaryKey);
  await dialog.getByRole("button", { name: "Test connection" }).click();
  await expect(dialog.getByRole("status").filter({ hasText: "It works" })).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
}

export async function testsWrongPath({ page, api }: Stage): Promise<void> {
  const dialog = await openConnection(page);
  await describeServer(dialog, `${api.origin}/nowhere/v1`, canaryKey);
  await dialog.getByRole("button", { name: "Test connection" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
}

export async function saves({ page, api }: Stage): Promise<void> {
  const dialog = await openConnection(page);
  await describeServer(dialog, api.baseUrl, canaryKey);
  await saveConnection(dialog);
}

export async function asks(cell: Locator, api: ApiServer, responder: Responder): Promise<void> {
  api.next(responder);
  await runCell(cell);
  await expect.poll(() => api.journal.posts.at(-1)?.state).not.toBe("open");
  await idle(cell);
}

export async function fails(cell: Locator, api: ApiServer, responder: Responder): Promise<void> {
  await asks(cell, api, responder);
  await expect(alertOf(cell)).toBeVisible();
}

/** Beside an alert about the run before. */
async function says(cell: Locator, words: string): Promise<void> {
  await expect(alertOf(cell).filter({ hasText: words })).toBeVisible();
}

async function idle(cell: Locator): Promise<void> {
  await expect(cell.getByRole("button", { name: "Run cell" })).toBeVisible();
}

export async function shows(cell: Locator, tab: string): Promise<void> {
  await openTab(cell, tab);
  await expect(answerOf(cell)).toBeVisible();
}

export async function copiesBody({ cell }: Stage): Promise<void> {
  await answerOf(cell).getByRole("button", { name: "Copy exact body" }).click();
  await expect(answerOf(cell).getByText("Copied", { exact: true })).toBeVisible();
}

/** A client in code takes the key from its surroundings. */
export async function copiesCode({ cell }: Stage): Promise<void> {
  for (const language of ["Python", "Node", "cURL"]) {
    await openFace(cell, language);
    expect(await copied(cell)).not.toContain(canaryKey);
  }
  await codeButton(cell).click();
}

export async function isEchoed({ cell, api }: Stage, responder: Responder): Promise<void> {
  await asks(cell, api, responder);
  for (const tab of ["Request", "Text", "Raw"]) await openTab(cell, tab);
}

export async function redirects({ cell, api, other }: Stage): Promise<void> {
  await fails(cell, api, redirect(`${other.origin}/v1/chat/completions`));
  // To look for the cause the browser may ask once more, and is sent on: with nothing in hand (io/diagnose.ts).
  for (const { method, body, headers } of other.journal.entries) {
    expect({ method, body }).toEqual({ method: "GET", body: "" });
    expect(headers).not.toHaveProperty("authorization");
    expect(headers).not.toHaveProperty("referer");
  }
}

export async function cannotBeSent({ cell }: Stage): Promise<void> {
  await write(contentOf(cell), "About {{nothing}}");
  await runCell(cell);
  await says(cell, "{{nothing}}");
  await write(contentOf(cell), "Hello");
}

export async function completes({ notebook, api }: Stage): Promise<void> {
  const cell = await notebook.add("completion");
  await setModel(cell, "tutorial");
  await write(promptOf(cell), "Hello");
  await asks(cell, api, answer({ text: "Hello there" }));
}

/** As plain text: nothing of it is drawn but its beginning, which quotes the key. */
export async function isTooLarge({ cell, api }: Stage): Promise<void> {
  const mebibyte = "x".repeat(1 << 20);
  const chunks = [canaryKey, ...Array.from({ length: 66 }, () => mebibyte)];
  await fails(cell, api, raw({ contentType: "text/plain", chunks }));
  await expect(alertOf(cell)).toContainText("64 MB");
}

/** Whatever files there are to export: they are read, those in a .zip too. */
export async function exportsAll({ page, notebook }: Stage): Promise<void> {
  await notebook.banner.getByRole("button", { name: "Export" }).click();
  const entries = await page.getByRole("menuitem", { name: /\(\.\w+\)/u }).allTextContents();
  await page.keyboard.press("Escape");
  expect(entries.length).toBeGreaterThanOrEqual(6);
  for (const entry of entries.map((each) => each.trim())) {
    const file = await exportAs(page, entry);
    const texts = file.suggestedFilename().endsWith(".zip")
      ? (await textsIn(file)).values()
      : [await textOf(file)];
    for (const text of texts) expect(holdsCanary(text), entry).toBe(false);
  }
}

export async function leavesKey({ page, cell, api, other }: Stage): Promise<void> {
  const host = new URL(other.origin).host;
  const before = other.journal.posts.length;
  const dialog = await openConnection(page);
  await dialog.getByRole("radio", { name: "Recorded" }).check();
  await describeServer(dialog, other.baseUrl, "");
  await saveConnection(dialog);
  await runCell(cell);
  await sendQuestion(page, host).getByRole("button", { name: "Cancel" }).click();
  await says(cell, `You chose not to ask ${host} without a key.`);
  expect(other.journal.posts).toHaveLength(before);
  await runCell(cell);
  await sendQuestion(page, host).getByRole("button", { name: "Send" }).click();
  await expect.poll(() => other.journal.posts[before]?.state).toBe("answered");
  await idle(cell);
  expect(api.journal.posts.at(-1)?.headers.authorization).toBe(`Bearer ${canaryKey}`);
}

export async function needsKey({ page, cell, api }: Stage): Promise<void> {
  const dialog = await openConnection(page);
  await dialog.getByRole("radio", { name: "Recorded" }).check();
  await dialog.getByRole("combobox", { name: "Provider" }).selectOption({ label: "OpenAI" });
  await saveConnection(dialog);
  await runCell(cell);
  await says(cell, "needs an API key");
  const again = await openConnection(page);
  await again.getByRole("radio", { name: new URL(api.origin).host }).check();
  await again.getByRole("button", { name: "Close" }).click();
}

export async function runsWithoutKey({ page, cell, api }: Stage): Promise<void> {
  await runCell(cell);
  await sendQuestion(page, new URL(api.origin).host).getByRole("button", { name: "Send" }).click();
  const last = await api.journal.until(({ headers, method }) => method === "POST" && !headers.authorization);
  expect(last.path).toBe("/v1/chat/completions");
  await idle(cell);
}
