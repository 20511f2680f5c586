import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { type Group, regroup } from "../../src/app/groups.ts";
import type { Cell } from "../../src/core/notebook.ts";

function cells(...ids: readonly (string | number)[]): readonly Cell[] {
  return ids.map((id) => ({ kind: "markdown", id: String(id), source: "" }));
}

function numbered(count: number): readonly Cell[] {
  return cells(...Array.from({ length: count }, (_, index) => index));
}

function flat(groups: readonly Group[]): readonly string[] {
  return groups.flatMap((group) => group.cells);
}

test("a new notebook is in groups of 25", () => {
  expect(regroup([], numbered(60)).map((group) => group.cells.length)).toEqual([25, 25, 10]);
});

test("an insertion changes one group and leaves the others the same objects", () => {
  const before = regroup([], numbered(100));
  const after = regroup(before, numbered(100).toSpliced(30, 0, ...cells("new")));
  expect(after.map((group, index) => group === before[index])).toEqual([true, false, true, true]);
  expect(after[1]?.key).toBe(before[1]?.key);
});

test("a removal changes one group", () => {
  const before = regroup([], numbered(75));
  const after = regroup(before, numbered(75).toSpliced(0, 1));
  expect(after.map((group, index) => group === before[index])).toEqual([false, true, true]);
});

test("a cell moved into another group joins it", () => {
  const before = regroup([], numbered(50));
  const moved = numbered(50)
    .toSpliced(3, 1)
    .toSpliced(40, 0, ...cells(3));
  expect(regroup(before, moved).map((group) => group.cells.length)).toEqual([24, 26]);
});

test("a group that grows too large is split", () => {
  const many = numbered(20).toSpliced(
    5,
    0,
    ...cells(...Array.from({ length: 40 }, (_, index) => `new${index}`)),
  );
  const groups = regroup(regroup([], numbered(20)), many);
  expect(groups.every((group) => group.cells.length <= 50)).toBe(true);
  expect(groups[0]?.key).toBe(1);
});

test("whatever happens, groups hold the cells in order, under keys of their own", () => {
  const order = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 120 });
  fc.assert(
    fc.property(fc.array(order, { maxLength: 5 }), (orders) => {
      let groups: readonly Group[] = [];
      for (const ids of orders) {
        groups = regroup(groups, cells(...ids));
        expect(flat(groups)).toEqual(ids.map(String));
        expect(new Set(groups.map((group) => group.key)).size).toBe(groups.length);
      }
    }),
  );
});
