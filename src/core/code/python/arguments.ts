/** The arguments of a call of the API in Python, as the fields of the body that the SDK makes of them. */
import type { Field } from "../cell-of-call.ts";
import { argumentsOf } from "./collections.ts";
import { refused, type Scope } from "./scope.ts";
import { type Findings, findClient, findOption, isOption } from "./settings.ts";
import { chainOf, itemsOf, partsOfCall, type SyntaxNode } from "./syntax.ts";
import { expressionOf, isTagged, type Value } from "./values.ts";

/** What servers of old called the model; Azure's deployments are asked for by it. */
const modelNames: readonly string[] = ["engine", "deployment_id"];

/**
 * The fields in the order of the arguments; those for the SDK itself go to what is found.
 * @throws UnreadError where an argument is not made of literals.
 */
export function fieldsOfCall(scope: Scope, found: Findings, call: SyntaxNode): ReadonlyMap<string, Field> {
  const { callee, list } = partsOfCall(call);
  const { root } = chainOf(callee);
  if (root.name === "CallExpression") findClient(scope, found, root);
  const items = itemsOf(scope.source, list);
  for (const item of items.filter(isOption)) findOption(scope, found, item);
  const given = argumentsOf(
    scope,
    items.filter((item) => !isOption(item)),
  );
  const places = new Map(items.map(({ name, value }) => [name, value.from]));
  const fields = new Map<string, Field>();
  for (const [name, value] of modelNamed(found, given, call)) {
    const at = places.get(name) ?? call.from;
    for (const [field, member] of membersOf(name, value, call))
      fields.set(field, { value: expressionOf(member, scope.budget, at), at });
  }
  return fields;
}

/** The SDK puts the members of `extra_body` into the body itself. */
function membersOf(name: string, value: Value, call: SyntaxNode): Iterable<readonly [string, Value]> {
  if (name !== "extra_body") return [[name, value]];
  if (value === null) return [];
  if (isTagged(value, "dict")) return value.members;
  throw refused(isTagged(value, "unknown") ? value.why : { type: "computes" }, call);
}

/** `engine` is the model, where that is not said too. */
function modelNamed(
  found: Findings,
  given: ReadonlyMap<string, Value>,
  { from: at }: SyntaxNode,
): ReadonlyMap<string, Value> {
  const other = modelNames.find((name) => given.has(name));
  if (other === undefined) return given;
  const hasModel = given.has("model");
  found.notes.push(
    hasModel ? { type: "option", name: other, at } : { type: "renamed", from: other, to: "model", at },
  );
  const others = Array.from(given).filter(([name]) => !(hasModel && name === other));
  return new Map(others.map(([name, value]) => [name === other ? "model" : name, value]));
}
