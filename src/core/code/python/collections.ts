/** Lists and dictionaries of Python, and what is taken of them. */
import { refused, type Scope } from "./scope.ts";
import { chainOf, type Item, itemsOf, type SyntaxNode, textOf } from "./syntax.ts";
import { type Dict, isTagged, type List, spend, type Value } from "./values.ts";

export function readName({ source, names }: Scope, node: SyntaxNode): Value {
  const name = textOf(source, node);
  return names.get(name) ?? (names.has(name) ? null : { type: "answer", name, path: [], at: node.from });
}

export function readMember(scope: Scope, node: SyntaxNode): Value {
  const { root, steps } = chainOf(node);
  return steps.reduce((value, step) => memberOf(scope, value, step), scope.value(root));
}

function memberOf(scope: Scope, value: Value, step: SyntaxNode): Value {
  const key = step.name === "PropertyName" ? textOf(scope.source, step) : keyOf(scope.value(step), step);
  if (isTagged(value, "answer") && key !== undefined) return { ...value, path: [...value.path, key] };
  if (isTagged(value, "unknown")) return value;
  const member = step.name === "PropertyName" ? undefined : itemOf(value, key);
  if (member === undefined) throw refused({ type: "computes" }, step);
  return member;
}

function itemOf(value: Value, key: string | number | undefined): Value | undefined {
  if (isTagged(value, "dict")) return value.members.get(String(key));
  return isTagged(value, "list") && typeof key === "number" ? value.items.at(key) : undefined;
}

function keyOf(value: Value, node: SyntaxNode): string | number {
  if (typeof value === "string") return value;
  if (isTagged(value, "number") && /^-?\d+$/u.test(value.source)) return Number(value.source);
  throw refused({ type: "computes" }, node);
}

export function readList(scope: Scope, node: SyntaxNode): List {
  const items = itemsOf(scope.source, node).flatMap((item) =>
    item.stars ? spreadIn(scope, item) : [scope.value(item.value)],
  );
  spend(scope.budget, items.length, node.from);
  return { type: "list", items };
}

function spreadIn(scope: Scope, { value: node }: Item): readonly Value[] {
  const value = scope.value(node);
  if (isTagged(value, "list")) return value.items;
  if (isTagged(value, "answer") && value.path.length === 0)
    return [{ type: "spread", name: value.name, at: value.at }];
  throw refused({ type: "computes" }, node);
}

export function listed(scope: Scope, node: SyntaxNode): readonly Value[] {
  const value = scope.value(node);
  if (!isTagged(value, "list")) throw refused({ type: "computes" }, node);
  spend(scope.budget, value.items.length, node.from);
  // A copy: a list can be extended by itself.
  return [...value.items];
}

export function readDict(scope: Scope, node: SyntaxNode): Dict {
  const members = new Map<string, Value>();
  for (const { stars, key, value } of itemsOf(scope.source, node)) {
    if (key) members.set(keyText(scope.value(key), key), scope.value(value));
    else for (const [name, member] of spreadMembers(scope, stars, value)) members.set(name, member);
  }
  spend(scope.budget, members.size, node.from);
  return { type: "dict", members };
}

/** The members of a dictionary behind `**`. */
export function spreadMembers(
  scope: Scope,
  stars: Item["stars"],
  node: SyntaxNode,
): ReadonlyMap<string, Value> {
  const value = stars === "**" ? scope.value(node) : undefined;
  if (isTagged(value, "dict")) return value.members;
  if (isTagged(value, "answer")) throw refused({ type: "unbound", name: value.name }, node);
  throw refused(isTagged(value, "unknown") ? value.why : { type: "computes" }, node);
}

/** JSON's keys are texts; the SDK makes texts of whole numbers, such as the tokens of `logit_bias`. */
function keyText(key: Value, node: SyntaxNode): string {
  if (typeof key === "string") return key;
  if (isTagged(key, "number") && /^-?\d+$/u.test(key.source)) return key.source;
  throw refused({ type: "not-json" }, node);
}

/** The named arguments of a call, in order. */
export function argumentsOf(scope: Scope, items: readonly Item[]): Map<string, Value> {
  const named = new Map<string, Value>();
  for (const { stars, name, value } of items) {
    if (name !== undefined) named.set(name, scope.value(value));
    else if (stars !== "**") throw refused({ type: "argument" }, value);
    else for (const [key, member] of spreadMembers(scope, stars, value)) named.set(key, member);
  }
  return named;
}
