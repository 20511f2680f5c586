import type { Page } from "@playwright/test";
import type { Cell } from "../../../src/core/notebook.ts";
import { answer } from "../../server/responders.ts";
import { connect } from "../connection-steps.ts";
import { expectAccessible } from "../expect-accessible.ts";
import { expect, test } from "../fixtures.ts";
import { alertOf, answerOf, expectCount, NotebookPage, outputOf, runCell } from "../notebook-page.ts";
import { openStored } from "../stored-notebooks.ts";
import { expectEnd } from "./python-steps.ts";

test.beforeEach(async ({ page, open, allow }) => {
  // Chromium reports what DOMPurify's inert document would not be allowed to apply either.
  allow.error(/^Applying inline style violates/u);
  await open();
  await new NotebookPage(page).saved();
});

const python = (id: string, source: string): Cell => ({ kind: "python", id, source });
const chat = (id: string, name: string, ...texts: readonly string[]): Cell => ({
  kind: "chat",
  id,
  name,
  messages: texts.map((content) => ({ role: "user", content })),
  parameters: [{ name: "model", value: '"m"' }],
});

async function openCells(page: Page, baseUrl: string, ...cells: readonly Cell[]): Promise<NotebookPage> {
  await openStored(page, { id: "names", title: "Names", cells });
  await connect(page, baseUrl);
  return new NotebookPage(page);
}

test("an answer is a variable below; a list of Python's is a conversation, by order of running", async ({
  page,
  api,
}) => {
  const notebook = await openCells(
    page,
    api.baseUrl,
    chat("a", "data", "2+2?"),
    python(
      "b",
      "messages = [{'role': 'user', 'content': '2+2?'}, data.choices[0].message]\nmessages[-1].content",
    ),
    chat("c", "more", "And {{python.messages[0].content}}"),
  );
  api.next(answer({ text: "Four." }), answer({ text: "Still four." }));
  const [asking, code, taking] = [notebook.cell(1), notebook.cell(2), notebook.cell(3)];
  await notebook.choose(taking, "Take messages from Python");
  const list = taking.getByRole("textbox", { name: "Name of the list in Python" });
  await expect(list).toHaveValue("messages");
  await runCell(taking);
  await expect(alertOf(taking)).toContainText("Python does not run, and only it knows messages");
  await runCell(asking);
  await expectCount(asking, 1);
  await runCell(code);
  await expectEnd(code, 2);
  await expect(outputOf(code)).toContainText("'Four.'");
  await expect(taking.getByText("2 messages now")).toBeVisible();
  await expectAccessible(page, "a list of Python");
  await runCell(taking);
  await expect(answerOf(taking)).toContainText("Still four.");
  expect(api.journal.sent.at(-1)).toEqual({
    model: "m",
    messages: [
      { role: "user", content: "2+2?" },
      expect.objectContaining({ role: "assistant", content: "Four." }),
      { role: "user", content: "And 2+2?" },
    ],
  });
  await notebook.reload();
  await expect(list).toHaveValue("messages");
  await expect(taking.getByText("Stale")).toHaveCount(0);
});

test("the calls of a loop become a conversation of cells that sends the same again", async ({
  page,
  api,
}) => {
  const notebook = await openCells(
    page,
    api.baseUrl,
    python(
      "b",
      `from openai import OpenAI
messages = []
for question in ["{{one}}", "two"]:
    messages.append({"role": "user", "content": question})
    said = OpenAI().chat.completions.create(model="m", messages=messages, temperature=0.0)
    messages.append({"role": "assistant", "content": said.choices[0].message.content})`,
    ),
  );
  api.next(answer({ text: "First." }), answer({ text: "Second." }), answer({ text: "Again." }));
  const code = notebook.cell(1);
  await runCell(code);
  await expectEnd(code, 1);
  await notebook.choose(code, "Make all 2 calls cells");
  const [first, second] = [notebook.cell(2, "chat"), notebook.cell(3, "chat")];
  await expect(second.getByRole("combobox", { name: "Continues" })).toBeVisible();
  await expect(second.getByRole("group", { name: /^Message/u })).toHaveCount(1);
  await expect(answerOf(first)).toContainText("First.");
  await expect(answerOf(second)).toContainText("Second.");
  await expect(page.getByText("Stale")).toHaveCount(0);
  const sent = api.journal.sent.at(-1);
  await runCell(second);
  await expect(answerOf(second)).toContainText("Again.");
  expect(JSON.stringify(api.journal.sent.at(-1))).toBe(JSON.stringify(sent));
  await notebook.reload();
  await expect(answerOf(first)).toContainText("First.");
});
