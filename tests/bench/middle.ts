import type { Page } from "@playwright/test";

/** Puts the caret into the text of a chat cell in the middle of the notebook, and waits for the editor. */
export async function enterMiddle(page: Page): Promise<void> {
  const { x, y } = await page.evaluate(findMiddle);
  await page.mouse.click(x, y);
  await page.evaluate(editorFocused);
}

/** Runs in the page: brings a message from the middle of the notebook to rest; says where its middle is. */
async function findMiddle(): Promise<{ x: number; y: number }> {
  const { probe } = window;
  const groups = probe.groups();
  const group = groups[Math.floor(groups.length / 2)];
  if (!group) throw new Error("The page has no cells.");
  group.scrollIntoView();
  const message = await probe.until(() => {
    const cells = [...(group.shadowRoot?.querySelectorAll("quire-cell") ?? [])];
    const texts = cells.slice(cells.length / 2).flatMap((cell) => {
      const own = [...(cell.shadowRoot?.querySelectorAll("quire-text") ?? [])];
      return own.length > 1 ? own.slice(1) : [];
    });
    return texts[0]?.shadowRoot?.querySelector("textarea") ?? undefined;
  });
  let [top, still] = [Number.NaN, 0];
  // Estimated heights become real ones on the way.
  return probe.until(() => {
    message.scrollIntoView({ block: "center" });
    const box = message.getBoundingClientRect();
    still = box.top === top ? still + 1 : 0;
    top = box.top;
    return still > 5 && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
}

/** Runs in the page: waits until the caret is in the editor that takes the place of the textarea. */
async function editorFocused(): Promise<void> {
  const focused = (root: Document | ShadowRoot): Element | null => {
    const { activeElement } = root;
    return activeElement?.shadowRoot ? focused(activeElement.shadowRoot) : activeElement;
  };
  await window.probe.until(() => focused(document)?.classList.contains("cm-content"));
}
