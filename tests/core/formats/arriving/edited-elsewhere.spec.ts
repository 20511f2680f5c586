/** What was done in Jupyter to a notebook of ours. */
import { expect, test } from "@playwright/test";
import type { Arrival } from "../../../../src/core/formats/arriving/arrival.ts";
import type { Cell, Notebook } from "../../../../src/core/notebook.ts";
import type { WholeNotebook } from "../../../../src/core/whole-notebook.ts";
import { answered, chatCell, completionCell } from "../../answered.ts";
import { arrivalOf, textOf, writtenOf } from "../writing.ts";

const hash = "0af3".repeat(16);
const png = "data:image/png;base64,iVBORw0KGgo=";
const hello = completionCell("hello", {
  name: "data",
  prompts: ["Say \\{{hello}}"],
  parameters: [
    { name: "temperature", value: " 1.0 " },
    { name: "model", value: '"m"' },
  ],
});
const chat = chatCell("chat", {
  name: "talk",
  messages: [
    { role: "user", content: [{ type: "image", image: hash, name: "night.png" }] },
    { role: "user", content: "{{data.choices[0].text}}?" },
  ],
});
const more = chatCell("more", {
  continues: { from: "chat", choice: 0 },
  messages: [{ role: "user", content: "And?" }],
});
const run = answered("hello", '{"choices":[{"text":"Hello"}]}');

interface File {
  metadata: Record<string, unknown>;
  readonly cells: FileCell[];
}

interface FileCell {
  id: string;
  cell_type: string;
  source: string[];
  metadata: { quire?: Record<string, unknown>; [key: string]: unknown };
  outputs: unknown[];
  execution_count: number | null;
}

/** The notebook after Jupyter did this to its file; its cells are the client's, and then ours. */
function after(edit: (file: File, cells: readonly FileCell[]) => void, cells: readonly Cell[]): Arrival {
  const notebook: Notebook = { id: "n", title: "Notes", cells };
  const whole: WholeNotebook = { notebook, runs: [run], executions: [], images: new Map() };
  const text = textOf("jupyter", writtenOf(whole, new Map([[hash, png]])));
  const file: File = JSON.parse(text);
  edit(file, file.cells);
  return arrivalOf("jupyter", JSON.stringify(file));
}

function edited(cell: FileCell | undefined, from: string, to: string): void {
  if (cell === undefined || !cell.source.join("").includes(from)) throw new Error(`no ${from}`);
  cell.source = [cell.source.join("").replaceAll(from, to)];
}

test("nothing was done: all of it is there, and the cell that makes the client is not", () => {
  const { whole, changed, formerId } = after(() => {}, [hello, chat, more]);
  expect(whole.notebook).toEqual({ id: "new-1", title: "Notes", cells: [hello, chat, more] });
  expect(whole.runs).toEqual([{ ...run, id: "new-2", notebook: "new-1" }]);
  expect([...whole.images.keys()]).toEqual([hash]);
  expect({ changed, formerId }).toEqual({ changed: [], formerId: "n" });
});

test("code that was edited wins, and what it did not change stays as it was typed", () => {
  const { whole, changed } = after((_, cells) => edited(cells[1], "Say", "Sing"), [hello]);
  expect(whole.notebook.cells).toEqual([{ ...hello, prompts: ["Sing \\{{hello}}"] }]);
  expect(whole.runs.map(({ cell }) => cell)).toEqual(["hello"]);
  expect(changed).toEqual([{ cell: "hello" }]);
});

test("references, conversations and images outlive an edit", () => {
  const { whole, changed } = after(
    (_, cells) => {
      edited(cells[2], "?", "!");
      edited(cells[3], "And", "So");
    },
    [hello, chat, more],
  );
  const [image] = chat.messages;
  const louder = { role: "user", content: "{{data.choices[0].text}}!" };
  expect(whole.notebook.cells).toEqual([
    hello,
    { ...chat, messages: [image, louder] },
    { ...more, messages: [{ role: "user", content: "So?" }] },
  ]);
  expect(changed).toEqual([{ cell: "chat" }, { cell: "more" }]);
});

test("prompts may have been run in any order", () => {
  const { isOutOfOrder } = after(
    (_, cells) => Object.assign(cells[2] ?? {}, { execution_count: 0 }),
    [hello, chat],
  );
  expect(isOutOfOrder).toBe(false);
});

test("code that was laid out anew is no change", () => {
  const { whole, changed } = after((_, cells) => edited(cells[1], "\n  ", "\n      "), [hello]);
  expect({ cells: whole.notebook.cells, changed }).toEqual({ cells: [hello], changed: [] });
});

