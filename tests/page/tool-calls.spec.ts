import type { Locator } from "@playwright/test";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { replies, streams } from "./model-answers.ts";
import {
  addParameter,
  alertOf,
  answerOf,
  expectCount,
  NotebookPage,
  runCell,
  runToEnd,
  setParameter,
} from "./notebook-page.ts";
import { startNotebook } from "./start-notebook.ts";
import { contentOf, expectEditor, expectText, write } from "./text-steps.ts";

const tools = '[{"type":"function","function":{"name":"get_weather","parameters":{"type":"object"}}}]';
const question = { role: "user", content: "Weather?" };

const call = (id: string, name: string, args: string) => ({
  id,
  type: "function",
  function: { name, arguments: args },
});

const callsOf = (cell: Locator): Locator => answerOf(cell).getByRole("list", { name: "Tool calls" });

test.beforeEach(async ({ page, api, open }) => {
  await open();
  const notebook = await startNotebook(page, api);
  await setParameter(notebook.cell(1), "tools", tools);
  await write(contentOf(notebook.cell(1)), "Weather?");
});

test("a call that is streamed in fragments is shown, answered by hand and continued", async ({
  page,
  api,
}) => {
  const notebook = new NotebookPage(page);
  const cell = notebook.cell(1);
  const gate = api.gate();
  const part = (fragment: object) => ({ tool_calls: [{ index: 0, ...fragment }] });
  await addParameter(cell, "stream");
  await write(contentOf(cell), "Weather?");
  api.next(
    streams(
      [
        { role: "assistant", content: null },
        part({ id: "call_1", type: "function", function: { name: "get_weather", arguments: "" } }),
        part({ function: { arguments: '{ "city"' } }),
        part({ function: { arguments: ': "Oslo", "days": 1.0}' } }),
      ],
      "tool_calls",
      gate,
    ),
  );
  await runCell(cell);
  gate.release(3);
  await expect(callsOf(cell)).toContainText('{ "city"');
  await expect(callsOf(cell)).toContainText("get_weather");
  await expect(answerOf(cell).getByRole("button", { name: "Answer the call" })).toHaveCount(0);
  gate.open();
  await expectCount(cell, 1);
  await expect(callsOf(cell).getByRole("treeitem").filter({ hasText: '"days":' }).last()).toContainText(
    "1.0",
  );
  await expect(callsOf(cell)).toContainText("call_1");

  await answerOf(cell).getByRole("button", { name: "Answer the call" }).click();
  const next = notebook.cell(2, "chat");
  await expect(next.getByRole("group", { name: "Message 1: tool" })).toContainText("answers get_weather");
  await expectEditor(page);
  await page.keyboard.insertText("12 degrees");
  await notebook.reload();
  await expectText(contentOf(next), "12 degrees");
  api.next(replies({ content: "It is 12 degrees." }));
  await runToEnd(next, 2);
  await expect(answerOf(next)).toHaveText("It is 12 degrees.");
  expect(api.journal.sent.at(-1)?.["messages"]).toEqual([
    question,
    {
      role: "assistant",
      content: null,
      tool_calls: [call("call_1", "get_weather", '{ "city": "Oslo", "days": 1.0}')],
    },
    { role: "tool", content: "12 degrees", tool_call_id: "call_1" },
  ]);
  expect(api.journal.posts.at(-1)?.body).toContain(`"tools":${tools}`);
});

