import type { Locator } from "@playwright/test";
import { answerBody } from "../fixtures/answer-shapes.ts";
import { raw } from "../server/responders.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { answerOf, NotebookPage, openTab, outputOf, runToEnd, setModel } from "./notebook-page.ts";
import { startNotebook } from "./start-notebook.ts";

const sse = "text/event-stream";

test.beforeEach(async ({ page, api, open }) => {
  await open();
  await startNotebook(page, api);
});

/** The tokens of the open tab. */
function tokensOf(cell: Locator): Locator {
  return answerOf(cell).locator("section").getByRole("button");
}

function panelOf(cell: Locator): Locator {
  return answerOf(cell).getByRole("complementary", { name: "Token" });
}

test("an answer with logprobs has its tokens as a tab; one without has no such tab", async ({
  page,
  api,
}) => {
  const cell = new NotebookPage(page).cell(1);
  await runToEnd(cell, 1);
  await expect(outputOf(cell).getByRole("tab", { name: "Raw" })).toBeVisible();
  await expect(outputOf(cell).getByRole("tab", { name: "Tokens" })).toHaveCount(0);

  api.next(raw({ contentType: sse, chunks: [answerBody("openai-chat-logprobs.sse")] }));
  await runToEnd(cell, 2);
  await expect(answerOf(cell)).toHaveText("Hi there😀");
  await openTab(cell, "Tokens");
  await expect(tokensOf(cell)).toHaveCount(5);
  const labels = [
    "“Hi”, 99.0%",
    "“ there”, 50.0%",
    "bytes F0 9F 98, 10.0%",
    "bytes 80: “😀”, 90.0%",
    "“↵”, < 0.1%",
  ];
  for (const [place, label] of labels.entries())
    await expect(tokensOf(cell).nth(place)).toHaveAccessibleName(label);
  await expect(answerOf(cell)).toContainText("5 tokens · perplexity 2.18 · mean logprob −0.778");
});

test("hover, focus and tap tell what else could have stood in a token's place", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  api.next(raw({ contentType: sse, chunks: [answerBody("openai-chat-logprobs.sse")] }));
  await runToEnd(cell, 1);
  await openTab(cell, "Tokens");
  const [panel, tokens] = [panelOf(cell), tokensOf(cell)];
  await expect(panel).toContainText("Point at a token");

  await tokens.nth(1).hover();
  await expect(panel.getByRole("listitem")).toHaveText([/there\s*50\.0%/, /!\s*38\.9%/]);
  await expect(panel.locator('[aria-current="true"]')).toContainText("there");
  await tokens.nth(2).click();
  await expect(panel.getByRole("listitem")).toHaveText([/\.\s*73\.9%/, /F0 9F 98\s*10\.0%/]);
  await expect(tokens.nth(2)).toHaveAccessibleDescription(/73\.9%/);

  await page.keyboard.press("ArrowRight");
  await expect(tokens.nth(3)).toBeFocused();
  await expect(panel).toContainText("bytes 80: “😀”");
  await page.keyboard.press("End");
  await expect(panel.getByRole("listitem")).toHaveText([/<\|end\|>/, /↵↵/, /↵\s*< 0\.1%/]);
  await page.keyboard.press("Home");
  await expect(tokens.first()).toBeFocused();
  await expect(panel).toContainText("logprob −0.010");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(tokens.first()).toBeFocused();
});

test("both choices of a completion with echo have their tokens; the first has no probability", async ({
  page,
  api,
}) => {
  const notebook = new NotebookPage(page);
  const cell = await notebook.add("completion");
  await setModel(cell, "tutorial");
  api.next(raw({ contentType: "application/json", chunks: [answerBody("openai-completion-echo.json")] }));
  await runToEnd(cell, 1);
  await openTab(cell, "Tokens");
  await expect(tokensOf(cell)).toHaveCount(8);
  await expect(tokensOf(cell).first()).toHaveAccessibleName("“Say”, no probability");
  await expect(answerOf(cell)).toContainText("choice 1 · 4 tokens");
  await tokensOf(cell).last().hover();
  const options = panelOf(cell).getByRole("listitem");
  await expect(options).toHaveText([/12\s*100\.0%/, /12345678901234567890/, /7/]);
});

test("up and down go by lines, and ten thousand tokens come bit by bit", async ({ page, api }) => {
  test.slow();
  const cell = new NotebookPage(page).cell(1);
  const content = Array.from({ length: 10_000 }, (_, at) => ({
    token: at % 50 === 49 ? "\n" : ` w${at}`,
    logprob: -(at % 7),
    bytes: null,
    top_logprobs: [{ token: "x", logprob: -1, bytes: null }],
  }));
  const text = content.map(({ token }) => token).join("");
  const choices = [
    { index: 0, message: { role: "assistant", content: text }, logprobs: { content }, finish_reason: "stop" },
  ];
  api.next(raw({ contentType: "application/json", chunks: [JSON.stringify({ choices })] }));
  await runToEnd(cell, 1);
  await openTab(cell, "Tokens");
  const tokens = tokensOf(cell);
  await tokens.nth(1).click();
  await page.keyboard.press("ArrowDown");
  await expect(tokens.nth(1)).not.toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(tokens.nth(1)).toBeFocused();
  await expect(answerOf(cell).locator("[data-place]")).toHaveCount(10_000);
  await page.keyboard.press("End");
  await expect(answerOf(cell).locator('[data-place="9999"]')).toBeFocused();
  await expect(panelOf(cell)).toContainText("logprob −3.000");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test("axe finds nothing in the map", async ({ page, api }) => {
      const cell = new NotebookPage(page).cell(1);
      api.next(raw({ contentType: sse, chunks: [answerBody("openai-chat-logprobs.sse")] }));
      await runToEnd(cell, 1);
      await openTab(cell, "Tokens");
      await tokensOf(cell).nth(2).click();
      await expectAccessible(page, "tokens");
    });
  });
}
