/** How grave it is what is to be said of parameters; the words are in parameter-complaints.ts. */
import type { Complaint } from "../../core/api/parameter.ts";

/**
 * `bad` keeps the cell from being sent, `warn` is likely to be refused, `note` is not.
 */
export type Gravity = "bad" | "warn" | "note";

const notes: readonly Complaint["type"][] = [
  "advice",
  "deprecated",
  "unknown",
  "other-endpoint",
  "not-a-choice",
];

export function gravityOf({ type }: Complaint): Gravity {
  return type === "not-json" ? "bad" : notes.includes(type) ? "note" : "warn";
}

/** The gravest of them; undefined when there is none. */
export function gravityOfAll(complaints: readonly Complaint[]): Gravity | undefined {
  const found = complaints.map(gravityOf);
  return (["bad", "warn", "note"] as const).find((gravity) => found.includes(gravity));
}

/** The id of the line about the parameter at a place. */
export function complaintId(index: number): string {
  return `complaint-${index}`;
}
