/** Whatever a file holds, reading it ends, throws nothing, and gives what can be written and read again. */
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { converted } from "../../../../src/core/formats/arriving/converted.ts";
import type { FormatId } from "../../../../src/core/formats/format.ts";
import { formatOf } from "../../../../src/core/formats/index.ts";
import type { WholeNotebook } from "../../../../src/core/whole-notebook.ts";
import { anyText } from "../../code/code-arbitraries.ts";
import { diceOf, mutated } from "../jupyter/mutations.ts";
import { countedIds } from "../jupyter/readings.ts";
import { anyWholeOf, imageUrls } from "../whole-arbitraries.ts";
import { textOf, writtenOf } from "../writing.ts";

const written = fc
  .sample(anyWholeOf(anyText), { numRuns: 200, seed: 7 })
  .map((whole) => writtenOf(whole, imageUrls));

/** There are many of them to be read. */
const longest = 2_500;

interface Outcomes {
  refused: number;
  read: number;
  changed: number;
  unstable: string[];
}

function outcomesOf(id: FormatId, count: number): Outcomes {
  const texts = written.map((each) => textOf(id, each)).filter(({ length }) => length < longest);
  const dice = diceOf(5);
  const outcomes: Outcomes = { refused: 0, read: 0, changed: 0, unstable: [] };
  for (let index = 0; index < count; index += 1) {
    take(outcomes, id, mutated(texts[index % texts.length] ?? "", dice), index % 20 === 0);
  }
  return outcomes;
}

function take(outcomes: Outcomes, id: FormatId, text: string, isWritten: boolean): void {
  const options = { stem: "nb", newId: countedIds(), today: "2026-11-23" };
  const reading = formatOf(id).read(text, options);
  outcomes[reading.type] += 1;
  if (reading.type === "refused") return;
  const { arrival } = reading;
  if (arrival.changed.length > 0) outcomes.changed += 1;
  const whole = converted(arrival, new Set(arrival.offers.map(({ cell }) => cell)));
  if (!isWritten) return;
  const file = fileOf(whole);
  const again = formatOf("jupyter").read(file, { ...options, newId: countedIds() });
  if (again.type === "refused" || fileOf(again.arrival.whole) !== file) outcomes.unstable.push(text);
}

function fileOf(whole: WholeNotebook): string {
  const notebook = { ...whole.notebook, id: "n" };
  return textOf("jupyter", writtenOf({ ...whole, notebook }, imageUrls));
}

test("20,000 mutated notebooks are refused or read; prototypes stay clean", () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const outcomes = outcomesOf("jupyter", 20_000);
  expect(outcomes.unstable.slice(0, 1)).toEqual([]);
  expect(Math.min(outcomes.refused, outcomes.read, outcomes.changed)).toBeGreaterThan(50);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

for (const id of ["markdown", "python"] as const) {
  test(`500 mutated files of ${id} are read`, () => {
    expect(outcomesOf(id, 500)).toMatchObject({ refused: 0, read: 500, unstable: [] });
  });
}
