import { expect, test } from "../../page/fixtures.ts";
import { inPage } from "../in-page.ts";
import { execution, notebook } from "./samples.ts";

test("executions come back cell by cell and in batches, the newest state of each", async ({ harness }) => {
  const all = Array.from({ length: 250 }, (_, n) => ({
    ...execution,
    id: `x${String(n).padStart(3, "0")}`,
    cell: `c${(n * 7) % 3}`,
  }));
  const [read, some, traffic] = await inPage(
    harness,
    async (all) => {
      const library = quire.newLibrary();
      await library.saveExecutions([
        ...all,
        ...all.map((other) => ({ ...other, id: `m${other.id}`, notebook: "m" })),
      ]);
      const first = all.slice(0, 1).map((each) => ({ ...each, cleared: true as const }));
      const traffic = await quire.watch(() => library.saveExecutions(first));
      const opened = quire.newLibrary();
      return [
        await quire.collected(opened.executions("n")),
        await opened.executionsOf("n", ["c1", "none"]),
        traffic,
      ] as const;
    },
    all,
  );
  expect(read.items).toEqual([{ ...all[0], cleared: true }, ...all.slice(1)]);
  expect(Math.max(...read.batches)).toBeLessThanOrEqual(100);
  expect(some).toEqual(all.filter(({ cell }) => cell === "c1"));
  expect(traffic.transactions).toEqual([{ stores: "executions", mode: "readwrite", durability: "strict" }]);
});

test("an execution that ended with its page is interrupted", async ({ harness }) => {
  const running = { ...execution, status: "running" as const };
  const [all, some] = await inPage(
    harness,
    async (execution) => {
      await quire.newLibrary().saveExecutions([execution]);
      const opened = quire.newLibrary();
      return [
        (await quire.collected(opened.executions(execution.notebook))).items,
        await opened.executionsOf(execution.notebook, [execution.cell]),
      ] as const;
    },
    running,
  );
  const interrupted = { ...execution, status: "interrupted" };
  expect([all, some]).toEqual([[interrupted], [interrupted]]);
});

test("an execution that is none, and an origin that is none, cost nothing but themselves", async ({
  harness,
}) => {
  const [executions, stored, shelf] = await inPage(
    harness,
    async ([notebook, execution]) => {
      const library = quire.newLibrary();
      await library.create(notebook, 7);
      await library.saveExecutions([execution]);
      await quire.tamper((stores) => {
        stores("executions").put({ ...execution, id: "x2", outputs: [] });
        stores("executions").put({ ...execution, id: "x3", count: "4" });
        stores("executions").put({ ...execution, id: "x4", at: undefined, evil: 1 });
        stores("origins").put({ notebook: "n", origin: { metadata: {} } });
      });
      const { items } = await quire.collected(library.executions("n"));
      return [items, await quire.reopen("n"), await library.shelf()] as const;
    },
    [notebook, execution] as const,
  );
  expect(executions).toEqual([execution]);
  expect(stored?.notebook).toEqual(notebook);
  expect(shelf).toEqual([{ id: "n", title: "Notes", created: 7 }]);
});
