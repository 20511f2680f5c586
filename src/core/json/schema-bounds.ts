/** What keeps a check from taking too long: sizes, regular expressions that are feared, and counted steps. */
import { isList, isObject, type Json, printJson } from "./json.ts";

/** Why a value is not checked: the two are too large together, or a pattern could take for ever. */
export type Unbounded = "size" | "pattern";

/** More subschemas were met with values than there is time for. */
export class StepsError extends Error {
  override name = "StepsError";
}

/** Characters of JSON. */
const longest = { schema: 200_000, value: 1_000_000 };
/** Characters of a text that a pattern is tried on, and of a pattern. */
const longestMatched = 1000;
/** Items of a list all of which must be compared with each other. */
const longestUnique = 1000;
/** Characters that patterns may look at, at the worst: some hundred milliseconds. */
const mostLooks = 100_000_000;
/** Subschemas met with a value: some tens of milliseconds. */
const mostSteps = 30_000;

/** What forbids checking this value against this schema, or undefined. */
export function holdUp(schema: Json, value: Json): Unbounded | undefined {
  if (printJson(schema).length > longest.schema || printJson(value).length > longest.value) return "size";
  const keywords = nodesOf(schema).flatMap((node) => (isObject(node) ? [...node.members] : []));
  const patterns = keywords.flatMap(patternsIn);
  if (patterns.some(isFeared)) return "pattern";
  const nodes = nodesOf(value);
  const lengths = nodes.flatMap((node) => (typeof node === "string" ? [node.length] : []));
  const matches = patterns.length > 0 || keywords.some(([key]) => key === "format");
  if (matches && lengths.some((length) => length > longestMatched)) return "pattern";
  if (looksOf(patterns, lengths) > mostLooks) return "pattern";
  const compares = keywords.some(([key]) => key === "uniqueItems");
  return compares && nodes.some((node) => isList(node) && node.length > longestUnique) ? "size" : undefined;
}

/**
 * Makes each object of a schema count when the validator looks at it. It has no hook for that, but it reads
 * `$recursiveRef` once in every step.
 */
export function counted(schema: unknown): unknown {
  let steps = 0;
  const step = (): void => {
    steps += 1;
    if (steps > mostSteps) throw new StepsError();
  };
  countIn(schema, step);
  return schema;
}

function countIn(node: unknown, step: () => void): void {
  if (typeof node !== "object" || node === null) return;
  for (const inner of Object.values(node)) countIn(inner, step);
  if (!Array.isArray(node)) countAt(node, step);
}

function countAt(node: object, step: () => void): void {
  const own = Object.getOwnPropertyDescriptor(node, "$recursiveRef");
  Object.defineProperty(node, "$recursiveRef", {
    enumerable: own !== undefined,
    get: () => {
      step();
      return own?.value;
    },
  });
}

/** The value and all that is in it, keys too. */
function nodesOf(json: Json): readonly Json[] {
  const nodes: Json[] = [];
  const add = (node: Json): void => {
    nodes.push(node);
    if (isList(node)) node.forEach(add);
    else if (isObject(node)) [...node.members].flat().forEach(add);
  };
  add(json);
  return nodes;
}

function patternsIn([key, value]: readonly [string, Json]): readonly string[] {
  if (key === "pattern" && typeof value === "string") return [value];
  if (key === "patternProperties" && isObject(value)) return [...value.members.keys()];
  // The validator's own expression for this format, which no draft knows, backtracks without end.
  return key === "format" && value === "url" ? ["(u*)*"] : [];
}

/**
 * How many characters all patterns look at in texts of these lengths: each repetition tries every place
 * again.
 */
function looksOf(patterns: readonly string[], lengths: readonly number[]): number {
  const powers = patterns.map((pattern) => {
    const repeated = plain(pattern).match(/[*+]|\{\d+,/gu)?.length ?? 0;
    return pattern.startsWith("^") ? repeated : repeated + 1;
  });
  return powers.reduce((sum, power) => lengths.reduce((looks, length) => looks + length ** power, sum), 0);
}

/** The pattern with each escaped character and each class as a letter. */
function plain(pattern: string): string {
  return pattern.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]/gsu, "x");
}

const group = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?([^()]*)\)(?:([*+{])[\d,}]*)?/u;

/**
 * Whether it repeats what varies in itself, as `(a+)+`, `(aa?)*` and `(a|aa)*` do: those can take for ever.
 */
function isFeared(pattern: string): boolean {
  if (pattern.length > longestMatched) return true;
  let rest = plain(pattern);
  for (let found = group.exec(rest); found !== null; found = group.exec(rest)) {
    const [whole, inside = "", repeats] = found;
    const varies = /[*+?{|]/u.test(inside);
    if (varies && repeats !== undefined) return true;
    rest = rest.replace(whole, () => (varies || repeats !== undefined ? "x+" : "x"));
  }
  return false;
}
