import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { replies, streams } from "./model-answers.ts";
import {
  addParameter,
  answerOf,
  expectCount,
  NotebookPage,
  openTab,
  runCell,
  runToEnd,
} from "./notebook-page.ts";
import { startNotebook } from "./start-notebook.ts";

test.beforeEach(async ({ page, api, open }) => {
  await open();
  await startNotebook(page, api);
});

test("reasoning is folded, says how much it is, and is Markdown when opened", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  const usage = {
    prompt_tokens: 1,
    completion_tokens: 9,
    completion_tokens_details: { reasoning_tokens: 7 },
  };
  const message = { reasoning_content: "I *wonder*.", content: "Yes." };
  api.next(replies(message, "stop", usage), replies(message));
  await runToEnd(cell, 1);
  await expect(answerOf(cell)).toHaveText(/^\s*Reasoning · 7 tokens\s*Yes\.\s*$/u);
  await expectAccessible(page, "folded reasoning");
  await answerOf(cell).getByText("Reasoning").click();
  await expect(answerOf(cell).getByRole("emphasis")).toHaveText("wonder");
  await expectAccessible(page, "opened reasoning");
  await runToEnd(cell, 2);
  await expect(answerOf(cell).getByText("Reasoning · 11 characters")).toBeVisible();
});

test("while it comes its last line is shown, and it opens and stays open on demand", async ({
  page,
  api,
}) => {
  const cell = new NotebookPage(page).cell(1);
  const gate = api.gate();
  const thoughts = ["First ", "this.\n", "Then that"].map((reasoning) => ({ reasoning }));
  await addParameter(cell, "stream");
  api.next(streams([...thoughts, { reasoning: ", then all." }, { content: "Done." }], "stop", gate));
  await runCell(cell);
  gate.release(3);
  await expect(answerOf(cell)).toHaveText(/^\s*Thinking…\s*Then that\s*$/u);
  await answerOf(cell).getByText("Thinking…").click();
  await expect(answerOf(cell).getByRole("paragraph")).toHaveText(/First this\.\s+Then that/u);
  gate.release(1);
  await expect(answerOf(cell).getByRole("paragraph")).toHaveText(/Then that, then all\./u);
  gate.open();
  await expectCount(cell, 1);
  await expect(answerOf(cell).getByText("Done.")).toBeVisible();
  await expect(answerOf(cell).getByText(/Then that, then all\./u)).toBeVisible();
});

test("thinking in tags is folded in the view, and in the view alone", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  const gate = api.gate();
  const parts = ["<thi", "nk>\nLet me see", ".\n</think>", "\n\n**42**"];
  await addParameter(cell, "stream");
  api.next(
    streams(
      parts.map((content) => ({ content })),
      "stop",
      gate,
    ),
  );
  await runCell(cell);
  gate.release(2);
  await expect(answerOf(cell)).toHaveText(/^\s*Thinking…\s*Let me see\s*$/u);
  gate.open();
  await expectCount(cell, 1);
  await expect(answerOf(cell)).toHaveText(/^\s*Reasoning · 11 characters\s*42\s*$/u);
  await expect(answerOf(cell).getByRole("strong")).toHaveText("42");
  await expect(await openTab(cell, "Raw")).toContainText("<think>");
  await new NotebookPage(page).choose(cell, "Add the reply as a message");
  const reply = cell.getByRole("group", { name: "Message 2: assistant" });
  await expect(reply.getByRole("textbox", { name: "Content" })).toHaveValue(parts.join(""));
});
