import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { changeOfCell } from "../../../src/core/edits/cell-change.ts";
import { apply, type Edit, inverse } from "../../../src/core/edits/edits.ts";
import type { Cell } from "../../../src/core/notebook.ts";
import { readLogEntry } from "../../../src/core/records/edit-records.ts";
import { chatCell, notebookOf } from "../answered.ts";
import { cellOfId } from "../notebook-arbitraries.ts";

const after = (cell: Cell, edits: readonly Edit[]): Cell | undefined =>
  edits.reduce(apply, notebookOf(cell)).cells[0];

test("a change makes one cell the other, its inverse makes it what it was, and the log keeps it", () => {
  fc.assert(
    fc.property(cellOfId("a"), cellOfId("a"), (one, other) => {
      const step = changeOfCell(one, other);
      expect(after(one, step)).toEqual(other);
      expect(after(other, step.toReversed().map(inverse))).toEqual(one);
      const entry = { move: "do", at: 0, edits: step, joins: false };
      expect(readLogEntry(JSON.parse(JSON.stringify(entry)))).toEqual(JSON.parse(JSON.stringify(entry)));
    }),
  );
});

test("the same cell is no change", () => {
  fc.assert(
    fc.property(cellOfId("a"), (cell) => expect(changeOfCell(cell, structuredClone(cell))).toEqual([])),
  );
});

test("what is typed in one text is one edit of that text", () => {
  const cell = chatCell("a", { messages: [{ role: "user", content: "Say it" }] });
  const typed = chatCell("a", { messages: [{ role: "user", content: "Say it." }] });
  expect(changeOfCell(cell, typed)).toEqual([
    { type: "text", cell: "a", path: ["messages", 0, "content"], at: 6, removed: "", inserted: "." },
  ]);
});

test("a message between others is inserted, and the others stay", () => {
  const [one, two, three] = ["one", "two", "three"].map((content) => ({ role: "user", content }));
  if (!one || !two || !three) throw new Error("three messages");
  const step = changeOfCell(
    chatCell("a", { messages: [one, three] }),
    chatCell("a", { messages: [one, two, three] }),
  );
  expect(step).toEqual([{ type: "item-insert", cell: "a", path: ["messages"], at: 1, item: two }]);
});
