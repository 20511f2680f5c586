import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { readIpynb } from "../../../../src/core/formats/jupyter/read-ipynb.ts";
import { writeIpynb } from "../../../../src/core/formats/jupyter/write-ipynb.ts";
import { deepestJson, member, printJson } from "../../../../src/core/json/json.ts";
import { processorTime } from "../../processor-time.ts";
import { anyJupyterNotebook } from "./jupyter-arbitraries.ts";
import { code, countedIds, file, notebookOf, prose, reading } from "./readings.ts";

function sources(text: string): readonly string[] {
  return reading(text).notebook.cells.map(({ source }) => source);
}

test("keeps what is beside a broken cell and a broken output", () => {
  const broken = { output_type: "stream" };
  const whole = { output_type: "stream", name: "stderr", text: ["a\n", "b"] };
  const { notebook } = reading(
    file([1, { ...code, outputs: [broken, whole] }, { cell_type: "heading" }, prose]),
  );
  expect(notebook.cells.map(({ id }) => id)).toEqual(["b", "a"]);
  expect(notebook.cells[0]).toMatchObject({ outputs: [{ type: "stream", name: "stderr", text: "a\nb" }] });
});

test("gives new ids that no cell has, and keeps the others", () => {
  const { notebook } = reading(file([{ ...prose, id: "new-1" }, prose, prose, { ...prose, id: "" }]));
  expect(notebook.cells.map(({ id }) => id)).toEqual(["new-1", "a", "new-2", "new-3"]);
});

for (const minor of [0, 1, 2, 3, 4]) {
  test(`upgrades nbformat 4.${minor} without a word`, () => {
    const { id: _, ...old } = code;
    const text = file([old, { ...old, outputs: undefined, execution_count: undefined }], {
      nbformat_minor: minor,
    });
    expect(notebookOf(text).cells.map(({ id }) => id)).toEqual(["new-1", "new-2"]);
  });
}

test("reads the line ends, the mark and the keys of any editor", () => {
  const text = `\ufeff${file([{ ...prose, source: ["a\r\n", "b\u2028\0"] }]).replace(/,/g, ",\r\n")}\r\n`;
  expect(sources(text)).toEqual(["a\r\nb\u2028\0"]);
});

test("keeps half a surrogate pair", () => {
  const text = file([prose]).replace("Hello", "\\ud83d");
  expect(sources(text)).toEqual(["\ud83d"]);
  expect([...writeIpynb(notebookOf(text))].join("")).toContain('"\\ud83d"');
});

test("keeps numbers, the order of keys, and keys that objects have of their own", () => {
  const metadata = '{"10":1.0,"2":12345678901234567890,"__proto__":{"polluted":1},"constructor":-0}';
  const { notebook } = reading(`{"nbformat":4,"nbformat_minor":5,"cells":[],"metadata":${metadata}}`);
  expect(printJson(notebook.metadata)).toBe(metadata);
  expect(member(notebook.metadata, "polluted")).toBeUndefined();
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

test("forgets what a session of Jupyter knew", () => {
  const text = file([{ ...prose, metadata: { trusted: true } }], {
    metadata: { orig_nbformat: 3, signature: "x" },
  });
  const { metadata, cells } = notebookOf(text);
  expect([metadata.members.size, cells[0]?.metadata.members.size]).toEqual([0, 0]);
});

test("names the place where it is nested too deep, and keeps the cells before", () => {
  const deep = `${"[".repeat(deepestJson)}${"]".repeat(deepestJson)}`;
  const text = file([prose, { ...prose, metadata: { deep: 0 } }]).replace(":0}", `:${deep}}`);
  expect(reading(text)).toMatchObject({
    broken: { reason: "too-deep", line: 1 },
    notebook: { cells: [{ id: "a" }] },
  });
});

test("of a file cut short, the whole cells are kept, wherever the cut is", () => {
  fc.assert(
    fc.property(anyJupyterNotebook, fc.double({ min: 0, max: 1, noNaN: true }), (notebook, share) => {
      const text = [...writeIpynb(notebook)].join("");
      const cut = text.slice(0, Math.floor((text.length - 2) * share));
      const read = readIpynb(cut, countedIds());
      const whole = notebook.cells.filter((_, index) => wholeCells(cut, notebook.cells.length) > index);
      const kept = read.type === "read" ? read.notebook.cells : [];
      expect(kept).toEqual(whole);
      expect(read).toMatchObject(
        whole.length === 0 ? { type: "refused" } : { broken: { reason: "not-json" } },
      );
    }),
    { numRuns: 200, seed: 5 },
  );
});

/** The layout of the file ends a cell with a brace that stands by itself. */
function wholeCells(cut: string, cells: number): number {
  return Math.min(cells, cut.split(/^ {2}\}/m).length - 1);
}

test("ten thousand cells take no more than ten times as long as a thousand, or nearly", () => {
  const times = [1_000, 10_000].map((count) => {
    const cells = Array.from({ length: count }, (_, index) => ({
      ...code,
      id: `c${index}`,
      source: ["a\n", "b"],
    }));
    const text = file(cells);
    expect(notebookOf(text).cells).toHaveLength(count);
    const rounds = Array.from({ length: 5 }, () => processorTime(() => notebookOf(text)));
    return Math.min(...rounds);
  });
  expect((times[1] ?? 0) / (times[0] ?? 1)).toBeLessThan(40);
});
