/** What is said below the outputs of an execution: how it ended, where that is not seen in them. */
import { msg, str } from "@lit/localize";
import type { Execution } from "../../core/execution.ts";

export function endNotes({ status, leftOut }: Execution): readonly string[] {
  const ending = endingWords(status);
  const missing = leftOut ? [leftOutWords(leftOut)] : [];
  return ending === undefined ? missing : [ending, ...missing];
}

function endingWords(status: Execution["status"]): string | undefined {
  switch (status) {
    case "lost":
      return msg(
        "Python was ended while this ran: what it knew is lost. Run the cells that this one builds on again.",
      );
    case "interrupted":
      return msg("Interrupted. What had come is kept.");
    case "running":
      return msg("Interrupted: the page was closed while this ran.");
    default:
      return undefined;
  }
}

function leftOutWords(characters: number): string {
  return msg(str`${characters.toLocaleString()} more characters were put out than there is room for.`);
}
