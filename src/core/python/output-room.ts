/**
 * How much a cell may put out. It is kept twice: where Python writes, so that little crosses; and on the page, as a
 * notebook's code may have its worker say what it likes.
 */

/** In characters, of one cell. */
export const longestOutput = 2_000_000;

/** A page cannot show a million short ones either. */
export const mostOutputs = 4_000;

/** Kept for what comes behind a flood of text: a traceback, the value of the cell. */
const reserve = { characters: 100_000, outputs: 50 };

/** Where outputs of one id stand. */
interface Place {
  /** Of all of them. */
  readonly characters: number;
  readonly times: number;
}

const nowhere: Place = { characters: 0, times: 0 };

export class OutputRoom {
  #characters = longestOutput;
  #outputs = mostOutputs;
  #reserve = { ...reserve };
  /** The stream that the last output is of. */
  #stream: string | undefined;
  /** Of outputs that may be replaced, by their ids. */
  readonly #places = new Map<string, Place>();

  /** All of it is free again. */
  clear(): void {
    this.#characters = longestOutput;
    this.#outputs = mostOutputs;
    this.#reserve = { ...reserve };
    this.#stream = undefined;
    this.#places.clear();
  }

  /** As much of a stream's next text as there is room for. */
  stream(name: string, text: string): string {
    // Written without a break it is one output.
    const outputs = name === this.#stream ? 0 : 1;
    const fitting = text.slice(0, this.#characters);
    if (fitting === "" || !this.#takes(fitting.length, outputs)) return "";
    this.#stream = name;
    return fitting;
  }

  /** Whether there is room for an output of that many characters: it is taken whole or not at all. */
  output(length: number, id?: string): boolean {
    if (!this.#takes(length, 1) && !this.#takesReserve(length)) return false;
    this.#stream = undefined;
    if (id !== undefined) this.#place(id, length);
    return true;
  }

  /** Whether what stands under the id may be replaced by as much. */
  update(length: number, id: string): boolean {
    const place = this.#places.get(id);
    if (place === undefined) return false;
    const characters = length * place.times;
    if (!this.#takes(characters - place.characters, 0)) return false;
    this.#places.set(id, { ...place, characters });
    return true;
  }

  #place(id: string, length: number): void {
    const { characters, times } = this.#places.get(id) ?? nowhere;
    this.#places.set(id, { characters: characters + length, times: times + 1 });
  }

  #takesReserve(characters: number): boolean {
    if (characters > this.#reserve.characters || this.#reserve.outputs === 0) return false;
    this.#reserve.characters -= characters;
    this.#reserve.outputs -= 1;
    return true;
  }

  #takes(characters: number, outputs: number): boolean {
    if (characters > this.#characters || outputs > this.#outputs) return false;
    this.#characters -= characters;
    this.#outputs -= outputs;
    return true;
  }
}
