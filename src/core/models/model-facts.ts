/** What is known of models beside what their servers say. A fact that is missing is unknown, never "none". */

export interface ModelFacts {
  /** The id of the connection preset that serves it under that name. */
  readonly provider: string;
  readonly id: string;
  /** The day it was or will be shut down, ISO 8601. */
  readonly retired?: string;
  /** What its provider names in its stead. */
  readonly replacement?: string;
  /** How many tokens it reads and writes together. */
  readonly context?: number;
  readonly price?: ModelPrice;
  /** Parameters that it answers with an error. */
  readonly refuses?: readonly string[];
  /** Where the facts were read, and when (ISO 8601 day). */
  readonly source: string;
  readonly date: string;
}

/** In US dollars for a million tokens. */
export interface ModelPrice {
  readonly input: number;
  readonly output: number;
  readonly cachedInput?: number;
}

/** The facts of a model at a provider; undefined when the snapshot has none. */
export function factsOf(
  snapshot: readonly ModelFacts[],
  provider: string,
  id: string,
): ModelFacts | undefined {
  return snapshot.find((facts) => facts.provider === provider && facts.id === id);
}
