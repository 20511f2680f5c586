/** What is wrong with a file that should be a notebook: codes and places; the words are the page's. */

/** Why nothing of a file can be read. */
export type Refusal =
  | { readonly reason: "empty" }
  | Break
  | { readonly reason: "not-a-notebook"; readonly place: string }
  /** A format that this reader does not know; `version` as the file has it. */
  | { readonly reason: "version"; readonly version: string };

/** Where a file stops being JSON, or what is nested too deep begins. From 1; columns in UTF-16 units. */
export interface Break {
  readonly reason: "not-json" | "too-deep";
  readonly line: number;
  readonly column: number;
}

/** One thing that is not as the format says. */
export interface NotebookFault {
  /** Such as `cells[3].outputs[0].data["text/plain"]`. */
  readonly place: string;
  readonly fault:
    | "missing"
    | "wrong-type"
    /** A kind of cell or output that the format does not have. */
    | "unknown-type"
    /** A member that the format does not have. */
    | "unknown-field"
    | "bad-id"
    | "duplicate-id";
  /** What was left out for it; nothing when the fault was mended. */
  readonly lost: "cell" | "output" | "field" | "nothing";
}

export type Path = readonly (string | number)[];

/** A path as programmers write one. */
export function placeName(path: Path): string {
  return path.map(stepName).join("").replace(/^\./, "");
}

function stepName(step: string | number): string {
  if (typeof step === "number") return `[${step}]`;
  return /^[a-zA-Z_]\w*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}
