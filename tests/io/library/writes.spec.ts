import { expect, test } from "../../page/fixtures.ts";
import { inPage } from "../in-page.ts";
import { notebook, run, typed, typing } from "./samples.ts";

const sizes: readonly [cells: number, characters: number][] = [
  [10, 50],
  [10, 20_000],
  [1_000, 50],
  [1_000, 20_000],
];

for (const [cells, characters] of sizes) {
  test(`an edit in ${cells} cells of ${characters} characters is one strict record of 2 KB at most`, async ({
    harness,
  }) => {
    const [edit, rename] = await inPage(
      harness,
      async ([cells, characters]) => {
        const id = () => crypto.randomUUID();
        const source = "x".repeat(characters);
        const many = Array.from({ length: cells }, () => ({ kind: "markdown" as const, id: id(), source }));
        const [library, notebook] = [quire.newLibrary(), { id: id(), title: "Notes", cells: many }];
        await library.create(notebook, 0);
        const cell = many.at(-1)?.id ?? "";
        const edits = [
          { type: "text" as const, cell, path: ["source"], at: characters, removed: "", inserted: "y" },
        ];
        const entry = { move: "do" as const, at: Date.now(), joins: false, edits };
        const titled = { ...entry, edits: [{ type: "title" as const, before: "Notes", after: "New" }] };
        return [
          await quire.watch(() => library.append(notebook.id, 1, [entry])),
          await quire.watch(() => library.append(notebook.id, 2, [titled], "New")),
        ] as const;
      },
      [cells, characters] as const,
    );
    const strict = (stores: string) => ({ stores, mode: "readwrite", durability: "strict" });
    expect(edit).toEqual({
      transactions: [strict("log")],
      writes: [{ store: "log", method: "add", bytes: expect.any(Number) }],
    });
    expect(rename.transactions).toEqual([strict("log"), strict("notebooks")]);
    expect(rename.writes.map(({ store, method }) => `${store} ${method}`)).toEqual([
      "log add",
      "notebooks put",
    ]);
    const bytes = [edit, rename].map(({ writes }) => writes.reduce((sum, write) => sum + write.bytes, 0));
    test.info().annotations.push({ type: "bytes", description: bytes.join(" ") });
    expect(Math.max(...bytes)).toBeLessThanOrEqual(2_048);
  });
}

test("everything a person did is written strictly, only streamed pieces are not", async ({ harness }) => {
  const traffic = await inPage(
    harness,
    async ([notebook, run, entry]) => {
      const library = quire.newLibrary();
      await library.shelf();
      return quire.watch(async () => {
        await library.create(notebook, 0);
        await library.append("n", 1, [entry]);
        await library.saveRuns([run]);
        await library.appendRaw("r1", 0, "piece");
        await library.trash("n", 5);
      });
    },
    [notebook, run, typing(0, "x", 0)] as const,
  );
  const durabilities = ["strict", "strict", "strict", "relaxed", "strict"];
  expect(traffic.transactions.map(({ durability }) => durability)).toEqual(durabilities);
});

test("several entries go in one transaction, one record each, or not at all", async ({ harness }) => {
  const [traffic, outcome, stored] = await inPage(
    harness,
    async ([notebook, entries]) => {
      const library = quire.newLibrary();
      await library.create(notebook, 0);
      const traffic = await quire.watch(() => library.append("n", 1, entries));
      const outcome = await quire.outcomeOf(library.append("n", 0, entries));
      return [traffic, outcome, await quire.reopen("n")] as const;
    },
    [notebook, typed] as const,
  );
  expect(traffic.transactions).toHaveLength(1);
  expect(traffic.writes.map(({ store, method }) => `${store} ${method}`)).toEqual(Array(3).fill("log add"));
  expect([outcome, stored?.rev]).toEqual(["conflict", 3]);
});

test("what another tab did first is a conflict, and so is a notebook that is not there", async ({
  harness,
}) => {
  const outcomes = await inPage(
    harness,
    async ([notebook, entry]) => {
      const [mine, theirs] = [quire.newLibrary(), quire.newLibrary()];
      await mine.create(notebook, 0);
      await theirs.append("n", 1, [entry]);
      const writes = [mine.append("n", 1, [entry]), mine.create(notebook, 0), mine.compact(notebook, 9)];
      return Promise.all([...writes, mine.trash("m", 1)].map(quire.outcomeOf));
    },
    [notebook, typing(0, "x", 0)] as const,
  );
  expect(outcomes).toEqual(Array(4).fill("conflict"));
});

test("the database is given up to a newer version of the page, and that is said", async ({ harness }) => {
  const [told, outcomes] = await inPage(
    harness,
    async (notebook) => {
      let told = 0;
      const library = quire.newLibrary({ onSuperseded: () => told++ });
      await library.create(notebook, 0);
      await quire.upgrade(99);
      const outcomes = [library.shelf(), quire.newLibrary().shelf()].map(quire.outcomeOf);
      return [told, await Promise.all(outcomes)] as const;
    },
    notebook,
  );
  expect([told, outcomes]).toEqual([1, ["newer-version", "newer-version"]]);
});

test("no room is said to be no room, and nothing of the write is kept", async ({ harness }) => {
  const outcome = await inPage(
    harness,
    async ([notebook, entries]) => {
      const library = quire.newLibrary();
      await library.create(notebook, 0);
      const { add } = IDBObjectStore.prototype;
      let writes = 0;
      IDBObjectStore.prototype.add = function (...record) {
        if (++writes > 1) throw new DOMException("No room", "QuotaExceededError");
        return add.apply(this, record);
      };
      const outcome = await quire.outcomeOf(library.append("n", 1, entries));
      IDBObjectStore.prototype.add = add;
      const again = await quire.outcomeOf(library.append("n", 1, entries));
      return [outcome, again];
    },
    [notebook, typed] as const,
  );
  expect(outcome).toEqual(["full", "done"]);
});
