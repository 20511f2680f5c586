import type { Lab } from "./lab.ts";

/** Figures of one round by name; each name says its unit in the measure's lines. */
export type Sample = Readonly<Record<string, number>>;

export interface Measure {
  readonly name: string;
  readonly lines: readonly Line[];
  /** Makes ready what all rounds share; returns what takes one round: the product beside its reference. */
  readonly prepare: (lab: Lab) => Promise<() => Promise<Sample>>;
}

/** One line of the table: a figure, what it is set against, and the most it may be. */
export interface Line {
  readonly label: string;
  /** The name of the figure in the samples. */
  readonly figure: string;
  readonly unit: "ms" | "KB" | "%" | "";
  /** The name of the reference's figure. */
  readonly against?: string;
  /** The target: the most that the figure, or its ratio to the reference, may be. */
  readonly most?: number;
}
