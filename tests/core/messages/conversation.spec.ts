import { expect, test } from "@playwright/test";
import { conversation, messagesOf } from "../../../src/core/messages/conversation.ts";
import type { Message } from "../../../src/core/notebook.ts";
import { answered, chatCell, completionCell, notebookOf, showing } from "../answered.ts";

const alone = (...messages: readonly Message[]) => {
  const cell = chatCell("b", { messages });
  return conversation(notebookOf(cell), showing(), cell);
};

const written: readonly [what: string, message: Message, source: string][] = [
  ["role and content", { role: "user", content: 'a "b"\n' }, '{"role":"user","content":"a \\"b\\"\\n"}'],
  ["a role no table knows", { role: "critic", content: "" }, '{"role":"critic","content":""}'],
  [
    "a name and the call it answers",
    { role: "tool", content: "4", tool_call_id: "c1", name: "sum" },
    '{"role":"tool","content":"4","name":"sum","tool_call_id":"c1"}',
  ],
  [
    "no name where it is empty",
    { role: "user", content: "", name: "", tool_call_id: "", more: "" },
    '{"role":"user","content":""}',
  ],
  [
    "more fields as they were written, behind its own",
    { role: "assistant", content: "", more: ' { "weight": 1.0, "a":[ ] } ' },
    '{"role":"assistant","content":"","weight":1.0,"a":[]}',
  ],
  [
    "nothing more where that is an empty object",
    { role: "user", content: "x", more: "{ }" },
    '{"role":"user","content":"x"}',
  ],
  [
    "half a pair as JSON can say it",
    { role: "user", content: "\ud83d" },
    '{"role":"user","content":"\\ud83d"}',
  ],
];

for (const [what, message, source] of written) {
  test(`a message is sent with ${what}`, () => {
    expect(alone(message)).toEqual([source]);
  });
}

for (const more of ["{", "[]", "1", '"weight": 1', "null"]) {
  test(`a message whose further fields are ${more} cannot be sent, and says which it is`, () => {
    expect(alone({ role: "user", content: "" }, { role: "user", content: "", more })).toEqual({
      type: "message-not-json",
      message: 1,
    });
  });
}

const sent = '{"model":"m","messages":[{"role":"user","content":"really sent","weight":1.0}],"n":2}';
const reply = '{"role":"assistant","content":"first","refusal":null,"annotations":[]}';
const calling =
  '{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"f","arguments":"{ }"}}]}';
const raw = `{"choices":[{"index":1,"message":${calling}},{"index":0,"message":${reply}}]}`;
const earlier = chatCell("a", { messages: [{ role: "user", content: "changed since" }] });
const own = { role: "user", content: "and now {{a.choices[0].index}}?" };

function continuing(choice: number, from = "a") {
  return chatCell("b", { continues: { from, choice }, messages: [own] });
}

test("a continuation sends what was really sent, the reply once, then its own messages", () => {
  const cell = continuing(0);
  expect(conversation(notebookOf(earlier, cell), showing(answered("a", raw, sent)), cell)).toEqual([
    '{"role":"user","content":"really sent","weight":1.0}',
    '{"role":"assistant","content":"first"}',
    '{"role":"user","content":"and now 1?"}',
  ]);
});

test("a continuation takes the reply of the index it names, with its tool calls", () => {
  const cell = continuing(1);
  const messages = conversation(notebookOf(earlier, cell), showing(answered("a", raw, sent)), cell);
  expect(messages).toHaveLength(3);
  expect(messages).toMatchObject({ 1: calling });
});

test("a continuation of a continuation sends each message once", () => {
  const longer = sent.replace("}]", '},{"role":"assistant","content":"r"},{"role":"user","content":"u"}]');
  const cell = continuing(0);
  const messages = conversation(notebookOf(earlier, cell), showing(answered("a", raw, longer)), cell);
  expect(messages).toHaveLength(5);
  expect(new Set(Object.values(messages)).size).toBe(5);
});

test("a reply that was recorded as text alone is continued", () => {
  const recorded = { at: "2024-04-09", holds: "text" } as const;
  const cell = { ...continuing(0), messages: [] };
  const shown = showing(answered("a", "just text", sent, { recorded }));
  expect(conversation(notebookOf(earlier, cell), shown, cell)).toMatchObject({
    1: '{"role":"assistant","content":"just text"}',
  });
});

const refused: readonly [what: string, result: object, why: object][] = [
  [
    "the cell is gone",
    conversation(notebookOf(continuing(0)), showing(), continuing(0)),
    { type: "continues-missing" },
  ],
  [
    "the cell is below",
    conversation(notebookOf(continuing(0), earlier), showing(answered("a", raw, sent)), continuing(0)),
    { type: "continues-below", cell: "a" },
  ],
  [
    "it is the cell itself",
    conversation(notebookOf(continuing(0, "b")), showing(), continuing(0, "b")),
    { type: "continues-below", cell: "b" },
  ],
  [
    "the cell was not run",
    conversation(notebookOf(earlier, continuing(0)), showing(), continuing(0)),
    { type: "continues-not-run", cell: "a" },
  ],
  [
    "the answer has no such reply",
    conversation(notebookOf(earlier, continuing(2)), showing(answered("a", raw, sent)), continuing(2)),
    { type: "continues-no-reply", cell: "a", choice: 2 },
  ],
  [
    "the other cell completes a text",
    conversation(
      notebookOf(completionCell("a"), continuing(0)),
      showing(answered("a", '{"choices":[{"index":0,"text":"t"}]}', '{"prompt":"p"}')),
      continuing(0),
    ),
    { type: "continues-no-reply", cell: "a", choice: 0 },
  ],
];

for (const [what, result, why] of refused) {
  test(`a conversation cannot go on when ${what}`, () => {
    expect(result).toEqual(why);
  });
}

test("a body without messages sent none", () => {
  expect(messagesOf(answered("a", "{}", '{"messages":"hello"}'))).toEqual([]);
  expect(messagesOf(answered("a", "{}", "[]"))).toEqual([]);
});
