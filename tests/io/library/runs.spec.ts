import type { Run } from "../../../src/core/run.ts";
import { expect, test } from "../../page/fixtures.ts";
import { inPage } from "../in-page.ts";
import { run } from "./samples.ts";

test("a run that was cut off comes back with the pieces that had come", async ({ harness }) => {
  const [cut, finished, chunks] = await inPage(
    harness,
    async (run) => {
      const library = quire.newLibrary();
      await library.saveRuns([{ ...run, status: "running", raw: "" }]);
      for (let part = 0; part < 12; part++) await library.appendRaw("r1", part, `${part} `);
      const cut = await quire.newLibrary().runsOf("n", ["a"]);
      await library.saveRuns([{ ...run, status: "stopped", raw: "all" }]);
      let chunks = -1;
      await quire.tamper((stores) => {
        const counting = stores("chunks").count();
        counting.onsuccess = () => {
          chunks = counting.result;
        };
      });
      return [cut, (await quire.runsOf(library, "n")).runs, chunks] as const;
    },
    run,
  );
  expect(cut).toEqual([{ ...run, status: "interrupted", raw: "0 1 2 3 4 5 6 7 8 9 10 11 " }]);
  expect(finished).toEqual([{ ...run, status: "stopped", raw: "all" }]);
  expect(chunks).toBe(0);
});

test("recordings are finished runs that a server answered, the newest first", async ({ harness }) => {
  const runs: readonly Run[] = [
    run,
    { ...run, id: "r2", at: 3_000, cleared: true },
    { ...run, id: "r3", status: "failed" },
    { ...run, id: "r4", recorded: { at: "2026-11-22", holds: "response" } },
    { ...run, id: "r5", asked: "another question" },
    { ...run, id: "r6", notebook: "m", at: 2_000 },
  ];
  const found = await inPage(
    harness,
    async (runs) => {
      const library = quire.newLibrary();
      await library.saveRuns(runs);
      return (await library.recordings("question")).map(({ id }) => id);
    },
    runs,
  );
  expect(found).toEqual(["r2", "r6", "r1"]);
});

test("all runs are read, some at a time, whatever cells they are of", async ({ harness }) => {
  const runs = Array.from({ length: 250 }, (_, n) => ({
    ...run,
    id: `r${String(n).padStart(3, "0")}`,
    cell: `c${(n * 7) % 3}`,
    count: 1,
  }));
  const [read, first] = await inPage(
    harness,
    async (runs) => {
      const library = quire.newLibrary();
      await library.saveRuns([
        ...runs,
        ...runs.map((other) => ({ ...other, id: `m${other.id}`, notebook: "m" })),
      ]);
      return [await quire.runsOf(library, "n"), await library.runsOf("n", ["c1", "none"])] as const;
    },
    runs,
  );
  expect(read.runs).toEqual(runs);
  expect(Math.max(...read.batches)).toBeLessThanOrEqual(100);
  expect(first).toEqual(runs.filter(({ cell }) => cell === "c1"));
});
