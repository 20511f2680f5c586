/** The arguments of a call of the API in Python, as the fields of the body that the SDK makes of them. */
import type { Field } from "./cell-of-call.ts";
import { argumentsOf } from "./python-collections.ts";
import { refused, type Scope } from "./python-scope.ts";
import { type Findings, findClient, findOption, isOption } from "./python-settings.ts";
import { chainOf, type Item, itemsOf, partsOfCall, type SyntaxNode } from "./python-syntax.ts";
import { expressionOf, isTagged, type Value } from "./python-values.ts";

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
  return withModel(
    found,
    bodyFields(
      scope,
      call,
      items.filter((item) => !isOption(item)),
    ),
  );
}

function bodyFields(scope: Scope, call: SyntaxNode, items: readonly Item[]): Map<string, Field> {
  const places = new Map(items.map(({ name, value }) => [name, value.from]));
  const fields = new Map<string, Field>();
  for (const [name, value] of argumentsOf(scope, items)) {
    const at = places.get(name) ?? call.from;
    const members: Iterable<readonly [string, Value]> =
      name === "extra_body" ? extraMembers(value, call) : [[name, value]];
    for (const [field, member] of members)
      fields.set(field, { value: expressionOf(member, scope.budget, at), at });
  }
  return fields;
}

/** The SDK puts these into the body itself. */
function extraMembers(value: Value, call: SyntaxNode): ReadonlyMap<string, Value> {
  if (value === null) return new Map();
  if (isTagged(value, "dict")) return value.members;
  throw refused(isTagged(value, "unknown") ? value.why : { type: "computes" }, call);
}

/** `engine` is the model, where that is not said too. */
function withModel(found: Findings, fields: Map<string, Field>): ReadonlyMap<string, Field> {
  const hasModel = fields.has("model");
  const other = modelNames.find((name) => fields.has(name));
  if (other === undefined) return fields;
  const at = fields.get(other)?.at ?? 0;
  found.notes.push(
    hasModel ? { type: "option", name: other, at } : { type: "renamed", from: other, to: "model", at },
  );
  const renamed = Array.from(fields, ([name, field]) => [name === other ? "model" : name, field] as const);
  return new Map(renamed.filter(([name, field]) => !(hasModel && name === "model" && field.at === at)));
}
