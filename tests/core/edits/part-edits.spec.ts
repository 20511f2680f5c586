import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { apply, type Edit, inverse } from "../../../src/core/edits/edits.ts";
import { attachImages, beginText, removePart, setDetail } from "../../../src/core/edits/part-edits.ts";
import type { ChatCell, Content, ImagePart } from "../../../src/core/notebook.ts";
import { readCell, readEdit } from "../../../src/core/records/records.ts";
import { chatCell, notebookOf } from "../answered.ts";
import { anyContent } from "../notebook-arbitraries.ts";

const cat: ImagePart = { type: "image", image: "c".repeat(64), name: "cat.png" };
const dog: ImagePart = { type: "image", image: "d".repeat(64) };
const other = { type: "other", source: '{"type":"file"}' } as const;
const text = (text: string) => ({ type: "text", text }) as const;

function saying(content: Content): ChatCell {
  return chatCell("a", {
    messages: [
      { role: "system", content: "" },
      { role: "user", content },
    ],
  });
}

function after(content: Content, change: (cell: ChatCell) => readonly Edit[]): Content | undefined {
  const cell = saying(content);
  const [changed] = change(cell).reduce(apply, notebookOf(cell)).cells;
  return changed?.kind === "chat" ? changed.messages[1]?.content : undefined;
}

const cases: readonly [what: string, before: Content, (cell: ChatCell) => readonly Edit[], Content][] = [
  ["images behind a text", "Look", (cell) => attachImages(cell, 1, [cat, dog]), [text("Look"), cat, dog]],
  ["an image where nothing is said yet", "", (cell) => attachImages(cell, 1, [cat]), [text(""), cat]],
  ["an image beside null", null, (cell) => attachImages(cell, 1, [cat]), [text(""), cat]],
  ["an image behind others", [cat, other], (cell) => attachImages(cell, 1, [dog]), [cat, other, dog]],
  [
    "one of two images gone",
    [text("a"), cat, dog],
    (cell) => removePart(cell, { message: 1, part: 1 }),
    [text("a"), dog],
  ],
  [
    "the last image gone, a text again",
    [text("a"), cat],
    (cell) => removePart(cell, { message: 1, part: 1 }),
    "a",
  ],
  ["all gone", [cat], (cell) => removePart(cell, { message: 1, part: 0 }), ""],
  ["a part that stays a part", [other, cat], (cell) => removePart(cell, { message: 1, part: 1 }), [other]],
  ["a detail", [cat], (cell) => setDetail(cell, { message: 1, part: 0 }, "low"), [{ ...cat, detail: "low" }]],
  [
    "no detail",
    [{ ...cat, detail: "low" }],
    (cell) => setDetail(cell, { message: 1, part: 0 }, undefined),
    [cat],
  ],
  ["a text before an image", [cat], (cell) => beginText(cell, 1, "H"), [text("H"), cat]],
  ["a text in place of nothing", null, (cell) => beginText(cell, 1, "H"), "H"],
];

for (const [what, before, change, wanted] of cases) {
  test(`a step leaves ${what}, and is taken back whole`, () => {
    expect(after(before, change)).toEqual(wanted);
    const cell = saying(before);
    const edits = change(cell);
    const there = edits.reduce(apply, notebookOf(cell));
    expect(edits.toReversed().map(inverse).reduce(apply, there)).toEqual(notebookOf(cell));
  });
}

const nothing: readonly [what: string, content: Content, (cell: ChatCell) => readonly Edit[]][] = [
  ["no image", "a", (cell) => attachImages(cell, 1, [])],
  ["a message that is gone", "a", (cell) => attachImages(cell, 7, [cat])],
  ["a part that is not there", [cat], (cell) => removePart(cell, { message: 1, part: 1 })],
  ["a text that is no part", "a", (cell) => removePart(cell, { message: 1, part: 0 })],
  [
    "the detail it has",
    [{ ...cat, detail: "low" }],
    (cell) => setDetail(cell, { message: 1, part: 0 }, "low"),
  ],
  ["the detail of a text", [text("a")], (cell) => setDetail(cell, { message: 1, part: 0 }, "low")],
];

for (const [what, content, change] of nothing) {
  test(`there is no step for ${what}`, () => {
    expect(change(saying(content))).toEqual([]);
  });
}

test("any content takes images and gives them up again, and every edit on the way can be stored", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const cell = saying(content);
      const edits = attachImages(cell, 1, [cat]);
      expect(edits.map((edit) => readEdit(structuredClone(edit)))).toEqual(edits);
      const [changed] = edits.reduce(apply, notebookOf(cell)).cells;
      expect(readCell(structuredClone(changed))).toEqual(changed);
      const now = changed?.kind === "chat" ? changed : cell;
      const last = (now.messages[1]?.content?.length ?? 0) - 1;
      const back = removePart(now, { message: 1, part: last });
      const [end] = back.reduce(apply, notebookOf(now)).cells;
      const left = end?.kind === "chat" ? end.messages[1]?.content : undefined;
      // Nothing becomes an empty text, and so does a list of nothing; a lone text part becomes that text.
      const lone = Array.isArray(content) && content.length === 1 ? content[0] : undefined;
      const plain =
        content === null || content.length === 0 ? "" : lone?.type === "text" ? lone.text : content;
      expect(left).toEqual(plain);
    }),
  );
});
