import { imagesNamed } from "./api/images.ts";
import type { Execution } from "./execution.ts";
import type { StoredImage } from "./images.ts";
import { imagesIn } from "./messages/content.ts";
import type { ImageHash, Notebook } from "./notebook.ts";
import type { Run } from "./run.ts";

/** A notebook with all that came of it, as files bring it and the library takes it. */
export interface WholeNotebook {
  readonly notebook: Notebook;
  readonly runs: readonly Run[];
  readonly executions: readonly Execution[];
  /** Those that its messages and requests name. */
  readonly images: ReadonlyMap<ImageHash, StoredImage>;
}

/** The images that the notebook's messages and these requests name, each once. */
export function imagesNamedBy({ cells }: Notebook, runs: readonly Run[]): readonly ImageHash[] {
  const messages = cells.flatMap((cell) => (cell.kind === "chat" ? cell.messages : []));
  return [
    ...new Set([
      ...messages.flatMap(({ content }) => imagesIn(content)),
      ...runs.flatMap(({ sent }) => imagesNamed(sent.body)),
    ]),
  ];
}
