import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type {
  JupyterCell,
  JupyterNotebook,
  Output,
} from "../../../../src/core/formats/jupyter/jupyter-notebook.ts";
import { readMarkdown } from "../../../../src/core/formats/jupyter/read-markdown.ts";
import { writeNbconvertMarkdown } from "../../../../src/core/formats/jupyter/write-nbconvert-markdown.ts";
import { type JsonObject, jsonObject, member, parseJson } from "../../../../src/core/json/json.ts";
import { anyText } from "./jupyter-arbitraries.ts";
import { countedIds } from "./readings.ts";

const nothing = jsonObject([]);
const python = parseJson('{"language_info":{"name":"python"}}') as JsonObject;

function read(text: string): readonly JupyterCell[] {
  return readMarkdown(text, countedIds()).notebook.cells;
}

/** A cell in short: its source, and its outputs' kinds and texts. */
function short(cell: JupyterCell): unknown {
  if (cell.type !== "code") return cell.source;
  const language = member(cell.metadata, "magics_language");
  const code = {
    code: cell.source,
    ...(cell.outputs.length > 0 && { outputs: cell.outputs.map(shortOutput) }),
  };
  return language === undefined ? code : { ...code, language };
}

function shortOutput(output: Output): unknown {
  if (output.type === "stream") return output.text;
  if (output.type === "error") return [output.name, output.value, output.traceback.length];
  return [output.type, ...output.bundle];
}

function markdownOf(notebook: JupyterNotebook): string {
  return [...writeNbconvertMarkdown(notebook, "nb")].map(({ text }) => text).join("");
}

const fence = "```python\nx\n```\n";
const converted: readonly (readonly [what: string, text: string, cells: readonly unknown[]])[] = [
  ["code at the start", fence, [{ code: "x" }]],
  ["code after prose", `# A\n\nb\n\n\n${fence}\nc\n`, ["# A\n\nb", { code: "x" }, "c"]],
  ["empty code", "\n\n```python\n\n```\n", [{ code: "" }]],
  ["a stream", `${fence}\n    a\n      b\n\n`, [{ code: "x", outputs: ["a\n  b\n"] }]],
  [
    "a stream that ends no line",
    `${fence}\n    a\n\n\n${fence}`,
    [{ code: "x", outputs: ["a"] }, { code: "x" }],
  ],
  ["two streams", `${fence}\n    a\n\n\n    b\n\n`, [{ code: "x", outputs: ["a\n", "b\n"] }]],
  [
    "a result",
    `${fence}\n\n\n\n    a\n\n\n`,
    [{ code: "x", outputs: [["execute_result", ["text/plain", "a"]]] }],
  ],
  [
    "a display",
    `${fence}\n\n    a\n\n\nb\n`,
    [{ code: "x", outputs: [["display_data", ["text/plain", "a"]]] }, "b"],
  ],
  [
    "HTML",
    `${fence}\n\n\n\n<p>\n\na\n\n\n\nb\n`,
    [{ code: "x", outputs: [["execute_result", ["text/html", "<p>\n\na"]]] }, "b"],
  ],
  [
    "an image, by its link",
    `${fence}\n\n    \n![png](nb_files/nb_1_0.png)\n    \n\n\nb\n`,
    [{ code: "x", outputs: [["display_data", ["text/markdown", "\n![png](nb_files/nb_1_0.png)\n"]]] }, "b"],
  ],
  [
    "a traceback",
    `${fence}\n\n    ${"-".repeat(75)}\n\n    KeyError   Traceback (most recent call last)\n\n    File a\n\n\n    KeyError: 1\n\n\nb\n    \n`,
    [{ code: "x", outputs: [["KeyError", "1", 4]] }, "b\n    "],
  ],
  [
    "a stream whose first lines lost their spaces",
    `${fence}\n\n    \n    a\n\n`,
    [{ code: "x", outputs: ["\n\na\n"] }],
  ],
  [
    "a stream whose empty lines lost their spaces",
    `${fence}\n    a\n\n    b\n\n`,
    [{ code: "x", outputs: ["a\n\nb\n"] }],
  ],
  [
    "a fence in prose",
    `a\n\n\`\`\`python\nb\n\`\`\`\n\n\n${fence}`,
    ["a\n\n```python\nb\n```", { code: "x" }],
  ],
  ["a fence in prose that is not closed", `\`\`\`js\nb\n\n\n${fence}`, ["```js\nb", { code: "x" }]],
  [
    "a fence in code",
    '```python\n"""\n```json\n{}\n```\n\n"""\n```\n\n    a\n',
    [{ code: '"""\n```json\n{}\n```\n\n"""', outputs: ["a"] }],
  ],
  ["a longer fence", "````python\n```\n\n````\n", [{ code: "```\n" }]],
  ["a magic", `${fence}\n\n\`\`\`bash\n%%bash\nls\n\`\`\`\n`, [{ code: "x" }, { code: "%%bash\nls" }]],
  ["a file of Windows", `# A\n\n\n${fence}`.replaceAll("\n", "\r\n"), ["# A", { code: "x" }]],
];

for (const [what, text, cells] of converted) {
  test(`finds ${what} in nbconvert's Markdown`, () => expect(read(text).map(short)).toEqual(cells));
}

test("Markdown that people write has Python, cURL and JSON, and prose", () => {
  const text =
    "# Call it\n\n```bash\ncurl x\n```\n\n```json\n{}\n```\nthen\n```py\nx\n```\n\n    not an output\n\n```js\n1\n```\n";
  const { isConverted, notebook } = readMarkdown(text, countedIds());
  expect(isConverted).toBe(false);
  expect(notebook.cells.map(short)).toEqual([
    "# Call it",
    { code: "curl x", language: "bash" },
    { code: "{}", language: "json" },
    "then",
    { code: "x" },
    "    not an output\n\n```js\n1\n```",
  ]);
});

test("code inside of longer fences, or indented ones, is prose", () => {
  const text = "a\n\n````md\n```python\nx\n```\n````\n\n- b\n\n  ```python\n  x\n  ```\n";
  expect(read(text).map(short)).toEqual([text.trim()]);
});

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
      expect(read(text).map(short)).toEqual(written.map(short));
    }),
    { numRuns: 300, seed: 5 },
  );
});

test("any text is read", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 30 }), (pieces) => {
      const { notebook } = readMarkdown(pieces.join(""), countedIds());
      expect(notebook.cells.length).toBeLessThanOrEqual(pieces.length * 16 + 1);
    }),
    { numRuns: 500, seed: 5 },
  );
});

const slow: readonly (readonly [what: string, text: string])[] = [
  [
    "fences that are not closed",
    Array.from({ length: 3_000 }, (_, size) => `${"`".repeat(3 + (size % 50))}a\n`).join(""),
  ],
  ["code that is not closed", "\n\n```python\nx\n".repeat(20_000)],
  ["blank lines", "\n".repeat(200_000)],
  ["one word", "a".repeat(1_000_000)],
  ["outputs", `\n\n${fence}${"\n    a\n".repeat(50_000)}`],
];

for (const [what, text] of slow) {
  test(`${what} without end take no time to speak of`, () => {
    const start = performance.now();
    read(text);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
}
