import { expect, type Locator, type Page } from "@playwright/test";

/** A text of a message, by the message's place from 1. */
export function contentOf(cell: Locator, message = 1): Locator {
  const group = cell.getByRole("group", { name: new RegExp(`^Message ${message}:`) });
  return group.getByRole("textbox", { name: "Content" });
}

export function promptOf(cell: Locator): Locator {
  return cell.getByRole("textbox", { name: "Prompt" });
}

export function sourceOf(cell: Locator): Locator {
  return cell.getByRole("textbox", { name: "Markdown text" });
}

/** Waits until the editor has taken the place of the field that has the focus. */
export async function expectEditor(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(isEditing), "an editor has the focus").toBe(true);
}

/** Runs in the page, which knows at once; a locator would look through every cell. */
function isEditing(): boolean {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused?.matches(".cm-content") ?? false;
}

/** Goes into a text, as a click does, and waits for the editor. */
export async function enter(field: Locator): Promise<void> {
  await field.focus();
  await expectEditor(field.page());
}

/** Writes a text in place of what is there. */
export async function write(field: Locator, text: string): Promise<void> {
  const { keyboard } = field.page();
  await enter(field);
  await keyboard.press("ControlOrMeta+a");
  if (text === "") await keyboard.press("Delete");
  else await keyboard.insertText(text);
}

/** A text of one line, whether it is being edited or not. */
export async function expectText(field: Locator, text: string): Promise<void> {
  const read = (): Promise<string> =>
    field.evaluate((node: HTMLElement) =>
      node instanceof HTMLTextAreaElement ? node.value : node.innerText,
    );
  await expect.poll(read).toBe(text);
}
