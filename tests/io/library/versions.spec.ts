import { expect, test } from "../../page/fixtures.ts";
import { inPage } from "../in-page.ts";
import { execution, notebook, run, typed } from "./samples.ts";

const versions = [
  { version: 1, stores: ["bases", "cells", "chunks", "log", "notebooks", "runs"] },
  { version: 2, stores: ["bases", "cells", "chunks", "images", "log", "notebooks", "runs"] },
] as const;

for (const { version, stores } of versions) {
  test(`a library of version ${version} is opened with all that it held, and takes what is new`, async ({
    harness,
  }) => {
    const [before, after, held, now] = await inPage(
      harness,
      async ({ version, notebook, run, entries, execution }) => {
        await quire.createVersion(version, { notebook, entries, run });
        const before = await quire.everything();
        const library = quire.newLibrary();
        const stored = await library.open("n");
        const after = await quire.everything();
        await library.saveImage({ mediaType: "image/png", bytes: Uint8Array.of(1, 2, 3).buffer });
        await library.saveExecutions([execution]);
        const held = {
          stored,
          runs: await library.runsOf("n", ["a"]),
          executions: await library.executionsOf("n", ["b"]),
          images: (await quire.everything())["images"]?.length,
          shelf: await library.shelf(),
        };
        return [before, after, held, (await indexedDB.databases())[0]?.version] as const;
      },
      { version, notebook, run, entries: typed, execution },
    );
    expect(now).toBe(3);
    expect(Object.keys(before)).toEqual(stores);
    expect(after).toEqual({ images: [], ...before, executions: [], origins: [] });
    expect(held).toMatchObject({
      stored: { rev: 3, notebook: { title: "Notes" } },
      runs: [run],
      executions: [execution],
      images: version,
      shelf: [{ id: "n", title: "Notes", created: 7 }],
    });
    expect(held.stored?.notebook.cells).toHaveLength(2);
  });
}
