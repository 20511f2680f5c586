/** Other people's notebooks, and the tutorial, as our notebooks: read from where they are, never copied. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { converted } from "../../src/core/formats/arriving/converted.ts";
import { writeIpynb } from "../../src/core/formats/jupyter/write-ipynb.ts";
import { writeNbconvertMarkdown } from "../../src/core/formats/jupyter/write-nbconvert-markdown.ts";
import { isPrompt } from "../../src/core/notebook.ts";
import { notebookOf } from "../core/formats/jupyter/readings.ts";
import { arrivalOf, textOf, writtenOf } from "../core/formats/writing.ts";

const folder = new URL("../../../shared/corpus/", import.meta.url);
const corpus = readdirSync(folder)
  .filter((name) => name.endsWith(".ipynb"))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
const tutorial = readFileSync(new URL("../../../shared/tutorial/tutorial.md", import.meta.url), "utf8");

function withoutSpaces(text: string): string {
  return text.replace(/^[ \t]+$/gm, "").trimEnd();
}

test("every notebook opens with nothing wrong, and comes back as nbformat and nbconvert write it", () => {
  expect(corpus.length).toBeGreaterThan(50);
  for (const { name, text } of corpus) {
    const arrival = arrivalOf("jupyter", text);
    expect({ faults: arrival.faults, changed: arrival.changed, keys: arrival.keys }, name).toEqual({
      faults: [],
      changed: [],
      keys: [],
    });
    const written = writtenOf(arrival.whole);
    const theirs = notebookOf(text);
    expect(textOf("jupyter", written), name).toBe([...writeIpynb(theirs)].join(""));
    const markdown = [...writeNbconvertMarkdown(theirs, "nb")].map((section) => section.text).join("");
    expect(textOf("markdown", written), name).toBe(markdown);
  }
});

test("converted, they come back too", () => {
  for (const { name, text } of corpus) {
    const arrival = arrivalOf("jupyter", text);
    const whole = converted(arrival, new Set(arrival.offers.map(({ cell }) => cell)));
    const back = arrivalOf("jupyter", textOf("jupyter", writtenOf(whole)));
    expect(back.whole.notebook.cells, name).toEqual(whole.notebook.cells);
    expect(back.whole.runs.length, name).toBe(whole.runs.length);
  }
});

test("what may become prompt cells, and what of it has a recorded answer", () => {
  const arrivals = corpus.map(({ text }) => arrivalOf("jupyter", text));
  const offers = arrivals.flatMap((arrival) => arrival.offers);
  const kept = arrivals.flatMap((arrival) => arrival.kept.map(({ why }) => why.why.type));
  expect(offers.length).toBe(40);
  expect(offers.flatMap(({ runs }) => runs).length).toBe(25);
  expect(kept.filter((why) => why === "unbound").length).toBe(31);
  expect(arrivals.filter(({ isOutOfOrder }) => isOutOfOrder).length).toBe(11);
});

test("the tutorial has 36 code cells in order with 22 outputs, and is written back as it is", () => {
  const { whole } = arrivalOf("markdown", tutorial);
  const code = whole.notebook.cells.flatMap((cell) => (cell.kind === "python" ? [cell.source] : []));
  const fences = Array.from(tutorial.matchAll(/^```python\n([\s\S]*?)\n```/gmu), ([, source]) => source);
  expect(code).toEqual(fences);
  expect([code.length, whole.executions.length]).toEqual([36, 22]);
  expect(withoutSpaces(textOf("markdown", writtenOf(whole)))).toBe(withoutSpaces(tutorial));
});

test("the tutorial's literal calls become prompt cells", () => {
  const arrival = arrivalOf("markdown", tutorial);
  const { notebook } = converted(arrival, new Set(arrival.offers.map(({ cell }) => cell)));
  const prompts = notebook.cells.filter(isPrompt);
  expect(prompts.map(({ kind, name }) => [kind, name])).toEqual([
    ["completion", "data"],
    ["completion", "data"],
    ["chat", "data"],
    ["chat", "data"],
  ]);
  expect(arrival.kept.map(({ why }) => why.why)).toEqual(
    Array(3).fill({ type: "unbound", name: "messages" }),
  );
});
