import { expect, type Locator, type Page } from "@playwright/test";
import type { ChatCell } from "../../src/core/notebook.ts";
import { NotebookPage } from "./notebook-page.ts";
import { openStored } from "./stored-notebooks.ts";

export const hello: ChatCell = {
  kind: "chat",
  id: "a",
  name: "data",
  messages: [{ role: "user", content: "Say hello." }],
  parameters: [
    { name: "model", value: '"tutorial"' },
    { name: "temperature", value: "1.0" },
  ],
};

/** A notebook with the cell above, and one that takes its answer. */
export async function openHello(page: Page): Promise<NotebookPage> {
  const taking: ChatCell = {
    ...hello,
    id: "b",
    name: "more",
    messages: [{ role: "user", content: "Again: {{data.choices[0].message.content}}" }],
  };
  await openStored(page, { id: "n", title: "As code", cells: [hello, taking] });
  return new NotebookPage(page);
}

/** The code that a cell shows at its foot. */
export function faceOf(cell: Locator): Locator {
  return cell.getByRole("group", { name: "The cell as code" });
}

export function codeButton(cell: Locator): Locator {
  return cell.getByRole("button", { name: "Code", exact: true });
}

/** Shows the cell's code in a language. */
export async function openFace(cell: Locator, language = "Python"): Promise<Locator> {
  const button = codeButton(cell);
  if ((await button.getAttribute("aria-pressed")) === "false") await button.click();
  await faceOf(cell).getByRole("tab", { name: language }).click();
  return faceOf(cell);
}

/** The field with the cell's Python. */
export function pythonOf(cell: Locator): Locator {
  return faceOf(cell).getByRole("textbox", { name: "Python" });
}

/** Waits until a field holds a text, of however many lines, whether it is being edited or not. */
export async function expectCode(field: Locator, text: string): Promise<void> {
  await expect.poll(() => field.evaluate(codeIn)).toBe(text);
}

function codeIn(node: HTMLElement): string {
  if (node instanceof HTMLTextAreaElement) return node.value;
  return Array.from(node.querySelectorAll(".cm-line"), (line) => line.textContent).join("\n");
}

/** Copies the code that is shown; the page must be allowed to use the clipboard. */
export async function copied(cell: Locator): Promise<string> {
  await faceOf(cell).getByRole("button", { name: "Copy" }).click();
  await expect(faceOf(cell).getByRole("button", { name: "Copied" })).toBeVisible();
  return cell.page().evaluate(() => navigator.clipboard.readText());
}

/** Pastes a text where the focus is, as the clipboard does. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((written) => navigator.clipboard.writeText(written), text);
  await page.keyboard.press("ControlOrMeta+v");
}