test("two calls at once get a message each, by the menu too, and undo takes both back", async ({
  page,
  api,
}) => {
  const notebook = new NotebookPage(page);
  const cell = notebook.cell(1);
  const calls = [call("a", "get_weather", '{"city":"Oslo"}'), call("b", "get_time", "")];
  api.next(replies({ content: "One moment.", tool_calls: calls }, "tool_calls"));
  await runToEnd(cell, 1);
  await expect(answerOf(cell)).toContainText("One moment.");
  await expect(callsOf(cell).getByRole("listitem")).toHaveCount(2);
  await expect(callsOf(cell)).toContainText("Without arguments.");
  await expectAccessible(page, "two calls");
  await notebook.choose(cell, "Continue");
  await page.keyboard.press("Escape");
  await page.keyboard.press("z");
  await expect(notebook.cells).toHaveCount(1);

  await answerOf(cell).getByRole("button", { name: "Answer the calls" }).click();
  const next = notebook.cell(2, "chat");
  await write(contentOf(next, 1), "12 degrees");
  await write(contentOf(next, 2), "noon");
  await expect(next.getByRole("group", { name: "Message 2: tool" })).toContainText("answers get_time");
  await expectAccessible(page, "two messages that answer calls");
  await runToEnd(next, 2);
  expect(api.journal.sent.at(-1)?.["messages"]).toEqual([
    question,
    { role: "assistant", content: "One moment.", tool_calls: calls },
    { role: "tool", content: "12 degrees", tool_call_id: "a" },
    { role: "tool", content: "noon", tool_call_id: "b" },
  ]);
});

test("custom tools, the first form of calls and arguments that are no JSON are shown and sent back", async ({
  page,
  api,
}) => {
  const notebook = new NotebookPage(page);
  const cell = notebook.cell(1);
  const custom = { id: "c", type: "custom", custom: { name: "shell", input: "ls -l" } };
  const broken = call("d", "get_weather", '{"city": "Os');
  api.next(replies({ content: null, tool_calls: [custom, broken] }, "tool_calls"));
  await runToEnd(cell, 1);
  await expect(callsOf(cell).getByRole("listitem").nth(0)).toContainText("ls -l");
  await expect(callsOf(cell).getByRole("listitem").nth(1)).toContainText("The arguments are not JSON.");

  const legacy = { name: "get_time", arguments: "{}" };
  api.next(replies({ content: null, function_call: legacy }, "function_call"));
  await runToEnd(cell, 2);
  await answerOf(cell).getByRole("button", { name: "Answer the call" }).click();
  const next = notebook.cell(2, "chat");
  await expect(next.getByRole("group", { name: "Message 1: function" })).toBeVisible();
  await write(contentOf(next), "noon");
  await runToEnd(next, 3);
  expect(api.journal.sent.at(-1)?.["messages"]).toEqual([
    question,
    { role: "assistant", content: null, function_call: legacy },
    { role: "function", content: "noon", name: "get_time" },
  ]);
});

test("a reply with calls is added as messages, and its fields are edited as JSON", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  const cell = notebook.cell(1);
  const calls = [call("a", "get_weather", "{}")];
  api.next(replies({ content: "", tool_calls: calls }, "tool_calls"));
  await runToEnd(cell, 1);
  await notebook.choose(cell, "Add the reply as a message");
  await expect(cell.getByRole("group", { name: "Message 3: tool" })).toContainText("answers get_weather");
  await write(contentOf(cell, 3), "12 degrees");
  const more = cell.getByRole("textbox", { name: "More fields (JSON)" });
  await expect(more).toHaveValue(JSON.stringify({ tool_calls: calls }));
  await write(more, "{");
  await expect(cell.getByText("Not a JSON object")).toBeVisible();
  await runCell(cell);
  await expect(alertOf(cell)).toContainText("The further fields of message 2 are not a JSON object.");
  await write(more, `{"tool_calls":${JSON.stringify(calls)},"weight":1.0}`);
  await runToEnd(cell, 2);
  expect(api.journal.posts.at(-1)?.body).toContain(
    `{"role":"assistant","content":"","tool_calls":${JSON.stringify(calls)},"weight":1.0}`,
  );
  await cell.getByRole("button", { name: "Message 2 actions" }).click();
  await cell.getByRole("menuitem", { name: "Remove the JSON fields" }).click();
  await expect(more).toHaveCount(0);
});
