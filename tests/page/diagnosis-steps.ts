import { expect, type Locator, type Page } from "@playwright/test";
import { describeServer, openConnection } from "./connection-steps.ts";
import { addParameter, NotebookPage, setModel } from "./notebook-page.ts";
import { contentOf, write } from "./text-steps.ts";

export const key = "sk-test-0123456789abcdef";

/** Tests the connection to a server of one's own; what was wrong with it. */
export async function testConnection(page: Page, baseUrl: string): Promise<Locator> {
  const dialog = await openConnection(page);
  await describeServer(dialog, baseUrl, key);
  await dialog.getByRole("button", { name: "Test connection" }).click();
  return dialog.getByRole("alert");
}

/** A new chat cell that asks for a stream. */
export async function questionIn(page: Page): Promise<Locator> {
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  const cell = notebook.cell(1);
  await write(contentOf(cell), "Hello");
  await setModel(cell, "tutorial");
  await addParameter(cell, "stream");
  return cell;
}

/** Each of these is said, in this order. */
export async function expectSaid(alert: Locator, sentences: readonly string[]): Promise<void> {
  const inOrder = sentences.map((sentence) => sentence.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("[^]*");
  await expect(alert).toContainText(new RegExp(inOrder, "u"));
}
