import type { Run } from "../../src/core/run.ts";
import { expect, test } from "../page/fixtures.ts";
import { inPage } from "./in-page.ts";
import { run } from "./library-samples.ts";

test("a run that was cut off comes back with the pieces that had come", async ({ harness }) => {
  const [cut, finished, chunks] = await inPage(
    harness,
    async (run) => {
      const library = quire.newLibrary();
      await library.saveRuns([{ ...run, status: "running", raw: "" }]);
      for (let part = 0; part < 12; part++) await library.appendRaw("r1", part, `${part} `);
      const cut = await quire.newLibrary().runs("n");
      await library.saveRuns([{ ...run, status: "stopped", raw: "all" }]);
      let chunks = -1;
      await quire.tamper((stores) => {
        const counting = stores("chunks").count();
        counting.onsuccess = () => {
          chunks = counting.result;
        };
      });
      return [cut, await library.runs("n"), chunks] as const;
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
  const [found, ordered] = await inPage(
    harness,
    async (runs) => {
      const library = quire.newLibrary();
      await library.saveRuns(runs);
      const found = [await library.recordings("question"), await library.runs("n")];
      return found.map((some) => some.map(({ id }) => id));
    },
    runs,
  );
  expect(found).toEqual(["r2", "r6", "r1"]);
  expect(ordered).toEqual(["r1", "r3", "r4", "r5", "r2"]);
});
