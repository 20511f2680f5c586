import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { inverse } from "../../../src/core/edits/edits.ts";
import {
  readCell,
  readEdit,
  readExecution,
  readLogEntry,
  readNotebook,
  readRun,
} from "../../../src/core/records/records.ts";
import { anyNotebook } from "../notebook-arbitraries.ts";
import { act, sessionOf } from "../session-arbitraries.ts";

const chat = {
  kind: "chat",
  id: "a",
  name: "reply",
  continues: { from: "b", choice: 0 },
  messages: [{ role: "tool", content: "\ud800 lone", tool_call_id: "c", more: '{"a":1.0}', name: "n" }],
  parameters: [{ name: "temperature", value: "1.0" }],
};

test("every notebook, edit and log entry reads as itself", () => {
  fc.assert(
    fc.property(anyNotebook, fc.array(act, { maxLength: 20 }), (original, acts) => {
      const { timeline, entries } = sessionOf(original, acts);
      expect(readNotebook(structuredClone(timeline.notebook))).toEqual(timeline.notebook);
      expect(entries.map((entry) => readLogEntry(structuredClone(entry)))).toEqual(entries);
      const edits = timeline.history.done.flatMap((step) => step.edits).map(inverse);
      expect(edits.map((edit) => readEdit(structuredClone(edit)))).toEqual(edits);
    }),
    { numRuns: 150 },
  );
});

test("nothing whatever makes a reader throw", () => {
  const circle: { inner?: unknown } = {};
  circle.inner = [circle];
  const deep = { type: "set", cell: "a", path: [], before: circle, after: circle };
  expect(() => readEdit(deep)).not.toThrow();
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withDate: true, withMap: true }), (value) => {
      for (const read of [readCell, readEdit, readExecution, readLogEntry, readRun, readNotebook]) {
        for (const kind of ["kind", "type", "move", "id"]) read(Object.assign({ [kind]: value }, value));
        read(value);
      }
    }),
  );
});

test("a chat cell keeps what is known of it, lone surrogates too, and nothing else", () => {
  expect(readCell({ ...chat, evil: "<script>", messages: [{ ...chat.messages[0], onclick: "x" }] })).toEqual(
    chat,
  );
});

const broken: readonly [what: string, cell: unknown][] = [
  ["null", null],
  ["a list", [chat]],
  ["an unknown kind", { ...chat, kind: "python" }],
  ["a kind that every object has", { ...chat, kind: "constructor" }],
  ["no id", { ...chat, id: undefined }],
  ["an object for a text", { kind: "markdown", id: "a", source: { toString: "x" } }],
  ["messages that are none", { ...chat, messages: "hello" }],
  ["one message that is none", { ...chat, messages: [...chat.messages, { role: "user" }] }],
  ["a parameter that is no source text", { ...chat, parameters: [{ name: "n", value: 1 }] }],
];

for (const [what, cell] of broken) {
  test(`${what} is no cell`, () => {
    expect(readCell(cell)).toBeUndefined();
  });
}

test("optional fields of a wrong type are left out", () => {
  const { continues: _, ...without } = chat;
  expect(readCell({ ...chat, continues: { from: "b", choice: -1 } })).toEqual(without);
});

test("a completion without prompts has an empty one", () => {
  const cell = { kind: "completion", id: "a", name: "data", prompts: [], parameters: [] };
  expect(readCell(cell)).toEqual({ ...cell, prompts: [""] });
});

test("a notebook loses its unreadable cells and second twins, and is never lost for them", () => {
  const markdown = { kind: "markdown", id: "m", source: "x" };
  expect(
    readNotebook({ id: "n", title: 7, cells: [null, markdown, { ...markdown, source: "y" }, chat] }),
  ).toEqual({
    id: "n",
    title: "",
    cells: [markdown, chat],
  });
  expect(readNotebook({ id: "n" })).toEqual({ id: "n", title: "", cells: [] });
  expect(readNotebook({ title: "no id" })).toBeUndefined();
});

test("no record reaches a prototype", () => {
  const poison = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
  const cell = readCell({ ...chat, ...poison });
  const edit = readEdit({ type: "set", cell: "a", path: ["name"], before: poison, after: [poison] });
  expect(cell).toEqual(chat);
  expect(JSON.stringify(edit)).not.toContain("__proto__");
  expect(
    readEdit({ type: "set", cell: "a", path: ["__proto__", "polluted"], before: 0, after: 1 }),
  ).toBeUndefined();
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

const noEdits: readonly unknown[] = [
  { type: "text", cell: "a", path: ["source"], at: -1, removed: "", inserted: "" },
  { type: "text", cell: "a", path: ["source"], at: 0.5, removed: "", inserted: "" },
  { type: "text", cell: "a", path: "source", at: 0, removed: "", inserted: "" },
  { type: "cell-insert", at: 0, cell: { kind: "markdown" } },
  { type: "item-move", cell: "a", path: [-1], from: 0, to: 0 },
  { type: "toString" },
];

test("an edit that could fit nowhere is none, and an entry that holds it neither", () => {
  expect(noEdits.map(readEdit)).toEqual(noEdits.map(() => undefined));
  expect(readLogEntry({ move: "do", at: 1, joins: false, edits: [noEdits[0]] })).toBeUndefined();
  expect(readLogEntry({ move: "undo", at: 1, edits: [] })).toEqual({ move: "undo", at: 1 });
});

test("a value that was or is not there reads as nothing", () => {
  const edit = { type: "set", cell: "a", path: ["continues"], after: { from: "b", choice: 0 } };
  expect(readEdit(edit)).toEqual({ ...edit, before: undefined });
});

test("a broken origin is dropped, and never its notebook", () => {
  const bare = { id: "n", title: "", cells: [] };
  const origin = { metadata: "{}", stem: "notes" };
  expect(readNotebook({ ...bare, origin: { ...origin, evil: 1 } })).toEqual({ ...bare, origin });
  expect(readNotebook({ ...bare, origin: { metadata: {} } })).toEqual(bare);
  expect(readNotebook({ ...bare, origin: { metadata: "{}", stem: 7 } })).toEqual({
    ...bare,
    origin: { metadata: "{}" },
  });
});
