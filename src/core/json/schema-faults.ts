/** Where a value does not fit a schema and what was expected there, from what the validator reports. */
import type { OutputUnit } from "@cfworker/json-schema";
import { isList, isObject, type Json, type JsonPath, member } from "./json.ts";

export interface Fault {
  readonly path: JsonPath;
  /** The keyword that is not fulfilled; `false` where nothing may be. */
  readonly keyword: string;
  /** What the schema says there, where it could be found. */
  readonly expected?: Json;
}

/** Keywords that only report what is reported again for a part of the value. */
const wrappers: ReadonlySet<string> = new Set(
  (
    "$ref $recursiveRef properties patternProperties additionalProperties unevaluatedProperties items " +
    "prefixItems additionalItems unevaluatedItems allOf if dependentSchemas propertyNames"
  ).split(" "),
);

/** Keywords by which a value is seen to be meant for another alternative. */
const telling: ReadonlySet<string> = new Set(["type", "const", "enum"]);

/** Each place that does not fit, once. */
export function faultsOf(errors: readonly OutputUnit[], schema: Json, value: Json): readonly Fault[] {
  const places = new Map(
    essential(errors)
      .filter(({ keyword }) => !wrappers.has(keyword))
      .map((error) => [`${error.instanceLocation} ${error.keywordLocation}`, error] as const),
  );
  return [...places.values()].flatMap((error) => faultsAt(error, schema, value));
}

/** Where no alternative fits: what is wrong with the only one that can be meant, or just that none fits. */
function essential(errors: readonly OutputUnit[]): readonly OutputUnit[] {
  const at = errors.findIndex(({ keyword }) => keyword === "anyOf" || keyword === "oneOf");
  const head = errors[at];
  if (head === undefined) return errors;
  const behind = errors.slice(at + 1);
  const end = behind.findIndex((error) => !error.keywordLocation.startsWith(`${head.keywordLocation}/`));
  const inside = end < 0 ? behind : behind.slice(0, end);
  return [...errors.slice(0, at), ...meant(head, inside), ...essential(behind.slice(inside.length))];
}

function meant(head: OutputUnit, inside: readonly OutputUnit[]): readonly OutputUnit[] {
  // Of oneOf, more than one may fit.
  if (head.keyword === "oneOf" && !head.error.includes("(0 matches)")) return [head];
  const alternatives = new Map<string, OutputUnit[]>();
  for (const error of inside) {
    const place = error.keywordLocation.slice(head.keywordLocation.length + 1).split("/")[0] ?? "";
    alternatives.set(place, [...(alternatives.get(place) ?? []), error]);
  }
  const fitting = [...alternatives.values()].filter(
    (errors) => !errors.some((error) => isTelling(error, head)),
  );
  return fitting.length === 1 ? essential(fitting[0] ?? []) : [head];
}

function isTelling(error: OutputUnit, head: OutputUnit): boolean {
  return error.instanceLocation === head.instanceLocation && telling.has(error.keyword);
}

function faultsAt(error: OutputUnit, schema: Json, value: Json): readonly Fault[] {
  const { keyword } = error;
  const { path, found } = follow(value, stepsOf(error.instanceLocation));
  // Where nothing may be, the validator names no keyword's place.
  const expected = keyword === "false" ? undefined : expectedAt(schema, stepsOf(error.keywordLocation));
  if (keyword !== "required") return [{ path, keyword, ...(expected === undefined ? {} : { expected }) }];
  const names = isList(expected) ? expected.filter((name) => typeof name === "string") : [];
  const missing = names.filter((name) => member(found, name) === undefined);
  return missing.map((name) => ({ path: [...path, name], keyword }));
}

/** The steps of a JSON pointer in a fragment, such as `#/a~1b/0`. */
function stepsOf(location: string): readonly string[] {
  const steps = location.split("/").slice(1);
  return steps.map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function follow(value: Json, steps: readonly string[]): { readonly path: JsonPath; readonly found?: Json } {
  let found: Json | undefined = value;
  const path = steps.map((step) => {
    const key = isList(found) ? Number(step) : step;
    found = inside(found, step);
    return key;
  });
  return found === undefined ? { path } : { path, found };
}

/** What the schema has at a place; the steps go through local references as the validator did. */
function expectedAt(schema: Json, steps: readonly string[]): Json | undefined {
  return steps.reduce<Json | undefined>((json, step) => {
    const next = inside(json, step);
    return step === "$ref" && typeof next === "string" ? referred(schema, next) : next;
  }, schema);
}

function referred(schema: Json, reference: string): Json | undefined {
  if (!reference.startsWith("#")) return undefined;
  return stepsOf(reference).reduce<Json | undefined>(inside, schema);
}

function inside(json: Json | undefined, step: string): Json | undefined {
  return isList(json) ? json[Number(step)] : isObject(json) ? json.members.get(step) : undefined;
}
