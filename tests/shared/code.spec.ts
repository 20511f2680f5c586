/** Other people's notebooks: which of their calls are prompt cells, and why the others are not. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { type Literals, literalsBehind } from "../../src/core/code/literals.ts";
import { readPython } from "../../src/core/code/read-python.ts";
import { isUnread, type Reading, type Unread } from "../../src/core/code/reading.ts";

const shared = new URL("../../../shared/", import.meta.url);

interface Notebook {
  readonly cells?: readonly JupyterCell[];
}

interface JupyterCell {
  readonly cell_type: string;
  readonly source?: string | readonly string[];
}

/** The sources of all code cells, a notebook each. */
function corpus(): readonly (readonly string[])[] {
  const folder = new URL("corpus/", shared);
  const files = readdirSync(folder).filter((file) => file.endsWith(".ipynb"));
  return files.map((file) => {
    // Sound enough for a test: these are notebooks, and what is not there is left out.
    const notebook = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Notebook;
    return (notebook.cells ?? []).flatMap(({ cell_type, source = "" }) =>
      cell_type === "code" ? [typeof source === "string" ? source : source.join("")] : [],
    );
  });
}

/** The cells that have a call, each read with what the cells above it bound. */
function readInOrder(sources: readonly string[]): readonly (Reading | Unread)[] {
  let above: Literals = new Map();
  return sources.flatMap((source) => {
    const reading = readPython(source, above);
    above = literalsBehind(source, above);
    return call.test(source) ? [reading] : [];
  });
}

function tutorial(): readonly string[] {
  const text = readFileSync(new URL("tutorial/tutorial.md", shared), "utf8");
  return Array.from(text.matchAll(/^```python\n([\s\S]*?)\n```/gmu), ([, code = ""]) => code);
}

const call = /(?:\.|\b)(?:Chat)?[Cc]ompletions?\.a?create\(/u;

/** How many came to what, of those with a call. */
function tally(readings: readonly (Reading | Unread)[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const reading of readings) {
    const { type, ...more } = isUnread(reading) ? reading.why : { type: "cell" };
    const what = "what" in more ? `${type}: ${more.what}` : type;
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
}

test("calls with literal arguments in the corpus are prompt cells", () => {
  const sources = corpus().flat();
  const calling = sources.filter((source) => call.test(source));
  expect({ sources: sources.length, ...tally(calling.map((source) => readPython(source))) }).toEqual({
    sources: 645,
    cell: 25,
    unbound: 47,
    "statement: function": 42,
    calls: 10,
    "statement: loop": 4,
    "statement: try": 4,
    "statement: with": 4,
    "statement: class": 2,
    "statement: other": 2,
    computes: 1,
  });
});

test("and so are those whose names cells above bind to a text or number", () => {
  expect(tally(corpus().flatMap(readInOrder))).toMatchObject({ cell: 40, unbound: 31, calls: 10 });
});

test("only what has a call is a prompt cell", () => {
  for (const source of corpus().flat()) {
    const reading = readPython(source);
    expect(isUnread(reading) || call.test(source)).toBe(true);
  }
});

test("the tutorial's literal calls are prompt cells, under their names", () => {
  const readings = tutorial()
    .filter((source) => call.test(source))
    .map((source) => readPython(source));
  expect(tally(readings)).toEqual({ cell: 4, unbound: 3 });
});
