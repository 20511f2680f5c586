import { expect, test } from "@playwright/test";
import { cellKinds, converted, copied, freeName, newCell } from "../../src/core/cells/index.ts";
import { duplicateNotebook } from "../../src/core/edits/cell-edits.ts";
import type { Cell, CellKind } from "../../src/core/notebook.ts";
import { chatCell, completionCell, notebookOf } from "./answered.ts";

const note = { kind: "markdown", id: "note", source: "# Note" } as const;
const unknownModel = [{ name: "model", value: '""' }];
const model = (value: string) => [{ name: "model", value }];

test("the page offers every kind once", () => {
  expect([...cellKinds].sort()).toEqual(["chat", "completion", "markdown", "python"]);
});

const empty: Readonly<Record<CellKind, Cell>> = {
  markdown: { kind: "markdown", id: "new", source: "" },
  raw: { kind: "raw", id: "new", source: "" },
  python: { kind: "python", id: "new", source: "" },
  completion: { kind: "completion", id: "new", name: "data", prompts: [""], parameters: unknownModel },
  chat: {
    kind: "chat",
    id: "new",
    name: "data",
    messages: [{ role: "user", content: "" }],
    parameters: unknownModel,
  },
};

for (const kind of cellKinds) {
  test(`a new ${kind} cell is empty`, () => {
    expect(newCell(notebookOf(), kind, 0, "new")).toEqual(empty[kind]);
  });
}

const names: readonly [taken: readonly string[], free: string][] = [
  [[], "data"],
  [["data"], "data2"],
  [["data", "data3", "data2"], "data4"],
  [["data2"], "data"],
];

for (const [taken, free] of names) {
  test(`beside ${taken.join(", ") || "nothing"} a new cell is called ${free}`, () => {
    expect(freeName(notebookOf(note, ...taken.map((name) => chatCell(`cell-${name}`, { name }))))).toBe(free);
  });
}

test("a new cell takes the model, and only that, of the nearest cell of its kind above", () => {
  const temperature = { name: "temperature", value: "1.0" };
  const notebook = notebookOf(
    chatCell("a", { parameters: model('"far"') }),
    chatCell("b", { parameters: [temperature, ...model('"near"')] }),
    completionCell("c", { parameters: model('"text"') }),
    note,
    chatCell("d", { parameters: model('"below"') }),
  );
  expect(newCell(notebook, "chat", 4, "new")).toMatchObject({ parameters: model('"near"') });
  expect(newCell(notebook, "completion", 4, "new")).toMatchObject({ parameters: model('"text"') });
  expect(newCell(notebook, "completion", 2, "new")).toMatchObject({ parameters: unknownModel });
});

const parameters = [{ name: "temperature", value: "1.0" }];
const chat = chatCell("x", {
  name: "reply",
  messages: [
    { role: "system", content: "s" },
    { role: "user", content: "u" },
  ],
  parameters,
});
const completion = completionCell("x", { name: "text", prompts: ["p", "q"], parameters });
const user = (content: string) => ({ role: "user", content });

const conversions: readonly [from: Cell, to: CellKind, cell: Cell][] = [
  [chat, "completion", completionCell("x", { name: "reply", prompts: ["s\n\nu"], parameters })],
  [chat, "markdown", { kind: "markdown", id: "x", source: "s\n\nu" }],
  [completion, "chat", chatCell("x", { name: "text", messages: [user("p"), user("q")], parameters })],
  [completion, "markdown", { kind: "markdown", id: "x", source: "p\n\nq" }],
  [note, "chat", chatCell("note", { name: "data", messages: [user("# Note")], parameters: unknownModel })],
  [
    note,
    "completion",
    completionCell("note", { name: "data", prompts: ["# Note"], parameters: unknownModel }),
  ],
  [chatCell("x"), "completion", completionCell("x", { prompts: [""] })],
  [chatCell("x"), "markdown", { kind: "markdown", id: "x", source: "" }],
];

for (const [from, to, cell] of conversions) {
  test(`a ${from.kind} cell of ${JSON.stringify(from).length} characters becomes one of ${to} with its text`, () => {
    expect(converted(notebookOf(from), from, to)).toEqual(cell);
  });
}

test("what a cell brought along from Jupyter stays with it, attachments only where they fit", () => {
  const metadata = '{"tags":["a"]}';
  const attachments = '{"a.png":{"image/png":"AA=="}}';
  const from = { ...note, metadata, attachments };
  const as = (kind: CellKind): Cell => converted(notebookOf(from), from, kind);
  expect(as("raw")).toEqual({ ...from, kind: "raw" });
  expect(as("python")).toEqual({ kind: "python", id: "note", source: "# Note", metadata });
  expect(as("chat")).toMatchObject({ kind: "chat", metadata });
  expect(as("chat")).not.toHaveProperty("attachments");
});

test("a Markdown cell made a chat takes the model of the nearest chat above", () => {
  const notebook = notebookOf(chatCell("a", { name: "data", parameters: model('"m"') }), note);
  expect(converted(notebook, note, "chat")).toMatchObject({ name: "data2", parameters: model('"m"') });
});

test("a copy is the same under another id", () => {
  expect(copied(chat, "y")).toEqual({ ...chat, id: "y" });
});

test("a copy of a notebook has ids of its own, and its conversations go on from the copies", () => {
  const continuing = (id: string, from: string) => chatCell(id, { continues: { from, choice: 1 } });
  const original = notebookOf(note, chat, continuing("b", "x"), continuing("c", "gone"));
  let count = 0;
  const { notebook, ids } = duplicateNotebook(original, "m", () => `new-${count++}`);
  expect(notebook).toEqual({
    id: "m",
    title: "Notes",
    cells: [
      { ...note, id: "new-0" },
      { ...chat, id: "new-1" },
      { ...continuing("b", "new-1"), id: "new-2", name: "b" },
      { ...continuing("c", "gone"), id: "new-3", name: "c" },
    ],
  });
  expect([...ids]).toEqual([
    ["note", "new-0"],
    ["x", "new-1"],
    ["b", "new-2"],
    ["c", "new-3"],
  ]);
});
