import type { Execution } from "./execution.ts";
import type { StoredImage } from "./images.ts";
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
