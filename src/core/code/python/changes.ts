/** What statements change of the values that are bound. */
import { listed } from "./collections.ts";
import { refused, type Scope } from "./scope.ts";
import { chainOf, itemsOf, namesIn, partsOfCall, type SyntaxNode, textOf } from "./syntax.ts";
import { sum } from "./texts.ts";
import { isTagged } from "./values.ts";

/** `list.append(value)` and `list.extend(values)`; false where it is neither, of a list that is known. */
export function hasAppended(scope: Scope, call: SyntaxNode): boolean {
  const { callee, list } = partsOfCall(call);
  const [name, method, ...rest] = namesIn(scope.source, callee);
  const target = scope.names.get(name ?? "");
  const [item, ...others] = itemsOf(scope.source, list);
  if (!isTagged(target, "list") || rest.length > 0 || others.length > 0 || item === undefined) return false;
  if (item.stars !== "" || item.name !== undefined) return false;
  if (method === "append") target.items.push(scope.value(item.value));
  else if (method === "extend") target.items.push(...listed(scope, item.value));
  return method === "append" || method === "extend";
}

/** `name += value`. */
export function addTo(scope: Scope, name: string, node: SyntaxNode): void {
  const target = scope.names.get(name);
  if (isTagged(target, "list")) target.items.push(...listed(scope, node));
  else if (target === undefined) throw refused({ type: "unbound", name }, node);
  else scope.names.set(name, sum(scope, [target, scope.value(node)], node));
}

/** `name["key"] = value`, of a dictionary that is known; false for others. */
export function hasSetMember(scope: Scope, target: SyntaxNode, value: SyntaxNode): boolean {
  const { root, steps } = chainOf(target);
  const [key, ...rest] = steps;
  const dict = scope.names.get(textOf(scope.source, root));
  if (!isTagged(dict, "dict") || key?.name !== "String" || rest.length > 0) return false;
  dict.members.set(String(scope.value(key)), scope.value(value));
  return true;
}
