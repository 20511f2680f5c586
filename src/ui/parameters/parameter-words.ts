/**
 * What is said of parameters, in words; one line of help for each is in parameter-help.ts, loaded when asked
 * for.
 */
import { msg, str } from "@lit/localize";
import type { Complaint, ParameterType } from "../../core/api/parameter.ts";

export function complaintWords(complaint: Complaint): string {
  switch (complaint.type) {
    case "not-json":
      return notJsonWords(complaint);
    case "wrong-type":
    case "out-of-range":
      return msg(str`should be ${typeWords(complaint.expected)}.`);
    case "not-a-choice":
      return msg(str`is usually one of ${complaint.choices.join(", ")}.`);
    case "too-many":
      return msg(str`takes at most ${complaint.most}.`);
    case "too-long":
      return msg(str`takes at most ${complaint.most} characters.`);
    case "schema-name":
      return msg("needs a name for the schema: up to 64 letters, digits, _ or -.");
    case "excludes":
      return msg(str`cannot be sent together with ${complaint.other}.`);
    case "needs":
      return msg(str`needs ${complaint.other}.`);
    case "below":
      return msg(str`may not be below ${complaint.other}.`);
    case "advice":
      return msg(str`and ${complaint.other} both steer chance: better change only one of them.`);
    case "deprecated":
      return deprecatedWords(complaint.instead);
    case "other-endpoint":
      return msg("belongs to the other endpoint; it is sent as it is.");
    case "unknown":
      return msg("is not in the table of parameters; it is sent as it is.");
  }
}

/** Where a text stops being JSON. */
export function notJsonWords({ line, column }: { readonly line: number; readonly column: number }): string {
  return line === 1
    ? msg(str`is not JSON: look at character ${column}.`)
    : msg(str`is not JSON: look at line ${line}, column ${column}.`);
}

function deprecatedWords(instead: readonly string[]): string {
  return instead.length === 0
    ? msg("is deprecated.")
    : msg(str`is deprecated in favour of ${instead.join(", ")}; many servers still know only this one.`);
}

/** The values that a parameter takes, as in "should be a number from 0 to 2". */
export function typeWords(type: ParameterType): string {
  switch (type.type) {
    case "text":
      return type.most === undefined ? msg("a text") : msg(str`a text of at most ${type.most} characters`);
    case "number":
      return msg(str`a number from ${type.least} to ${type.most}`);
    case "integer":
      return integerWords(type);
    case "boolean":
      return msg("true or false");
    case "choice":
      return choiceWords(type.choices.join(", "), type.objects);
    case "texts":
      return msg(str`a text, or a list of at most ${type.most}`);
    case "biases":
      return msg(str`token ids with a number from ${type.least} to ${type.most} each`);
    case "pairs":
      return msg(str`at most ${type.most} names with a text each`);
    case "list":
      return type.most === undefined ? msg("a list") : msg(str`a list of at most ${type.most}`);
    case "object":
      return msg("an object");
    case "response-format":
      return msg("an object with a type");
  }
}

function integerWords({ least, most }: { readonly least?: number; readonly most?: number }): string {
  if (least === undefined) return msg("a whole number");
  return most === undefined
    ? msg(str`a whole number from ${least}`)
    : msg(str`a whole number from ${least} to ${most}`);
}

function choiceWords(choices: string, objects = false): string {
  return objects ? msg(str`one of ${choices}, or an object`) : msg(str`one of ${choices}`);
}
