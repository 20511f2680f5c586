import { expect, type Locator, type Page } from "@playwright/test";

export const customServer = "Another OpenAI-compatible server";

/** Opens the connection dialog from the bar. */
export async function openConnection(page: Page): Promise<Locator> {
  await page
    .getByRole("banner")
    .getByRole("button", { name: /^Connection: / })
    .click();
  const dialog = page.getByRole("dialog", { name: "Connection" });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Fills the form for a server of one's own. */
export async function describeServer(dialog: Locator, baseUrl: string, key: string): Promise<void> {
  await dialog.getByRole("combobox", { name: "Provider" }).selectOption({ label: customServer });
  await dialog.getByRole("textbox", { name: "Base URL" }).fill(baseUrl);
  await dialog.getByLabel("API key").fill(key);
}

export async function saveConnection(dialog: Locator): Promise<void> {
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
}

/**
 * Connects the page to a server, as the chosen connection. With a key it may be asked without one, too: a reload
 * forgets the key, and few stories are about the question that follows.
 */
export async function connect(page: Page, baseUrl: string, key = "sk-test-0123456789abcdef"): Promise<void> {
  const dialog = await openConnection(page);
  await describeServer(dialog, baseUrl, key);
  await saveConnection(dialog);
  if (key === "") return;
  const agreed = JSON.stringify([new URL(baseUrl).origin]);
  await page.evaluate((origins) => localStorage.setItem("quire.agreed", origins), agreed);
}

/**
 * Before the page is opened: it finds a connection to a server as if it had been saved on an earlier visit, without its
 * key, and may be asked without one. For stories that are about neither the dialog nor the key: `connect` is slower.
 */
export async function connected(page: Page, baseUrl: string): Promise<void> {
  const { host, origin } = new URL(baseUrl);
  const settings = {
    connections: [{ id: "own", preset: "custom", label: host, baseUrl }],
    connection: "own",
    agreed: [origin],
  };
  await page.addInitScript((given) => {
    // With every load: what a story changed since stays.
    if (localStorage.getItem("quire.connections") !== null) return;
    for (const [name, value] of Object.entries(given))
      localStorage.setItem(`quire.${name}`, JSON.stringify(value));
  }, settings);
}
