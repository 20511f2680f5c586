import fc from "fast-check";
import type { LogEntry } from "../../../src/core/edits/history.ts";
import type { Notebook } from "../../../src/core/notebook.ts";
import { anyNotebook } from "../../core/notebook-arbitraries.ts";
import { act, sessionOf } from "../../core/session-arbitraries.ts";
import { expect, test } from "../../page/fixtures.ts";
import { inPage } from "../in-page.ts";
import { notebook, redo, typed, undo } from "./samples.ts";

test("a notebook comes back as it was stored, typing joined and moves included", async ({ harness }) => {
  const entries: readonly LogEntry[] = [...typed, undo, undo, redo];
  const [direct, stored, shelf] = await inPage(
    harness,
    async ([notebook, entries]) => {
      const library = quire.newLibrary();
      await library.create(notebook, 7);
      const timeline = await quire.play(library, notebook, entries);
      return [timeline, await quire.reopen("n"), await library.shelf()] as const;
    },
    [notebook, entries] as const,
  );
  expect(stored).toEqual({ ...direct, rev: 6, uncompacted: 6 });
  expect(stored?.notebook.cells[0]).toEqual({ kind: "markdown", id: "a", source: "ab" });
  expect([stored?.history.done.length, stored?.history.undone.length]).toEqual([1, 1]);
  expect(shelf).toEqual([{ id: "n", title: "Notes", created: 7 }]);
});

test("a notebook that is not there is not found", async ({ harness }) => {
  expect(await inPage(harness, () => quire.reopen("nowhere"))).toBeUndefined();
});

test("opening after any compaction gives what it gave before", async ({ harness }) => {
  await fc.assert(
    fc.asyncProperty(
      anyNotebook,
      fc.array(act, { maxLength: 20 }),
      fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
      fc.uuid(),
      async (original, acts, compactions, id) => {
        const { entries } = sessionOf({ ...original, id }, acts);
        const [direct, stored] = await inPage(
          harness,
          async ([original, entries, compactions]) => {
            const library = quire.newLibrary();
            await library.create(original, 0);
            const timeline = await quire.play(library, original, entries, compactions);
            return [timeline, await quire.reopen(original.id)] as const;
          },
          [{ ...original, id }, entries, compactions] as const,
        );
        const last = Math.max(0, ...compactions.filter((rev) => rev <= entries.length));
        expect(stored).toEqual({ ...direct, rev: entries.length, uncompacted: entries.length - last });
      },
    ),
    { numRuns: 60 },
  );
});

test("a tab that knows nothing of earlier compactions compacts just as well", async ({ harness }) => {
  const [direct, stored] = await inPage(
    harness,
    async ([notebook, entries]) => {
      const [first, second] = [quire.newLibrary(), quire.newLibrary()];
      await first.create(notebook, 0);
      const timeline = await quire.play(first, notebook, entries, [2]);
      await second.compact(timeline.notebook, entries.length);
      await first.compact(notebook, 1);
      return [timeline, await quire.reopen("n")] as const;
    },
    [
      notebook,
      [
        ...typed,
        {
          move: "do",
          at: 9_999,
          joins: false,
          edits: [{ type: "cell-remove", at: 1, cell: notebook.cells[1] }],
        },
      ],
    ] as [Notebook, LogEntry[]],
  );
  expect(stored).toEqual({ ...direct, rev: 4, uncompacted: 0 });
});

test("a long log is pruned at compaction, and gives the same thousand steps", async ({ harness }) => {
  const figures = await inPage(
    harness,
    async (notebook) => {
      const library = quire.newLibrary();
      await library.create(notebook, 0);
      const entries = Array.from({ length: 2_500 }, (_, at) => ({
        move: "do" as const,
        at,
        joins: false,
        edits: [{ type: "text" as const, cell: "a", path: ["source"], at, removed: "", inserted: "x" }],
      }));
      await library.append("n", 1, entries);
      const before = await quire.reopen("n");
      if (before === undefined) throw new Error("The notebook is gone");
      await library.compact(before.notebook, 2_500);
      let kept = 0;
      await quire.tamper((stores) => {
        const counting = stores("log").count();
        counting.onsuccess = () => {
          kept = counting.result;
        };
      });
      const after = await quire.reopen("n");
      const same =
        JSON.stringify([after?.notebook, after?.history]) ===
        JSON.stringify([before.notebook, before.history]);
      await library.append("n", 2_501, [{ move: "undo", at: 0 }]);
      const undone = await quire.reopen("n");
      return { kept, same, steps: after?.history.done.length, undone: undone?.history.undone.length };
    },
    notebook,
  );
  expect(figures).toEqual({ kept: 1_000, same: true, steps: 1_000, undone: 1 });
});

test("a title is right on the shelf, and the trash can be looked through", async ({ harness }) => {
  const shelves = await inPage(
    harness,
    async (notebook) => {
      const library = quire.newLibrary();
      await library.create(notebook, 1);
      await library.create({ ...notebook, id: "older" }, 0);
      const edits = [{ type: "title" as const, before: "Notes", after: "New" }];
      await library.append("n", 1, [{ move: "do", at: 0, joins: false, edits }], "New");
      await library.trash("n", 5);
      const trashed = await library.shelf();
      await library.trash("n", undefined);
      return [trashed, await library.shelf()];
    },
    notebook,
  );
  const older = { id: "older", title: "Notes", created: 0 };
  expect(shelves).toEqual([
    [older, { id: "n", title: "New", created: 1, trashed: 5 }],
    [older, { id: "n", title: "New", created: 1 }],
  ]);
});
