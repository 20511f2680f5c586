/** What came of writing a file on the person's computer, in words. */
import { msg, str } from "@lit/localize";
import type { Outcome } from "../../app/files/write-in-place.ts";

/** "" where there is nothing to be told in passing. */
export function outcomeWords(name: string, outcome: Outcome): string {
  switch (outcome.type) {
    case "written":
      return outcome.leftOut === 0
        ? ""
        : msg(
            str`Saved to “${name}”. Images have no place in this file, so ${outcome.leftOut} were left out: Export makes a .zip with them.`,
          );
    case "declined":
      return "";
    case "denied":
      return msg(
        str`Not saved to “${name}”: the browser does not let the page write this file. Save again to be asked again.`,
      );
    case "gone":
      return msg(
        str`Not saved to “${name}”: the file is not there any more. Choose a place with Export, “Save to a file…”.`,
      );
    case "failed":
      return msg(
        str`Not saved to “${name}”: the file could not be written. It is as it was; the notebook is saved in this browser.`,
      );
  }
}
