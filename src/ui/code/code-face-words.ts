import { msg, str } from "@lit/localize";
import type { CodeLanguage } from "../../app/code/cell-code.ts";
import type { Unwritable } from "../../core/code/code-call.ts";
import type { Unread } from "../../core/code/reading.ts";
import { whyWords } from "../code-words.ts";

/** Names of their own, the same in every language. */
export function languageName(language: CodeLanguage): string {
  return { python: "Python", node: "Node", curl: "cURL" }[language];
}

/** Why a cell has no code, where a request has no such trouble. */
export function unwritableWords(why: Unwritable): string {
  switch (why.type) {
    case "parameter-not-json":
      return msg(str`The value of ${why.parameter} is not JSON.`);
    case "prompt-not-tokens":
      return msg(str`Prompt ${why.prompt + 1} is not a list of token ids, such as [9906, 1917].`);
    case "message-not-json":
      return msg(str`The further fields of message ${why.message + 1} are not a JSON object.`);
    case "part-not-json":
      return msg(str`Part ${why.part + 1} of message ${why.message + 1} is not JSON.`);
    case "reference-unknown":
      return why.name === ""
        ? msg("A reference is not written as one. Write \\{{ for plain braces.")
        : msg(str`${why.name} is no name that a variable can have.`);
    case "python-value":
      return msg("This cell takes variables of this page's Python; code of its own would not have them.");
    case "continues-unnamed":
      return msg("The cell that this one continues has no name that code could call it by.");
  }
}

/** Why code that is edited is not the cell, and where. */
export function unreadWords({ why, place }: Unread): string {
  const { line, column } = place;
  return msg(str`Line ${line}, column ${column}: ${whyWords(why)} The cell stays as it was.`);
}
