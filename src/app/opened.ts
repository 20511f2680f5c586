import type { History } from "../core/edits/history.ts";
import type { Execution } from "../core/execution.ts";
import type { Notebook } from "../core/notebook.ts";
import type { Run } from "../core/run.ts";
import type { Tutorial } from "./ports.ts";

/** A notebook as it was read: from the library, from a tutorial, or both. */
export interface Opened {
  readonly notebook: Notebook;
  readonly history: History;
  readonly rev: number;
  readonly uncompacted: number;
  readonly runs: readonly Run[];
  readonly executions: readonly Execution[];
  /** Reads all of both, where these are not all of them. */
  readonly rest?: {
    readonly runs: () => AsyncIterable<readonly Run[]>;
    readonly executions: () => AsyncIterable<readonly Execution[]>;
  };
  /** Whether the library holds it; a tutorial that nobody has changed is not in it. */
  readonly stored: boolean;
  /** What the tutorial was when it came with the page. */
  readonly original?: Tutorial;
}
