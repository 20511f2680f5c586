import type { Page } from "@playwright/test";
import { connect } from "./connection-steps.ts";
import { expect, test } from "./fixtures.ts";
import { replies } from "./model-answers.ts";
import { addParameter, answerOf, NotebookPage, runToEnd, setModel } from "./notebook-page.ts";
import { contentOf, write } from "./text-steps.ts";

/** What a finger needs, in px. */
const least = 36;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("a finger finds every control of a cell and of its output", async ({ page, api, open }) => {
  await open();
  await connect(page, api.baseUrl);
  const notebook = new NotebookPage(page);
  await notebook.banner.getByRole("button", { name: "Notebooks and outline" }).click();
  await notebook.createNotebook();
  await page.keyboard.press("Escape");
  const cell = notebook.cell(1);
  await setModel(cell, "tutorial");
  await write(contentOf(cell), "Weather?");
  for (const name of ["stream", "stop", "response_format"]) await addParameter(cell, name);
  const call = { id: "a", type: "function", function: { name: "get_weather", arguments: '{"city":"Oslo"}' } };
  const content = "So:\n\n```py\nprint(1)\n```";
  api.next(replies({ reasoning_content: "Hm.", content, tool_calls: [call] }, "tool_calls"));
  await runToEnd(cell, 1);
  await expect(answerOf(cell).getByRole("button", { name: "Answer the call" })).toBeVisible();
  expect(await tooLow(page)).toEqual([]);
});

/** The controls on the screen, however far down, that are lower than a finger needs. */
function tooLow(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const all = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll("*")].flatMap((element) =>
        element.shadowRoot ? [element, ...all(element.shadowRoot)] : [element],
      );
    return all(document)
      .filter((element) => element.matches("button, select, input:not([type=checkbox]), summary"))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.right > 0 && box.height < least - 0.5)
      .map(({ element, box }) => `${element.ariaLabel ?? element.textContent.trim()}: ${box.height} px`);
  }, least);
}
