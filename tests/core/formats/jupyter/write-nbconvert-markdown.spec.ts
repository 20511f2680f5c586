/** Vectors of nbconvert 7.17.1, with what Debian's 6.5.3 does otherwise. jupyter-oracle.spec.ts asks the program. */
import { expect, test } from "@playwright/test";
import type { ExtractedFile } from "../../../../src/core/formats/jupyter/extracted-files.ts";
import type {
  CodeCell,
  JupyterCell,
  MimeBundle,
  Output,
  TextCell,
} from "../../../../src/core/formats/jupyter/jupyter-notebook.ts";
import { writeNbconvertMarkdown } from "../../../../src/core/formats/jupyter/write-nbconvert-markdown.ts";
import { type Json, type JsonObject, jsonObject, parseJson } from "../../../../src/core/json/json.ts";

const nothing = jsonObject([]);
const python = parseJson('{"language_info":{"name":"python"}}') as JsonObject;

function written(
  cells: readonly JupyterCell[],
  stem = "nb",
): { text: string; files: readonly ExtractedFile[] } {
  const sections = [...writeNbconvertMarkdown({ metadata: python, cells }, stem)];
  return { text: sections.map(({ text }) => text).join(""), files: sections.flatMap(({ files }) => files) };
}

function textOf(...cells: readonly JupyterCell[]): string {
  return written(cells).text;
}

function code(source: string, outputs: readonly Output[] = [], metadata = "{}"): CodeCell {
  // Sound: each of these texts is an object.
  const json = parseJson(metadata) as JsonObject;
  return { type: "code", id: "c", metadata: json, source, executionCount: null, outputs };
}

function markdown(source: string, attachments?: ReadonlyMap<string, MimeBundle>): TextCell {
  return { type: "markdown", id: "m", metadata: nothing, source, ...(attachments && { attachments }) };
}

function raw(source: string, metadata: JsonObject = nothing): TextCell {
  return { type: "raw", id: "r", metadata, source };
}

function stream(text: string, name = "stdout"): Output {
  return { type: "stream", name, text };
}

function display(bundle: readonly (readonly [string, Json])[], metadata: JsonObject = nothing): Output {
  return { type: "display_data", bundle: new Map(bundle), metadata };
}

function result(text: string): Output {
  const bundle = new Map([["text/plain", text]]);
  return { type: "execute_result", bundle, metadata: nothing, executionCount: 1 };
}

test("Markdown cells stand between blank lines, and the file begins with text", () => {
  expect(textOf(markdown("# A"), markdown("B\n"))).toBe("# A\n\nB\n\n");
});

test("raw cells stand as they are, if their format is text", () => {
  const html = jsonObject([["raw_mimetype", "Text/HTML"]]);
  const latex = jsonObject([["raw_mimetype", "text/latex"]]);
  expect(textOf(raw("a"), raw("b", html), raw("c", latex), raw("d"))).toBe("abd");
});

test("each kind of output has its blank lines", () => {
  const outputs = [stream("a\n"), display([["text/plain", "b"]]), result("c")];
  expect(textOf(code("x", outputs), code("y"))).toBe(
    "```python\nx\n```\n\n    a\n\n\n\n    b\n\n\n\n\n\n    c\n\n\n\n\n```python\ny\n```\n",
  );
});

test("empty lines of outputs are indented, and Python's other line ends begin no line", () => {
  expect(textOf(code("", [stream("a\n\n\rb\u2028c")]))).toBe(
    "```python\n\n```\n\n    a\n    \n    \rb\u2028c\n",
  );
});

test("errors show their traceback without colours, and nothing else", () => {
  const error: Output = {
    type: "error",
    name: "E",
    value: "v",
    traceback: ["\x1b[0;31m--\x1b[0m", "E: \x1b[1mv\n"],
  };
  expect(textOf(code("x", [error]))).toBe("```python\nx\n```\n\n\n    --\n\n    E: v\n\n\n");
});

