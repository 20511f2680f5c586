import { expect, test } from "@playwright/test";
import type { JupyterCell } from "../../../../src/core/formats/jupyter/jupyter-notebook.ts";
import { readMarkdown } from "../../../../src/core/formats/jupyter/read-markdown.ts";
import { processorTime } from "../../processor-time.ts";
import { countedIds, shortCell } from "./readings.ts";

function read(text: string): readonly JupyterCell[] {
  return readMarkdown(text, countedIds()).notebook.cells;
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
  ["an image in prose", `${fence}\n![png](x.png)\n`, [{ code: "x" }, "![png](x.png)"]],
  ["a file of Windows", `# A\n\n\n${fence}`.replaceAll("\n", "\r\n"), ["# A", { code: "x" }]],
];

for (const [what, text, cells] of converted) {
  test(`finds ${what} in nbconvert's Markdown`, () => expect(read(text).map(shortCell)).toEqual(cells));
}

test("Markdown that people write has Python, cURL and JSON, and prose", () => {
  const text =
    "# Call it\n\n```bash\ncurl x\n```\n\n```json\n{}\n```\nthen\n```py\nx\n```\n\n    not an output\n\n```js\n1\n```\n";
  const { isConverted, notebook } = readMarkdown(text, countedIds());
  expect(isConverted).toBe(false);
  expect(notebook.cells.map(shortCell)).toEqual([
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
  expect(read(text).map(shortCell)).toEqual([text.trim()]);
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
    expect(processorTime(() => read(text))).toBeLessThan(5_000);
  });
}
