/** What comes back out of Markdown, whatever the cells say. */
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type {
  JupyterCell,
  JupyterNotebook,
  Output,
} from "../../../../src/core/formats/jupyter/jupyter-notebook.ts";
import { readMarkdown } from "../../../../src/core/formats/jupyter/read-markdown.ts";
import { writeNbconvertMarkdown } from "../../../../src/core/formats/jupyter/write-nbconvert-markdown.ts";
import { type JsonObject, jsonObject, parseJson } from "../../../../src/core/json/json.ts";
import { anyText } from "./jupyter-arbitraries.ts";
import { countedIds, shortCell } from "./readings.ts";

const nothing = jsonObject([]);
// Sound: it is an object.
const python = parseJson('{"language_info":{"name":"python"}}') as JsonObject;

function read(text: string): readonly unknown[] {
  return readMarkdown(text, countedIds()).notebook.cells.map(shortCell);
}

function markdownOf(notebook: JupyterNotebook): string {
  return [...writeNbconvertMarkdown(notebook, "nb")].map(({ text }) => text).join("");
}

const line = anyText.map((text) => text.replace(/[\n`]|\r$/g, "")).filter((text) => text !== "");
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((some) => some.join("\n"));
const prose = lines.filter((text) => !/^(?: |<|!\[|\r)/.test(text) && text.trim() !== "");
const output: fc.Arbitrary<Output> = fc.oneof(
  lines.map((text): Output => ({ type: "stream", name: "stdout", text: `${text}\n` })),
  lines.map(
    (text): Output => ({ type: "display_data", bundle: new Map([["text/plain", text]]), metadata: nothing }),
  ),
);
const result = lines.map(
  (text): Output => ({
    type: "execute_result",
    bundle: new Map([["text/plain", text]]),
    metadata: nothing,
    executionCount: null,
  }),
);
const outputs = fc
  .tuple(fc.array(output, { maxLength: 3 }), fc.array(result, { maxLength: 1 }))
  .map((some) => some.flat());
const code = fc.tuple(lines, outputs).map(([source, some]): JupyterCell => {
  return { type: "code", id: "c", metadata: nothing, source, executionCount: null, outputs: some };
});
const pair = fc.tuple(fc.option(prose), code).map(([text, cell]): readonly JupyterCell[] => {
  return text === null ? [cell] : [{ type: "markdown", id: "m", metadata: nothing, source: text }, cell];
});

test("the cells that nbconvert's Markdown can tell apart come back as they were", () => {
  const cells = fc.array(pair, { minLength: 1, maxLength: 4 }).map((pairs) => pairs.flat());
  fc.assert(
    fc.property(cells, (written) => {
      const text = markdownOf({ metadata: python, cells: written });
      expect(read(text)).toEqual(written.map(shortCell));
    }),
    { numRuns: 300, seed: 5 },
  );
});

const rows = fc.constantFrom(..."|||a|    b|    |<p>|![png](x.png)|# c|```python|```|~~~|> d".split("|"));

test("no line of any text is lost", () => {
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 30 }), (some) => {
      const marked = some.map((row, at) => (isMark(row) ? row : row.replace(/(?=\.png)|$/, `(${at})`)));
      const said = JSON.stringify(read(marked.join("\n")));
      const lost = marked.filter((row, at) => !isMark(row) && !said.includes(`(${at})`));
      expect(lost).toEqual([]);
    }),
    { numRuns: 1_000, seed: 5 },
  );
});

function isMark(row: string): boolean {
  return /^[`~]|^ *$/.test(row);
}
