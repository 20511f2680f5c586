/** Output for which the record of an execution has no room: kept beside it, to be saved, until the page goes. */
import type { ExecutionId } from "../../core/execution.ts";

/** In characters, of one execution: what Python writes beyond is only counted. */
export const longestSpill = 64 * 1024 * 1024;

/** In bytes, of all executions: the oldest go first. */
const most = 256 * 1024 * 1024;

interface Spill {
  readonly pieces: readonly Blob[];
  readonly characters: number;
}

export interface Spilled {
  /** What comes behind the outputs in the record, as UTF-8. */
  readonly blob: Blob;
  /** In UTF-16 units: fewer than were left out where not even this had room for all. */
  readonly characters: number;
}

export class SpilledOutputs {
  /** The oldest first. */
  readonly #spills = new Map<ExecutionId, Spill>();

  /** The next piece. A Blob holds it where the browser likes, and not in the page's memory. */
  add(id: ExecutionId, text: string): void {
    const { pieces, characters } = this.#spills.get(id) ?? { pieces: [], characters: 0 };
    const kept = text.slice(0, longestSpill - characters);
    if (kept === "") return;
    this.#spills.set(id, { pieces: [...pieces, new Blob([kept])], characters: characters + kept.length });
    this.#makeRoom(id);
  }

  /** All outputs of the execution were cleared. */
  drop(id: ExecutionId): void {
    this.#spills.delete(id);
  }

  of(id: ExecutionId): Spilled | undefined {
    const spill = this.#spills.get(id);
    return spill && { blob: new Blob([...spill.pieces]), characters: spill.characters };
  }

  #makeRoom(newest: ExecutionId): void {
    for (const id of this.#spills.keys()) {
      if (id === newest || this.#bytes <= most) return;
      this.#spills.delete(id);
    }
  }

  get #bytes(): number {
    const pieces = Array.from(this.#spills.values(), (spill) => spill.pieces).flat();
    return pieces.reduce((sum, { size }) => sum + size, 0);
  }
}
