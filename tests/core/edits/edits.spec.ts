import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { apply, type Edit, editedCell, inverse, textEdit } from "../../../src/core/edits/edits.ts";
import type { Notebook } from "../../../src/core/notebook.ts";
import { anyNotebook, editsOf, whim } from "../notebook-arbitraries.ts";

const chat = {
  kind: "chat",
  id: "b",
  name: "reply",
  messages: [
    { role: "system", content: "Be brief." },
    { role: "user", content: "Hello" },
  ],
  parameters: [{ name: "temperature", value: "1.0" }],
} as const;
const markdown = { kind: "markdown", id: "a", source: "# Title" } as const;
const notebook: Notebook = { id: "n", title: "Notes", cells: [markdown, chat] };
const inChat = (change: object): Notebook => ({ ...notebook, cells: [markdown, { ...chat, ...change }] });
const extra = { kind: "markdown", id: "c", source: "" } as const;

const cases: readonly [what: string, edit: Edit, after: Notebook][] = [
  ["a title", { type: "title", before: "Notes", after: "N" }, { ...notebook, title: "N" }],
  [
    "a new cell",
    { type: "cell-insert", at: 1, cell: extra },
    { ...notebook, cells: [markdown, extra, chat] },
  ],
  [
    "a new last cell",
    { type: "cell-insert", at: 2, cell: extra },
    { ...notebook, cells: [markdown, chat, extra] },
  ],
  ["a removed cell", { type: "cell-remove", at: 0, cell: markdown }, { ...notebook, cells: [chat] }],
  ["a moved cell", { type: "cell-move", from: 0, to: 1 }, { ...notebook, cells: [chat, markdown] }],
  [
    "text in a message",
    { type: "text", cell: "b", path: ["messages", 1, "content"], at: 5, removed: "", inserted: "!" },
    inChat({ messages: [chat.messages[0], { role: "user", content: "Hello!" }] }),
  ],
  [
    "a field that was not there",
    { type: "set", cell: "b", path: ["continues"], before: undefined, after: { from: "a", choice: 0 } },
    inChat({ continues: { from: "a", choice: 0 } }),
  ],
  [
    "a removed item",
    { type: "item-remove", cell: "b", path: ["messages"], at: 0, item: chat.messages[0] },
    inChat({ messages: [chat.messages[1]] }),
  ],
  [
    "a moved item",
    { type: "item-move", cell: "b", path: ["messages"], from: 0, to: 1 },
    inChat({ messages: chat.messages.toReversed() }),
  ],
  [
    "an edit of a cell that is gone",
    { type: "set", cell: "z", path: ["name"], before: "", after: "x" },
    notebook,
  ],
];

for (const [what, edit, after] of cases) {
  test(`${what} is applied and taken back`, () => {
    expect(apply(notebook, edit)).toEqual(after);
    expect(apply(after, inverse(edit))).toEqual(notebook);
  });
}

const misfits: readonly [what: string, edit: Edit][] = [
  [
    "text that is not there",
    { type: "text", cell: "a", path: ["source"], at: 0, removed: "x", inserted: "" },
  ],
  ["text behind the end", { type: "text", cell: "a", path: ["source"], at: 99, removed: "", inserted: "x" }],
  ["a cell behind the end", { type: "cell-insert", at: 3, cell: extra }],
  ["a cell that is there already", { type: "cell-insert", at: 0, cell: chat }],
  ["the removal of another cell", { type: "cell-remove", at: 0, cell: chat }],
  ["a move from nowhere", { type: "cell-move", from: 2, to: 0 }],
  ["an item behind the end", { type: "item-insert", cell: "b", path: ["messages"], at: 3, item: "" }],
  ["the removal of no item", { type: "item-remove", cell: "b", path: ["messages"], at: 2, item: "" }],
  [
    "a message that is not there",
    { type: "set", cell: "b", path: ["messages", 7, "role"], before: "", after: "x" },
  ],
];

for (const [what, edit] of misfits) {
  test(`${what} is refused`, () => {
    expect(() => apply(notebook, edit)).toThrow(RangeError);
  });
}

test("the inverse of an edit takes it back, in any notebook", () => {
  fc.assert(
    fc.property(anyNotebook, fc.array(whim, { minLength: 1, maxLength: 12 }), (original, whims) => {
      const { after, edits } = editsOf(original, whims);
      expect(edits.reduce(apply, original)).toEqual(after);
      expect(edits.toReversed().map(inverse).reduce(apply, after)).toEqual(original);
      expect(edits.map(inverse).map(inverse)).toEqual(edits);
    }),
    { numRuns: 150 },
  );
});

test("a text edit is the smallest that turns one text into the other", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, removed, inserted, tail) => {
      const [before, after] = [head + removed + tail, head + inserted + tail];
      const edit = textEdit("a", ["source"], before, after);
      const start: Notebook = { id: "n", title: "", cells: [{ ...markdown, source: before }] };
      const end = edit ? apply(start, edit) : start;
      expect(end.cells).toEqual([{ ...markdown, source: after }]);
      expect(edit?.removed.length ?? 0).toBeLessThanOrEqual(removed.length);
      expect(edit?.inserted.length ?? 0).toBeLessThanOrEqual(inserted.length);
    }),
  );
});

test("an edit leaves the cells it is not about as they are", () => {
  const { cells } = apply(notebook, { type: "set", cell: "b", path: ["name"], before: "reply", after: "r" });
  expect(cells[0]).toBe(markdown);
});

test("an edit is about the cell it changes inside, and no other", () => {
  expect(cases.map(([, edit]) => editedCell(edit))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    "b",
    "b",
    "b",
    "b",
    "z",
  ]);
});
