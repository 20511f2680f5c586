import type { Ended } from "./run-end.ts";
import { most } from "./schedule.ts";

/** The runs that ended last: all of one frame, so that each is read aloud however many end together. */
export class Endings {
  readonly #beforeFrame: (act: () => void) => void;
  #ended: readonly Ended[] = [];
  #isOpen = false;

  constructor(beforeFrame: (act: () => void) => void) {
    this.#beforeFrame = beforeFrame;
  }

  get last(): readonly Ended[] {
    return this.#ended;
  }

  add(ended: Ended): void {
    // In a tab that is not seen no frame comes: what ended there is not kept without end.
    this.#ended = [...(this.#isOpen ? this.#ended : []), ended].slice(-most);
    this.#isOpen = true;
    this.#beforeFrame(this.#close);
  }

  /** A run begins: what ended in earlier frames has been said, and may have to be said again. */
  forget(): void {
    if (!this.#isOpen) this.#ended = [];
  }

  readonly #close = (): void => {
    this.#isOpen = false;
  };
}
