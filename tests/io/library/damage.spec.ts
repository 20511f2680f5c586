import { expect, test } from "../../page/fixtures.ts";
import { inPage } from "../in-page.ts";
import { notebook, run, typed } from "./samples.ts";

type Damage = readonly [
  what: string,
  store: string,
  record: object,
  source: string,
  cells: readonly string[],
];
const spoilt = { type: "text", cell: "a", path: ["source"], at: 99, removed: "zz", inserted: "" };
const damages: readonly Damage[] = [
  [
    "a log entry that does not fit",
    "log",
    { notebook: "n", rev: 3, entry: { ...typed[2], edits: [spoilt] } },
    "ab",
    ["a", "b"],
  ],
  ["a log entry that is none", "log", { notebook: "n", rev: 3, entry: "<img onerror=x>" }, "ab", ["a", "b"]],
  [
    "a log entry that makes no cell",
    "log",
    {
      notebook: "n",
      rev: 3,
      entry: { move: "do", at: 0, joins: false, edits: [{ type: "set", cell: "a", path: [], after: 7 }] },
    },
    "ab",
    ["a", "b"],
  ],
  ["an old log entry that is none", "log", { notebook: "n", rev: 1, entry: null }, "abc", ["a", "b"]],
  ["a cell that is none", "cells", { notebook: "n", cell: { id: "b", kind: "evil" } }, "abc", ["a"]],
  [
    "a cell with more than it may have",
    "cells",
    { notebook: "n", cell: { id: "b", kind: "markdown", source: "second", evil: 1 } },
    "abc",
    ["a", "b"],
  ],
  ["an order that is none", "bases", { notebook: "n", rev: 2, from: 1, order: 7 }, "abc", ["a", "b"]],
  ["no title", "notebooks", { id: "n", title: { evil: 1 } }, "abc", ["a", "b"]],
];

for (const [what, store, record, source, cells] of damages) {
  test(`${what} costs nothing but itself, and later edits are kept`, async ({ harness }) => {
    const [first, second] = await inPage(
      harness,
      async ({ notebook, typed, store, record }) => {
        const library = quire.newLibrary();
        await library.create(notebook, 0);
        await quire.play(library, notebook, typed, [2]);
        await quire.tamper((stores) => stores(store).put(record));
        const first = await quire.reopen("n");
        const edits = [
          { type: "text" as const, cell: "a", path: ["source"], at: 0, removed: "", inserted: ">" },
        ];
        await library.append("n", 4, [{ move: "do", at: 9_999, joins: false, edits }]);
        return [first, await quire.reopen("n")];
      },
      { notebook, typed, store, record },
    );
    expect(first?.notebook.cells.map(({ id }) => id)).toEqual(cells);
    expect(first?.notebook.cells[0]).toEqual({ kind: "markdown", id: "a", source });
    expect(first?.notebook.cells[1] ?? notebook.cells[1]).toEqual(notebook.cells[1]);
    expect(second?.notebook.cells[0]).toEqual({ kind: "markdown", id: "a", source: `>${source}` });
    expect([first?.rev, second?.rev]).toEqual([3, 4]);
    expect(second?.history.done.length).toBe((first?.history.done.length ?? 0) + 1);
  });
}

test("a base that is gone is made anew", async ({ harness }) => {
  const stored = await inPage(
    harness,
    async ([notebook, entries]) => {
      const library = quire.newLibrary();
      await library.create(notebook, 0);
      await quire.play(library, notebook, entries, [3]);
      await quire.tamper((stores) => stores("bases").clear());
      await quire.reopen("n");
      return quire.reopen("n");
    },
    [notebook, typed] as const,
  );
  expect(stored?.notebook.cells.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(stored).toMatchObject({ rev: 3, uncompacted: 0 });
});

test("broken runs and notebooks on the shelf are left out", async ({ harness }) => {
  const [shelf, runs] = await inPage(
    harness,
    async ([notebook, run]) => {
      const library = quire.newLibrary();
      await library.create(notebook, 0);
      await library.saveRuns([run]);
      await quire.tamper((stores) => {
        stores("notebooks").put({ id: 7 });
        stores("runs").put({ ...run, id: "r2", raw: 7 });
        stores("runs").put({ ...run, id: "r3", sent: null });
      });
      return [await library.shelf(), (await quire.runsOf(library, "n")).runs] as const;
    },
    [notebook, run] as const,
  );
  expect(shelf.map(({ id }) => id)).toEqual(["n"]);
  expect(runs).toEqual([run]);
});
