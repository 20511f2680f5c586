import { expect, test } from "@playwright/test";
import { callOf } from "../../../src/core/api/request.ts";
import { codeCallIn } from "../../../src/core/code/code-call-in.ts";
import { isUnsendable } from "../../../src/core/messages/conversation.ts";
import { nameOfCall } from "../../../src/core/messages/tool-calls.ts";
import type { ChatCell, PromptCell } from "../../../src/core/notebook.ts";
import type { PythonValue } from "../../../src/core/python/python-messages.ts";
import { pythonNamesIn, resolve, type ShownRun } from "../../../src/core/references.ts";
import { answered, chatCell, completionCell, notebookOf, showing } from "../answered.ts";

const variables: Readonly<Record<string, PythonValue>> = {
  text: { type: "value", json: '"a {{b}}"' },
  half: { type: "value", json: "0.50" },
  list: { type: "value", json: '[{"role":"user","content":"x"},{"content":"4","role":"assistant"}]' },
  called: {
    type: "value",
    json: '[{"role":"assistant","content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"sum"}}]}]',
  },
  words: { type: "value", json: '["a"]' },
  frame: { type: "unfit", kind: "DataFrame" },
  gone: { type: "missing" },
};

/** What is shown where Python runs. */
function running(shown: ShownRun = showing()): ShownRun {
  return Object.assign((cell: string) => shown(cell), { python: new Map(Object.entries(variables)) });
}

const asking = completionCell("asking");

function resolved(text: string, shown = running()): unknown {
  return resolve(notebookOf(asking), shown, "asking", text);
}

const texts: readonly (readonly [written: string, sent: string])[] = [
  ["{{python.text}}", "a {{b}}"],
  ["{{ python.half }}!", "0.50!"],
  ["{{python.list}}", '[{"role":"user","content":"x"},{"content":"4","role":"assistant"}]'],
  ["{{python.list[1].content}}", "4"],
  ['{{python["text"]}}', "a {{b}}"],
  ["\\{{python.text}}", "{{python.text}}"],
];
for (const [written, sent] of texts) {
  test(`${written} is what Python has`, () => expect(resolved(written)).toBe(sent));
}

const lacking: readonly (readonly [text: string, why: object])[] = [
  ["{{python.gone}}", { type: "python-unknown", name: "gone" }],
  ["{{python.frame}}", { type: "python-no-value", name: "frame", kind: "DataFrame" }],
  ["{{python.list[7]}}", { type: "python-no-value", name: "{{python.list[7]}}", kind: "" }],
  ["{{python.unasked}}", { type: "python-not-run", name: "unasked" }],
  ["{{python}}", { type: "reference-unknown", text: "{{python}}", name: "python" }],
  ["{{python[0]}}", { type: "reference-unknown", text: "{{python[0]}}", name: "python" }],
];
for (const [text, why] of lacking) {
  test(`${text} keeps a cell from being sent`, () => expect(resolved(text)).toEqual(why));
}

test("where no Python runs, that is what is lacking", () => {
  expect(resolved("{{python.text}}", showing())).toEqual({ type: "python-not-run", name: "text" });
});

test("a cell above that is called python keeps its name", () => {
  const cell = completionCell("b", { prompts: ["{{python.choices[0].text}}"] });
  const notebook = notebookOf(completionCell("a", { name: "python" }), cell);
  const shown = running(showing(answered("a", '{"choices":[{"text":"mine","index":0}]}')));
  const call = callOf(notebook, shown, cell);
  expect(isUnsendable(call) ? call : call.body).toBe('{"prompt":"mine"}');
  expect(codeCallIn(notebook, cell)).not.toEqual({ type: "python-value" });
});

function sent(continues: ChatCell["continues"] & object, shown = running()): unknown {
  const cell = chatCell("c", { continues, messages: [{ role: "user", content: "{{python.half}}" }] });
  const call = callOf(notebookOf(cell), shown, cell);
  return isUnsendable(call) ? call : call.body;
}

test("a chat goes on from a list of Python's", () => {
  expect(sent({ python: "list" })).toBe(
    '{"messages":[{"role":"user","content":"x"},{"content":"4","role":"assistant"},{"role":"user","content":"0.50"}]}',
  );
});

for (const name of ["words", "text", "half"]) {
  test(`${name} is no list of messages`, () => {
    expect(sent({ python: name })).toEqual({ type: "python-no-messages", name });
  });
}

test("a list that is not there, or cannot be had", () => {
  expect(sent({ python: "gone" })).toEqual({ type: "python-unknown", name: "gone" });
  expect(sent({ python: "list" }, showing())).toEqual({ type: "python-not-run", name: "list" });
});

test("a tool's answer knows the name of a call in Python's list", () => {
  const cell = chatCell("c", { continues: { python: "called" }, messages: [] });
  expect(nameOfCall(running(), cell, 0, "c")).toBe("sum");
});

test("the names that a cell takes", () => {
  const cell: PromptCell = chatCell("c", {
    continues: { python: "list" },
    messages: [{ role: "user", content: "{{python.a.b}} {{data.x}} {{python}} {{python[1]}}" }],
  });
  expect(pythonNamesIn(cell)).toEqual(["list", "a"]);
});

test("what takes from Python is not written as code of its own", () => {
  const list = chatCell("c", { continues: { python: "list" } });
  const text = completionCell("c", { prompts: ["{{python.x}}"] });
  for (const cell of [list, text])
    expect(codeCallIn(notebookOf(cell), cell)).toEqual({ type: "python-value" });
});
