import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { replies } from "./model-answers.ts";
import { alertOf, answerOf, NotebookPage, openTab, runToEnd, setParameter } from "./notebook-page.ts";
import { startNotebook } from "./start-notebook.ts";
import { contentOf, write } from "./text-steps.ts";

const question = { role: "user", content: "Weather?" };

test.beforeEach(async ({ page, api, open }) => {
  await open();
  const notebook = await startNotebook(page, api);
  await write(contentOf(notebook.cell(1)), "Weather?");
});

test("a refusal is said calmly, and is sent back as one", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  const cell = notebook.cell(1);
  api.next(replies({ content: null, refusal: "I will not say." }));
  await runToEnd(cell, 1);
  await expect(answerOf(cell)).toHaveText(/^\s*The model refused:\s*I will not say\.\s*$/u);
  await expect(alertOf(cell)).toHaveCount(0);
  await expectAccessible(page, "a refusal");
  await expect(await openTab(cell, "Raw")).toContainText("I will not say.");
  await notebook.choose(cell, "Continue");
  await expect(notebook.cell(2).getByRole("group", { name: "Message 1: user" })).toBeVisible();
  await runToEnd(notebook.cell(2), 2);
  expect(api.journal.sent.at(-1)?.["messages"]).toMatchObject([
    question,
    { role: "assistant", content: null, refusal: "I will not say." },
    {},
  ]);
});

test("an answer that was cut off says by what", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  api.next(
    replies({ content: "It is" }, "content_filter"),
    replies({ content: "It is" }, "length"),
    replies({ content: "It is" }, "length"),
  );
  await runToEnd(cell, 1);
  await expect(answerOf(cell)).toContainText("Ended by a content filter");
  await runToEnd(cell, 2);
  await expect(answerOf(cell)).toContainText("Cut off: the model or the server allows no longer answer.");
  await setParameter(cell, "max_tokens", "2");
  await runToEnd(cell, 3);
  await expect(answerOf(cell)).toContainText("Cut off: max_tokens was 2.");
});
