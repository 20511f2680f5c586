/** The table of formats, and what each leaves out. */
import { expect, test } from "@playwright/test";
import { formatIds } from "../../../src/core/formats/format.ts";
import { formatOfFile } from "../../../src/core/formats/format-of-file.ts";
import { formatOf } from "../../../src/core/formats/index.ts";
import type { Cell, Notebook } from "../../../src/core/notebook.ts";
import { answered, chatCell, completionCell } from "../answered.ts";
import { piecesOf, textOf, writtenOf } from "./writing.ts";

const hello = completionCell("hello", { name: "data", prompts: ["Hi"] });
const python: Cell = { kind: "python", id: "py", source: "1 + 1" };
const note: Cell = { kind: "markdown", id: "note", source: "# Note" };
const outputs = [
  { output_type: "execute_result", data: { "image/png": "iVBORw0KGgo=" }, metadata: {}, execution_count: 2 },
];
const raw = '{"choices":[{"text":"```"}]}';

function written(cells: readonly Cell[], change: Partial<Notebook> = {}): ReturnType<typeof writtenOf> {
  return writtenOf({
    notebook: { id: "n", title: "Notes", cells, ...change },
    runs: [answered("hello", raw)],
    executions: [
      { id: "e", notebook: "n", cell: "py", count: 2, at: null, outputs: JSON.stringify(outputs) },
    ],
    images: new Map(),
  });
}

test("the formats are there in their order", () => {
  expect(formatIds.map(formatOf).map(({ id, extension, mediaType }) => [id, extension, mediaType])).toEqual([
    ["jupyter", ".ipynb", "application/x-ipynb+json"],
    ["markdown", ".md", "text/markdown"],
    ["python", ".py", "text/x-python"],
  ]);
});

const files: readonly (readonly [name: string, text: string, id: string])[] = [
  ["a.ipynb", "", "jupyter"],
  ["A.IPYNB", "# %%", "jupyter"],
  ["a.md", "{}", "markdown"],
  ["a.markdown", "", "markdown"],
  ["a.b.py", "", "python"],
  ["a.json", ' \n{"cells":[]}', "jupyter"],
  ["", "\ufeff{}", "jupyter"],
  ["a.txt", "import os\n\n# %% Title\nx", "python"],
  ["a.txt", "Words # %% words", "markdown"],
  ["README", "", "markdown"],
];

for (const [name, text, id] of files) {
  test(`${name || "a paste"} that says ${JSON.stringify(text)} is ${id}`, () => {
    expect(formatOfFile(name, text)).toBe(id);
  });
}

test("without outputs nothing is left of answers, runs and images", () => {
  const all = written([note, hello, python]);
  for (const id of formatIds) {
    const pieces = piecesOf(id, all, { outputs: false });
    const text = pieces.map((piece) => piece.text).join("");
    expect(text).toContain("Hi");
    expect(text).not.toMatch(/choices":|iVBOR|"execution_count": \d/);
    expect(pieces.flatMap((piece) => piece.files)).toEqual([]);
  }
});

test("a run that was cleared is not passed on, nor are its images", () => {
  const hash = "0af3".repeat(16);
  const sent = `{"messages":[{"url":"quire-image:${hash}"}]}`;
  const run = { ...answered("hello", raw, sent), cleared: true as const };
  const whole = {
    notebook: { id: "n", title: "", cells: [hello] },
    runs: [run],
    executions: [],
    images: new Map(),
  };
  const file = textOf("jupyter", writtenOf(whole, new Map([[hash, "data:image/png;base64,iVBORw0KGgo="]])));
  expect(file).not.toMatch(/iVBOR|runs|choices"/);
});

test("images of Markdown are files beside it, by the place of their cell", () => {
  const pieces = piecesOf("markdown", written([note, python]), { stem: "My notes" });
  expect(pieces.map(({ text }) => text).join("")).toContain("![png](My%20notes_files/My%20notes_1_0.png)");
  expect(pieces.flatMap(({ files: beside }) => beside)).toEqual([
    { name: "My notes_files/My notes_1_0.png", base64: "iVBORw0KGgo=" },
  ]);
});

test("raw answers are fenced below their text, and only Markdown has them", () => {
  const all = written([hello]);
  expect(textOf("markdown", all, { raw: true })).toMatch(/\n\n````\n\{"choices":.*\}\n````\n\n$/);
  expect(textOf("jupyter", all, { raw: true })).toBe(textOf("jupyter", all));
});

test("a script has every cell, and begins prompts with the client that they need", () => {
  expect(textOf("python", { ...written([note, hello]), baseUrl: "http://127.0.0.1:8080/v1" })).toBe(
    "# %% [markdown]\n# # Note\n\n# %%\nfrom openai import OpenAI\n\n" +
      'client = OpenAI(base_url="http://127.0.0.1:8080/v1")\n\n' +
      '# %%\ndata = client.completions.create(\n  prompt="Hi"\n)\nprint(data.choices[0].text)\n',
  );
});

test("Markdown is for reading, and goes without the client", () => {
  expect(textOf("markdown", written([hello]))).toMatch(/^```python\ndata = client/);
});

const client: Cell = { kind: "python", id: "c", source: "x = 1\nclient = make()" };
const places: readonly (readonly [what: string, cells: readonly Cell[], places: readonly string[]])[] = [
  ["stands before the first prompt", [note, hello], ["note", "quire-client", "hello"]],
  ["is not needed without prompts", [note, python], ["note", "py"]],
  ["is not written where one is made", [client, hello], ["c", "hello"]],
  ["is written where one is made too late", [hello, client], ["quire-client", "hello", "c"]],
  [
    "gets an id of its own",
    [{ ...note, id: "quire-client" }, hello],
    ["quire-client", "quire-client-2", "hello"],
  ],
];

for (const [what, cells, ids] of places) {
  test(`the client ${what}`, () => {
    const file = JSON.parse(textOf("jupyter", written(cells)));
    expect(file.cells.map((cell: { id: string }) => cell.id)).toEqual(ids);
  });
}

test("a cell that takes a streamed answer is written as it is sent: the answer is gone behind its loop", () => {
  const streamed = { ...hello, parameters: [{ name: "stream", value: "true" }] };
  const taking = completionCell("taking", { name: "more", prompts: ["{{data.choices[0].text}}"] });
  expect(textOf("python", written([streamed, taking]))).toContain('prompt="as it is sent"');
  expect(textOf("python", written([hello, taking]))).toContain('prompt=f"{data.choices[0].text}"');
});

test("a conversation that goes on is code that goes on, where it runs", () => {
  const first = chatCell("first", { messages: [{ role: "user", content: "Hi" }] });
  const next = chatCell("next", { continues: { from: "first", choice: 0 }, messages: [] });
  expect(textOf("python", written([first, next]))).toContain("first_messages = [");
  expect(textOf("python", written([first]))).not.toContain("first_messages");
  const streamed = { ...first, parameters: [{ name: "stream", value: "true" }] };
  expect(textOf("python", written([streamed, next]))).not.toContain("first_messages");
});

test("a title stands in the metadata where the file's name does not say it", () => {
  const title = (notebook: Partial<Notebook>): unknown =>
    JSON.parse(textOf("jupyter", written([], notebook))).metadata.title;
  const origin = { metadata: "{}", stem: "Notes" };
  expect(title({})).toBe("Notes");
  expect(title({ origin })).toBeUndefined();
  expect(title({ origin, title: "Others" })).toBe("Others");
  expect(title({ origin: { metadata: '{"title":"Others"}' }, title: "Others" })).toBe("Others");
});
