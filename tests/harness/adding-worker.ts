/** A worker with a library of its own, which adds what it is given. */
import type { WholeNotebook } from "../../src/core/whole-notebook.ts";
import { createLibrary } from "../../src/io/library/library.ts";

interface Given {
  readonly whole: WholeNotebook;
  readonly created: number;
}

const library = createLibrary({ onBlocked: () => undefined, onSuperseded: () => undefined });

addEventListener("message", async ({ data }: MessageEvent<Given>) => {
  const outcome = await library.add(data.whole, data.created).then(
    () => "done",
    (error: unknown) => String(error),
  );
  postMessage(outcome);
});
