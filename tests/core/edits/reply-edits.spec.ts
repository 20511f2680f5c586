import { expect, test } from "@playwright/test";
import type { Edit } from "../../../src/core/edits/edits.ts";
import { advanceTimeline, emptyHistory, entryFor } from "../../../src/core/edits/history.ts";
import { addReply, continueReply } from "../../../src/core/edits/reply-edits.ts";
import { conversation } from "../../../src/core/messages/conversation.ts";
import { nameOfCall } from "../../../src/core/messages/tool-calls.ts";
import { cellOf, type Message, type Notebook } from "../../../src/core/notebook.ts";
import { answered, chatCell, notebookOf, showing } from "../answered.ts";

const question: Message = { role: "user", content: "Weather?" };
const cell = chatCell("a", { messages: [question], parameters: [{ name: "tools", value: "[]" }] });
const notebook = notebookOf(cell);
const sent = '{"messages":[{"role":"user","content":"Weather?"}]}';
const next: Message = { role: "user", content: "" };

const call = (id: string, name: string): string =>
  `{"id":"${id}","type":"function","function":{"name":"${name}","arguments":"{ \\"at\\": 1.0}"}}`;
const twoCalls = `"tool_calls":[${call("c1", "wind")},${call("c2", "rain")}]`;
const custom = '"tool_calls":[{"id":"c3","type":"custom","custom":{"name":"shell","input":"ls"}}]';
const legacy = '"function_call":{"name":"wind","arguments":"{}"}';

const showingReply = (message: string) =>
  showing(answered("a", `{"choices":[{"index":0,"message":{"role":"assistant",${message}}}]}`, sent));

/** The cell of that id after the step, which undo takes back at once. */
function after(step: readonly Edit[], id: string): Notebook["cells"][number] | undefined {
  const done = advanceTimeline({ notebook, history: emptyHistory }, entryFor(emptyHistory, step, 0));
  expect(advanceTimeline(done, { move: "undo", at: 1 }).notebook).toEqual(notebook);
  return cellOf(done.notebook, id);
}

const replies: readonly [what: string, reply: string, answers: readonly Message[], more?: string][] = [
  ["words", '"content":"Rain."', [next]],
  [
    "two calls",
    `"content":null,${twoCalls}`,
    [
      { role: "tool", content: "", tool_call_id: "c1" },
      { role: "tool", content: "", tool_call_id: "c2" },
    ],
    `{${twoCalls}}`,
  ],
  [
    "a call of a custom tool",
    `"content":null,${custom}`,
    [{ role: "tool", content: "", tool_call_id: "c3" }],
    `{${custom}}`,
  ],
  [
    "a call of the first form",
    `"content":null,${legacy}`,
    [{ role: "function", content: "", name: "wind" }],
    `{${legacy}}`,
  ],
  [
    "a call without an id",
    '"content":null,"tool_calls":[{}]',
    [{ role: "tool", content: "", tool_call_id: "" }],
    '{"tool_calls":[{}]}',
  ],
  ["a refusal", '"content":null,"refusal":"No."', [next], '{"refusal":"No."}'],
  ["empty lists and texts for what there is none of", '"content":"Hi","tool_calls":[],"refusal":""', [next]],
];

for (const [what, reply, answers, more] of replies) {
  test(`a reply of ${what} is continued by what answers it`, () => {
    expect(after(continueReply(notebook, showingReply(reply), cell, "b"), "b")).toEqual({
      ...cell,
      id: "b",
      continues: { from: "a", choice: 0 },
      messages: answers,
    });
  });

  test(`a reply of ${what} is added with all it says, and what answers it`, () => {
    const assistant = after(addReply(cell, showingReply(reply)), "a");
    const content = /"content":"(.*?)"/u.exec(reply)?.[1] ?? "";
    expect(assistant).toEqual({
      ...cell,
      messages: [question, { role: "assistant", content, ...(more ? { more } : {}) }, ...answers],
    });
  });
}

test("another choice can be added", () => {
  const raw = '{"choices":[{"index":1,"message":{"content":"B"}},{"index":0,"message":{"content":"A"}}]}';
  const added = after(addReply(cell, showing(answered("a", raw)), 1), "a");
  expect(added).toMatchObject({ messages: [question, { role: "assistant", content: "B" }, next] });
});

test("a reply that there is not is no edit", () => {
  expect(addReply(cell, showing())).toEqual([]);
  expect(addReply(cell, showingReply('"content":"A"'), 2)).toEqual([]);
});

test("a cell that has no answer yet is continued by a question", () => {
  expect(after(continueReply(notebook, showing(), cell, "b"), "b")).toMatchObject({ messages: [next] });
});

test("calls are sent back to the character, with their answers behind them", () => {
  const shown = showingReply(`"content":null,${twoCalls}`);
  const below = after(continueReply(notebook, shown, cell, "b"), "b");
  if (below?.kind !== "chat") throw new Error("There is no chat cell below.");
  expect(conversation(notebookOf(cell, below), shown, below)).toEqual([
    '{"role":"user","content":"Weather?"}',
    `{"role":"assistant","content":null,${twoCalls}}`,
    '{"role":"tool","content":"","tool_call_id":"c1"}',
    '{"role":"tool","content":"","tool_call_id":"c2"}',
  ]);
});

test("which call a message answers is known from the conversation before it, the latest first", () => {
  const shown = showingReply(`"content":null,${twoCalls}`);
  const own = { role: "assistant", content: "", more: `{"tool_calls":[${call("c2", "snow")}]}` };
  const answering = (...messages: Message[]) =>
    chatCell("b", { continues: { from: "a", choice: 0 }, messages });
  expect(nameOfCall(shown, answering(), 0, "c1")).toBe("wind");
  expect(nameOfCall(shown, answering(own), 1, "c2")).toBe("snow");
  expect(nameOfCall(shown, answering(own), 0, "c2")).toBe("rain");
  expect(nameOfCall(shown, answering({ ...own, more: "{" }), 1, "c2")).toBe("rain");
  expect(nameOfCall(shown, answering(), 0, "c9")).toBeUndefined();
  expect(nameOfCall(showing(), answering(), 0, "c1")).toBeUndefined();
  expect(nameOfCall(showingReply(`"content":"",${custom}`), answering(), 0, "c3")).toBe("shell");
});
