import { expect, test } from "@playwright/test";
import type { Arrival } from "../../../../src/core/formats/arriving/arrival.ts";
import { summaryOf } from "../../../../src/core/formats/arriving/arrival-summary.ts";
import type { Cell } from "../../../../src/core/notebook.ts";

const cells: readonly Cell[] = [
  { kind: "markdown", id: "m", source: "# Title" },
  { kind: "python", id: "p", source: "\n  \n  client.create()  \nmore" },
  { kind: "python", id: "q", source: "" },
];

const plain: Arrival = {
  whole: { notebook: { id: "n", title: "T", cells }, runs: [], executions: [], images: new Map() },
  faults: [],
  isOutOfOrder: false,
  changed: [],
  offers: [],
  kept: [],
  keys: [],
};

test("cells are counted by kind, and those whose outputs were recorded", () => {
  const execution = { notebook: "n", cell: "p", count: 1, at: null };
  const executions = [
    { ...execution, id: "1", outputs: '[{"output_type":"stream"}]' },
    { ...execution, id: "2", outputs: " [ ] " },
  ];
  const summary = summaryOf({ ...plain, whole: { ...plain.whole, executions } });
  expect(summary.kinds).toEqual([
    ["markdown", 1],
    ["python", 2],
  ]);
  expect(summary.outputs).toBe(1);
});

test("cells are told by their place and their first line, and keys by their place", () => {
  const why = { why: { type: "no-call" }, place: { line: 1, column: 1 } } as const;
  const summary = summaryOf({ ...plain, kept: [{ cell: "p", why }], keys: ["q"] });
  expect(summary.kept).toEqual([{ place: 2, line: "client.create()", why }]);
  expect(summary.keys).toEqual([3]);
});

test("of very many faults the first are told, and how many there are", () => {
  const faults = Array.from({ length: 70 }, (_, at) => ({
    place: `cells[${at}]`,
    fault: "missing" as const,
    lost: "cell" as const,
  }));
  const summary = summaryOf({ ...plain, faults });
  expect([summary.faults.length, summary.faultCount]).toEqual([50, 70]);
});
