/**
 * Whether a value fits a JSON Schema. Neither is trusted: nothing is fetched, and what could take too long is
 * not checked, which is said.
 */
import { type Schema, type SchemaDraft, Validator } from "@cfworker/json-schema";
import { isObject, type Json, member, printJson } from "./json.ts";
import { counted, holdUp, StepsError, type Unbounded } from "./schema-bounds.ts";
import { type Fault, faultsOf } from "./schema-faults.ts";

export type { Fault } from "./schema-faults.ts";

export type Check =
  | { readonly type: "valid" }
  /** At most `mostFaults`; `more` is how many there are beyond them. */
  | { readonly type: "invalid"; readonly faults: readonly Fault[]; readonly more: number }
  | { readonly type: "unchecked"; readonly why: Unchecked };

/** The schema cannot be used as it is, or the check could take too long. */
export type Unchecked = "schema" | Unbounded;

const mostFaults = 20;

/** Checks a value; never throws. Numbers are compared as doubles; a draft that is not named is 2020-12. */
export function checkAgainst(schema: Json, value: Json): Check {
  if (!isObject(schema) && typeof schema !== "boolean") return unchecked("schema");
  const why = holdUp(schema, value);
  if (why !== undefined) return unchecked(why);
  try {
    return checked(schema, value);
  } catch (error) {
    // The validator throws what it meets: a reference that leads nowhere, a keyword of the wrong type, no
    // stack.
    return unchecked(error instanceof StepsError || error instanceof RangeError ? "size" : "schema");
  }
}

function checked(schema: Json, value: Json): Check {
  // Sound: it is an object or a boolean, and any other mistake in it makes the validator throw.
  const plain = counted(JSON.parse(printJson(schema))) as Schema | boolean;
  const validator = new Validator(plain, draftOf(schema), false);
  const { valid, errors } = validator.validate(JSON.parse(printJson(value)));
  if (valid) return { type: "valid" };
  const faults = faultsOf(errors, schema, value);
  const more = Math.max(0, faults.length - mostFaults);
  return { type: "invalid", faults: faults.slice(0, mostFaults), more };
}

function unchecked(why: Unchecked): Check {
  return { type: "unchecked", why };
}

function draftOf(schema: Json): SchemaDraft {
  const named = member(schema, "$schema");
  if (typeof named !== "string") return "2020-12";
  if (/draft-0[67]/u.test(named)) return "7";
  if (named.includes("draft-04")) return "4";
  return named.includes("2019-09") ? "2019-09" : "2020-12";
}