test("code that is no prompt any more is Python, and that is said", () => {
  const { whole, changed } = after((_, cells) => edited(cells[1], "print", "import os\nsend"), [hello]);
  expect(whole.notebook.cells).toMatchObject([{ kind: "python", id: "hello" }]);
  expect(whole.notebook.cells[0]).not.toHaveProperty("metadata");
  expect(changed).toMatchObject([{ cell: "hello", why: { why: { type: "calls", name: "send" } } }]);
  expect(whole.executions).toMatchObject([{ cell: "hello", count: run.count }]);
});

test("a chat that continues one which is gone says so", () => {
  const { whole } = after((file) => file.cells.splice(2, 1), [hello, chat, more]);
  expect(whole.notebook.cells).toEqual([hello, more]);
  const { changed } = after(
    (file, cells) => {
      edited(cells[3], "And", "So");
      file.cells.splice(2, 1);
    },
    [hello, chat, more],
  );
  expect(changed).toMatchObject([{ cell: "more", why: { why: { type: "unbound", name: "talk" } } }]);
});

test("what was run again is an answer of its own, the newest", () => {
  const again = [{ output_type: "stream", name: "stdout", text: "Hi there\n" }];
  const { whole } = after(
    (_, cells) => Object.assign(cells[1] ?? {}, { outputs: again, execution_count: 7 }),
    [hello],
  );
  const recorded = { at: "2026-11-23", holds: "text" };
  expect(whole.runs).toMatchObject([{ count: 1 }, { cell: "hello", count: 7, raw: "Hi there", recorded }]);
});

test("outputs that were cleared there are not shown here", () => {
  const { whole } = after((_, cells) => Object.assign(cells[1] ?? {}, { outputs: [] }), [hello]);
  expect(whole.runs).toMatchObject([{ raw: run.raw, cleared: true }]);
});

test("the client's cell is theirs when they changed it, and is not written twice", () => {
  const server = 'OpenAI(base_url="http://127.0.0.1:1/v1")';
  const { whole } = after((_, cells) => edited(cells[0], "OpenAI()", server), [hello]);
  expect(whole.notebook.cells).toMatchObject([{ kind: "python", id: "quire-client" }, hello]);
  expect(whole.notebook.cells[0]).not.toHaveProperty("metadata");
  expect(textOf("python", writtenOf(whole)).split("= OpenAI(")).toHaveLength(2);
});

test("ids that a program dropped come back with what continues them, and a copy has its own", () => {
  const { whole } = after(
    (file, cells) => {
      for (const [at, cell] of cells.entries()) cell.id = `other-${at}`;
      file.cells.push({ ...structuredClone(cells[2] as FileCell), id: "copy" });
    },
    [hello, chat, more],
  );
  expect(whole.notebook.cells).toEqual([hello, chat, more, { ...chat, id: "copy" }]);
});

test("a notebook that Jupyter ran keeps what Jupyter says of it", () => {
  const kernel = { name: "python", version: "3.11.2" };
  const { whole } = after(({ metadata }) => Object.assign(metadata, { language_info: kernel }), [hello]);
  expect(whole.notebook.origin?.metadata).toContain('"version":"3.11.2"');
  const again = JSON.parse(textOf("jupyter", writtenOf(whole))).metadata;
  expect(again).toMatchObject({ title: "Notes", language_info: kernel });
});

const hostile: readonly (readonly [what: string, quire: unknown])[] = [
  ["nothing", null],
  ["a text", "x"],
  ["another kind", { cell: { kind: "markdown", source: "x" } }],
  ["no parameters", { cell: { kind: "chat", name: "x", messages: [] } }],
  ["a cell that is a list", { cell: [1], runs: {} }],
];

for (const [what, quire] of hostile) {
  test(`metadata of Quire that is ${what} makes no prompt cell`, () => {
    const { whole } = after((_, cells) => Object.assign(cells[1]?.metadata ?? {}, { quire }), [hello]);
    expect(whole.notebook.cells).toMatchObject([{ kind: "python", id: "hello" }]);
    expect(whole.runs).toEqual([]);
  });
}

test("runs that cannot be read are left out, and one that ran is interrupted", () => {
  const runs = [{ ...run, status: "running" }, { ...run, sent: { url: 7 } }, null, "x"];
  const { whole } = after((_, cells) => Object.assign(cells[1]?.metadata.quire ?? {}, { runs }), [hello]);
  expect(whole.runs).toMatchObject([{ status: "interrupted", cell: "hello", notebook: "new-1" }]);
});

test("images that are none, or under no hash, are left out", () => {
  const images = { [hash]: "data:image/png;base64,AAAA", ["1".repeat(64)]: png, x: png, y: 7 };
  const { whole } = after(({ metadata }) => Object.assign(metadata.quire ?? {}, { images }), [hello]);
  expect([...whole.images]).toMatchObject([["1".repeat(64), { mediaType: "image/png" }]]);
});
