import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { inverse } from "../../../src/core/edits/edits.ts";
import {
  readCell,
  readEdit,
  readLogEntry,
  readNotebook,
  readRun,
} from "../../../src/core/records/records.ts";
import type { Run, RunProblem } from "../../../src/core/run.ts";
import { anyNotebook } from "../notebook-arbitraries.ts";
import { act, sessionOf } from "../session-arbitraries.ts";

const run: Run = {
  id: "r",
  notebook: "n",
  cell: "a",
  count: 1,
  at: 1_700_000_000_000,
  connection: "Local",
  endpoint: "chat/completions",
  asked: "{}",
  sent: { url: "http://localhost:1234/v1", headers: [["accept", "*/*"]], authorized: true, body: "{}" },
  status: "done",
  response: { status: 200, contentType: "text/event-stream", requestId: "q" },
  raw: "data: [DONE]\n\n",
  timing: { first: 1.5, total: 20 },
};

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
      for (const read of [readCell, readEdit, readLogEntry, readRun, readNotebook]) {
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

const problems: readonly RunProblem[] = [
  { type: "http", status: 429, code: null, param: null, message: "Slow down" },
  { type: "server", message: "Overloaded", code: "x" },
  { type: "unreachable", host: "localhost", preset: "ollama", causes: ["cors", "wrong-key"] },
  { type: "unreachable", host: "localhost", causes: [] },
  { type: "lost", characters: 12 },
  { type: "foreign", what: "html", line: "<html>" },
  { type: "too-large", bytes: 1 },
  { type: "no-key" },
  { type: "no-recording" },
  { type: "unsendable", why: { type: "reference-below", text: "{{data}}", name: "data", cell: "b" } },
  { type: "unsendable", why: { type: "continues-no-reply", cell: "b", choice: 3 } },
];

test("every run reads as itself", () => {
  const recorded = { at: "2026-11-22", holds: "object" } as const;
  const runs: readonly Run[] = [
    run,
    { ...run, sent: { ...run.sent, keyHeader: "api-key" } },
    { ...run, recorded, cleared: true, sent: { ...run.sent, url: null } },
    ...problems.map((problem): Run => ({ ...run, status: "failed", problem })),
    { ...run, retried: problems },
  ];
  expect(runs.map((each) => readRun({ ...structuredClone(each), schema: 1, evil: 1 }))).toEqual(runs);
});

test("a run without its answer or question is none; without details it stays", () => {
  for (const key of ["id", "notebook", "cell", "asked", "raw", "sent", "status", "endpoint"]) {
    expect(readRun({ ...run, [key]: { toString: "x" } })).toBeUndefined();
  }
  const { response: _, ...rest } = run;
  const spoilt = {
    ...run,
    response: "x",
    problem: { type: "http" },
    recorded: {},
    cleared: "yes",
    timing: null,
  };
  expect(readRun(spoilt)).toEqual({ ...rest, timing: {} });
});

test("a run from before causes were looked for tells whether the computer was offline", () => {
  const older = (online: boolean) => ({
    ...run,
    status: "failed",
    problem: { type: "unreachable", host: "h", online },
  });
  expect(readRun(older(false))?.problem).toEqual({ type: "unreachable", host: "h", causes: ["offline"] });
  expect(readRun(older(true))?.problem).toEqual({ type: "unreachable", host: "h", causes: [] });
});
