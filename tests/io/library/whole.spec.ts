import fc from "fast-check";
import type { Cell, Notebook } from "../../../src/core/notebook.ts";
import type { Run } from "../../../src/core/run.ts";
import { anyNotebook } from "../../core/notebook-arbitraries.ts";
import type { WholeJson } from "../../harness/whole-harness.ts";
import { expect, test } from "../../page/fixtures.ts";
import { inPage } from "../in-page.ts";
import { execution, run } from "./samples.ts";

const [shown, sent] = ["a".repeat(64), "b".repeat(64)];

const cells: readonly Cell[] = [
  {
    kind: "chat",
    id: "a",
    name: "reply",
    messages: [{ role: "user", content: [{ type: "image", image: shown }] }],
    parameters: [],
  },
  { kind: "python", id: "b", source: "2 + 2", metadata: '{"tags":[]}' },
];
const notebook: Notebook = {
  id: "n",
  title: "Whole",
  cells,
  origin: { metadata: '{"kernelspec":{}}', stem: "whole" },
};
const asking: Run = { ...run, sent: { ...run.sent, body: `{"url":"quire-image:${sent}"}` } };
const whole: WholeJson = {
  notebook,
  runs: [asking, { ...run, id: "r0", count: 2 }],
  executions: [execution, { ...execution, id: "x0", at: 5, cleared: true }],
  images: { [shown]: [1], [sent]: [2] },
};

test("a whole notebook is one strict transaction, and comes back whole", async ({ harness }) => {
  const [traffic, back, shelf] = await inPage(
    harness,
    async (whole) => {
      const library = quire.newLibrary();
      await library.shelf();
      const traffic = await quire.watch(() => library.add(quire.wholeFrom(whole), 7));
      const opened = quire.newLibrary();
      return [traffic, await quire.wholeIn(opened, "n"), await opened.shelf()] as const;
    },
    whole,
  );
  expect(traffic.transactions.map(({ mode, durability }) => [mode, durability])).toEqual([
    ["readwrite", "strict"],
  ]);
  expect(back).toEqual(whole);
  expect(shelf).toEqual([{ id: "n", title: "Whole", created: 7 }]);
});

test("a worker adds as the page does, and the page sees it", async ({ harness }) => {
  const [outcomes, back] = await inPage(
    harness,
    async (whole) => {
      const library = quire.newLibrary();
      await library.shelf();
      const outcomes = [await quire.addInWorker(whole, 7), await quire.addInWorker(whole, 7)];
      return [outcomes, await quire.wholeIn(library, "n")] as const;
    },
    whole,
  );
  expect(outcomes).toEqual(["done", expect.stringContaining("conflict")]);
  expect(back).toEqual(whole);
});

test("any notebook comes back as it was added", async ({ harness }) => {
  await fc.assert(
    fc.asyncProperty(anyNotebook, fc.uuid(), async (notebook, id) => {
      const whole: WholeJson = { notebook: { ...notebook, id }, runs: [], executions: [], images: {} };
      const back = await inPage(
        harness,
        async (whole) => {
          await quire.newLibrary().add(quire.wholeFrom(whole), 0);
          return quire.wholeIn(quire.newLibrary(), whole.notebook.id);
        },
        whole,
      );
      expect(back).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

const partly: readonly [what: string, before: Partial<WholeJson>][] = [
  ["a run", { runs: whole.runs }],
  ["an execution", { executions: whole.executions }],
];
for (const [what, before] of partly) {
  test(`where ${what} is there already, nothing is added`, async ({ harness }) => {
    const [outcome, then, now] = await inPage(
      harness,
      async ([whole, before]) => {
        const library = quire.newLibrary();
        const others = { runs: [], executions: [], images: {}, ...before };
        await library.add(quire.wholeFrom({ notebook: { ...whole.notebook, id: "m" }, ...others }), 0);
        const then = await quire.everything();
        const outcome = await quire.outcomeOf(library.add(quire.wholeFrom(whole), 7));
        return [outcome, then, await quire.everything()] as const;
      },
      [whole, before] as const,
    );
    expect(outcome).toBe("conflict");
    expect(now).toEqual(then);
  });
}

test("where there is no room for all, nothing is added", async ({ harness }) => {
  const [outcomes, between, stores] = await inPage(
    harness,
    async (whole) => {
      const library = quire.newLibrary();
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("No room", "QuotaExceededError");
      };
      const full = await quire.outcomeOf(library.add(quire.wholeFrom(whole), 7));
      IDBObjectStore.prototype.put = put;
      const between = Object.values(await quire.everything()).flat();
      const again = await quire.outcomeOf(library.add(quire.wholeFrom(whole), 7));
      const stores = Object.entries(await quire.everything()).filter(([, records]) => records.length > 0);
      return [[full, again], between, stores.map(([name]) => name)] as const;
    },
    whole,
  );
  expect(outcomes).toEqual(["full", "done"]);
  expect(between).toEqual([]);
  expect(stores).toEqual(["bases", "cells", "executions", "images", "notebooks", "origins", "runs"]);
});

test("an image that is there already is not written over", async ({ harness }) => {
  const back = await inPage(
    harness,
    async (whole) => {
      const library = quire.newLibrary();
      await library.add(quire.wholeFrom(whole), 7);
      const notebook = { ...whole.notebook, id: "m" };
      const images = Object.fromEntries(Object.keys(whole.images).map((hash) => [hash, [9]]));
      await library.add(quire.wholeFrom({ notebook, runs: [], executions: [], images }), 8);
      return quire.wholeIn(library, "n");
    },
    whole,
  );
  expect(back?.images).toEqual(whole.images);
});

test("what belongs to a cell that was deleted does not leave the library", async ({ harness }) => {
  const remove = { type: "cell-remove", at: 0, cell: cells[0] as Cell } as const; // sound: it is in the list above
  const back = await inPage(
    harness,
    async ([whole, edit]) => {
      const library = quire.newLibrary();
      await library.add(quire.wholeFrom(whole), 7);
      await library.append("n", 1, [{ move: "do", at: 0, joins: false, edits: [edit] }]);
      return [await quire.wholeIn(library, "n"), await library.whole("nowhere")] as const;
    },
    [whole, remove] as const,
  );
  expect(back).toEqual([
    { ...whole, notebook: { ...notebook, cells: cells.slice(1) }, runs: [], images: {} },
    undefined,
  ]);
});

test("titles, the trash and compaction leave the origin as it is", async ({ harness }) => {
  const [back, traffic] = await inPage(
    harness,
    async (whole) => {
      const library = quire.newLibrary();
      await library.add(quire.wholeFrom(whole), 7);
      const edits = [{ type: "title" as const, before: "Whole", after: "New" }];
      const traffic = await quire.watch(async () => {
        await library.append("n", 1, [{ move: "do", at: 0, joins: false, edits }], "New");
        await library.trash("n", 5);
        const { notebook } = (await library.open("n")) ?? whole;
        await library.compact(notebook, 1);
      });
      return [await quire.reopen("n"), traffic] as const;
    },
    whole,
  );
  expect(back?.notebook).toEqual({ ...notebook, title: "New" });
  expect(traffic.writes.map(({ store }) => store)).not.toContain("origins");
});
