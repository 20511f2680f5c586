/** What an expression of Python comes to, where it is made of literals and of names bound to them. */
import { argumentsOf, readDict, readList, readMember, readName } from "./collections.ts";
import { refused, type Scope, shortName } from "./scope.ts";
import { childrenOf, itemsOf, partsOfCall, type SyntaxNode, textOf } from "./syntax.ts";
import { notJson, readFormat, readNumber, readSign, readString, readSum, sum, textOfValue } from "./texts.ts";
import { newBudget, spend, type Value } from "./values.ts";

type Read = (scope: Scope, node: SyntaxNode) => Value;

/** Deeper than this Python itself does not nest. */
const deepest = 200;

/** A scope in which only these names are bound. */
export function newScope(source: string, names: ReadonlyMap<string, Value>): Scope {
  let depth = 0;
  const scope: Scope = {
    source,
    names: new Map(names),
    budget: newBudget(source.length),
    value: (node) => {
      if (depth === deepest) throw refused({ type: "too-large" }, node);
      depth += 1;
      try {
        return read(scope, node);
      } finally {
        depth -= 1;
      }
    },
  };
  return scope;
}

function read(scope: Scope, node: SyntaxNode): Value {
  const reader = readers.get(node.name);
  if (reader === undefined) throw refused({ type: "computes" }, node);
  spend(scope.budget, 1, node.from);
  return reader(scope, node);
}

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["None", () => null],
  ["Boolean", ({ source }, node) => textOf(source, node) === "True"],
  ["Number", readNumber],
  ["String", readString],
  ["FormatString", readFormat],
  [
    "ContinuedString",
    (scope, node) =>
      sum(
        scope,
        childrenOf(node).map((part) => scope.value(part)),
        node,
      ),
  ],
  ["VariableName", readName],
  ["MemberExpression", readMember],
  ["ArrayExpression", readList],
  ["TupleExpression", readList],
  ["DictionaryExpression", readDict],
  ["ParenthesizedExpression", (scope, node) => scope.value(childrenOf(node)[1] ?? node)],
  ["UnaryExpression", readSign],
  ["BinaryExpression", readSum],
  ["CallExpression", readCall],
  ["SetExpression", notJson],
  ["Ellipsis", notJson],
]);

/** `str(value)` and `dict(name=value)`. */
function readCall(scope: Scope, node: SyntaxNode): Value {
  const { callee, list } = partsOfCall(node);
  const name = textOf(scope.source, callee);
  const items = itemsOf(scope.source, list);
  const [item] = items;
  if (name === "dict") return { type: "dict", members: argumentsOf(scope, items) };
  if (name !== "str" || items.length !== 1 || item?.stars !== "" || item.name !== undefined)
    throw refused({ type: "calls", name: shortName(name) }, node);
  return textOfValue(scope, item.value);
}
