/** The codes of core/json/json-schema.ts in words. */
import { msg, str } from "@lit/localize";
import { type Json, printJson } from "../../core/json/json.ts";
import type { Check, Fault } from "../../core/json/json-schema.ts";
import type { ResponseFormat } from "../../core/sent-parameters.ts";

/** Characters of a value that are quoted. */
const longestQuote = 100;

/** What a check came to; the faults themselves are in `faultWords`. */
export function verdictWords(format: ResponseFormat, check: Check | undefined): string {
  const name = format.type === "schema" ? format.name : "";
  switch (check?.type) {
    case undefined:
      return msg("Valid JSON.");
    case "valid":
      return name ? msg(str`Valid against the schema ${name}.`) : msg("Valid against the schema.");
    case "invalid":
      return name ? msg(str`Does not fit the schema ${name}:`) : msg("Does not fit the schema:");
    case "unchecked":
      return uncheckedWords(check.why);
  }
}

function uncheckedWords(why: Extract<Check, { type: "unchecked" }>["why"]): string {
  switch (why) {
    case "schema":
      return msg("Valid JSON. Not checked against the schema: it cannot be used as it is.");
    case "size":
      return msg("Valid JSON. Not checked against the schema: that could take too long.");
    case "pattern":
      return msg("Valid JSON. Not checked against the schema: a pattern in it could take too long.");
  }
}

/** What is wrong in one place; the place is said before it. */
export function faultWords({ keyword, expected }: Fault): string {
  const said = expected === undefined ? "" : quote(expected);
  switch (keyword) {
    case "required":
      return msg("is missing");
    case "false":
      return msg("is not allowed here");
    case "type":
      return msg(str`should be of type ${said}`);
    case "enum":
      return msg(str`should be one of ${said}`);
    case "const":
      return msg(str`should be ${said}`);
    case "pattern":
      return msg(str`does not match the pattern ${said}`);
    case "format":
      return msg(str`is not of the format ${said}`);
    case "anyOf":
      return msg("fits none of the alternatives");
    case "oneOf":
      return msg("does not fit exactly one of the alternatives");
    default:
      return msg(str`does not fit ${`${keyword}: ${said}`}`);
  }
}

/** A text without its quotes, a list of texts as one would say it. */
function quote(json: Json): string {
  const texts = Array.isArray(json) ? json.map(bare).join(", ") : bare(json);
  return texts.length > longestQuote ? `${texts.slice(0, longestQuote)}…` : texts;
}

function bare(json: Json): string {
  return typeof json === "string" ? json : printJson(json);
}