test("streams of one name stay apart; nbconvert 6 joins them", () => {
  expect(textOf(code("x", [stream("a\n"), stream("b\n")]))).toBe("```python\nx\n```\n\n    a\n\n\n    b\n\n");
});

test("three backticks in the source end the code, as with nbconvert", () => {
  expect(textOf(code("'''\n```\n'''"))).toBe("```python\n'''\n```\n'''\n```\n");
});

test("the fence names the language of the cell", () => {
  const cells = [
    code("%%bash \nls"),
    code("%%R\n1"),
    code("%%bash"),
    code("{}", [], '{"magics_language":"json"}'),
  ];
  const fences = textOf(...cells).match(/^```\w+$/gm);
  expect(fences).toEqual(["```bash", "```r", "```python", "```json"]);
});

test("the source of a hidden cell is left out, its outputs are not", () => {
  const hidden = '{"transient":{"remove_source":true}}';
  expect(textOf(markdown("a"), code("x", [stream("b")], hidden))).toBe("a\n\n    b\n");
});

test("what is richest is shown, HTML without its margin, JSON not at all", () => {
  const json = display([["application/json", nothing]]);
  const html = display([
    ["text/plain", "p"],
    ["text/html", "  <b>\n   \n    x\n  </b>"],
  ]);
  expect(textOf(code("x", [json, html]))).toBe("```python\nx\n```\n\n\n\n\n<b>\n\n  x\n</b>\n\n");
});

test("images go into files, and their names are quoted in links", () => {
  const image = display([
    ["image/png", "aGk=\n"],
    ["image/svg+xml", "<svg/>"],
    ["application/pdf", "aGk="],
  ]);
  const { text, files } = written([markdown("a"), code("x", [image])], "Müller's (1)");
  expect(text).toBe(
    "a\n\n\n```python\nx\n```\n\n\n    \n![svg](M%C3%BCller%27s%20%281%29_files/M%C3%BCller%27s%20%281%29_1_0.svg)\n    \n\n",
  );
  expect(files).toEqual([
    { name: "Müller's (1)_files/Müller's (1)_1_0.png", base64: "aGk=" },
    { name: "Müller's (1)_files/Müller's (1)_1_0.svg", text: "<svg/>" },
    { name: "Müller's (1)_files/Müller's (1)_1_0.pdf", base64: "aGk=" },
  ]);
});

test("an image has the name that it asks for, once, and never one outside of the folder", () => {
  const names = ["plot", "plot.png", "a/b.png", "../../x.png", "/etc/x", "C:\\x.png", ".."];
  const images = names.map((name) => display([["image/png", ""]], jsonObject([["filename", name]])));
  expect(written([code("x", images)]).files.map(({ name }) => name)).toEqual([
    "nb_files/plot.png",
    "nb_files/nb_0_1.png",
    "nb_files/a/b.png",
    "nb_files/x.png",
    "nb_files/nb_0_4.png",
    "nb_files/nb_0_5.png",
    "nb_files/nb_0_6.png",
  ]);
});

test("attachments go into files, and the text names these; nbconvert 6 leaves them where they are", () => {
  const attachments = new Map([
    ["x y.png", new Map<string, Json>([["image/png", "aGk="]])],
    ["../e.png", new Map<string, Json>([["image/png", "aGk="]])],
    ["none.png", new Map<string, Json>()],
  ]);
  const cell = markdown(
    "![](attachment:x y.png) ![](attachment:../e.png) ![](attachment:none.png)",
    attachments,
  );
  expect(written([cell])).toEqual({
    text: "![](nb_files/x y.png) ![](nb_files/e.png) ![](attachment:none.png)\n",
    files: [
      { name: "nb_files/x y.png", base64: "aGk=" },
      { name: "nb_files/e.png", base64: "aGk=" },
    ],
  });
});
