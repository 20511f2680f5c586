/** What cells above bind names to: only what cannot change but by a new binding, a text or a number. */
import type { JsonNumber } from "../json/json-value.ts";
import { newScope } from "./python/expressions.ts";
import type { Scope } from "./python/scope.ts";
import {
  childrenOf,
  firstError,
  parsePython,
  pythonSource,
  type SyntaxNode,
  textOf,
} from "./python/syntax.ts";
import { isTagged, type Value } from "./python/values.ts";
import { UnreadError } from "./reading.ts";

export type Literals = ReadonlyMap<string, Literal>;

type Literal = null | boolean | string | JsonNumber;

/** Nodes that bind the names which are their own children. */
const binders: ReadonlySet<string> = new Set(
  (
    "UpdateStatement DeleteStatement ImportStatement ForStatement WithStatement TryStatement ScopeStatement " +
    "FunctionDefinition ClassDefinition"
  ).split(" "),
);

/**
 * The literals that hold behind a cell of Python, for `readPython` of the cells below it. A name is forgotten where
 * the code might bind it to something else: more are forgotten than need be, none is kept that changed at top level.
 */
export function literalsBehind(code: string, above: Literals): Literals {
  const source = pythonSource(code);
  const tree = parsePython(source);
  // What cannot be read may bind anything.
  if (firstError(tree) !== undefined) return new Map();
  const scope = newScope(source, above);
  for (const statement of childrenOf(tree.topNode)) follow(scope, statement);
  return new Map([...scope.names].flatMap(([name, value]) => (isLiteral(value) ? [[name, value]] : [])));
}

function follow(scope: Scope, statement: SyntaxNode): void {
  const [target, equals, value, ...rest] = childrenOf(statement);
  const isPlain = target?.name === "VariableName" && equals?.name === "AssignOp" && rest.length === 0;
  const bound =
    statement.name === "AssignStatement" && isPlain && value ? literalOf(scope, value) : undefined;
  for (const name of namesBound(scope.source, statement)) scope.names.delete(name);
  if (target && bound !== undefined) scope.names.set(textOf(scope.source, target), bound);
}

function literalOf(scope: Scope, node: SyntaxNode): Literal | undefined {
  try {
    const value = scope.value(node);
    return isLiteral(value) ? value : undefined;
  } catch (error) {
    // What is computed is not known.
    if (error instanceof UnreadError) return undefined;
    throw error;
  }
}

function isLiteral(value: Value): value is Literal {
  return typeof value !== "object" || value === null || isTagged(value, "number");
}

function namesBound(source: string, statement: SyntaxNode): readonly string[] {
  const names: string[] = [];
  statement.cursor().iterate(({ name, node }) => {
    for (const target of targetsIn(source, name, node))
      if (target.name === "VariableName") names.push(textOf(source, target));
    // What a function binds is its own, but for what it says is not.
    return name !== "FunctionDefinition" || /\bglobal\b/u.test(textOf(source, node));
  });
  return names;
}

function targetsIn(source: string, name: string, node: SyntaxNode): readonly SyntaxNode[] {
  if (name === "AssignStatement") return targetsOf(node);
  // Within the brackets of a call, `x := 1` is no node of its own.
  if (name === "AssignOp" && node.prevSibling && textOf(source, node) === ":=") return [node.prevSibling];
  return binders.has(name) ? childrenOf(node) : [];
}

/** All on the left, with the names in brackets. */
function targetsOf(node: SyntaxNode): readonly SyntaxNode[] {
  const nodes = childrenOf(node);
  const left = nodes.slice(
    0,
    nodes.findLastIndex(({ name }) => name === "AssignOp"),
  );
  return left.flatMap((target) => (/^(?:Tuple|Array)/u.test(target.name) ? childrenOf(target) : [target]));
}
