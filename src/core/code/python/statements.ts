/** A cell of Python, statement by statement: what leads to its one call of the API, and what follows it. */

import { UnreadError, type Why } from "../reading.ts";
import type { ApiCall } from "./api.ts";
import { addTo, hasAppended, hasSetMember } from "./changes.ts";
import { refused, type Scope } from "./scope.ts";
import { asksEnvironment, type Findings, findClient, findSetting, isClient } from "./settings.ts";
import { holds, isSame, mustShow, statementOf } from "./showing.ts";
import { childrenOf, type SyntaxNode, textOf } from "./syntax.ts";
import type { Value } from "./values.ts";

export interface Walk {
  readonly scope: Scope;
  readonly call: ApiCall;
  readonly found: Findings;
  /** Reads the arguments of the call, when what leads to it is known. */
  readonly atCall: () => void;
  /** What the result is assigned to; "" for nothing. Undefined before the call. */
  name: string | undefined;
}

/** @throws UnreadError at the first statement that a prompt cell cannot do without. */
export function readStatement(walk: Walk, node: SyntaxNode): void {
  const read = (walk.name === undefined ? leading : following)[node.name];
  if (read) read(walk, node);
  else if (node.name !== "PassStatement") throw refused({ type: "statement", what: statementOf(node) }, node);
}

type Read = (walk: Walk, node: SyntaxNode) => void;

/** What may lead to the call: it says what is asked. */
const leading: Readonly<Record<string, Read>> = {
  StatementGroup: readGroup,
  ImportStatement: readImport,
  AssignStatement: readAssignment,
  UpdateStatement: readUpdate,
  ExpressionStatement: readExpression,
  ForStatement: readLoop,
};

/** What may be behind it: it shows and names what the call gave. */
const following: Readonly<Record<string, Read>> = {
  StatementGroup: readGroup,
  ImportStatement: readImport,
  AssignStatement: nameShown,
  UpdateStatement: show,
  ExpressionStatement: show,
  ForStatement: show,
  IfStatement: show,
};

function readGroup(walk: Walk, node: SyntaxNode): void {
  for (const statement of childrenOf(node)) if (statement.name !== ";") readStatement(walk, statement);
}

/** Imported names are bound to nothing that is known. */
function readImport({ scope, found }: Walk, node: SyntaxNode): void {
  const names = node.getChildren("VariableName").map((name) => textOf(scope.source, name));
  for (const name of names) bindUnknown(scope, name, node, { type: "unbound", name });
  const [module = ""] = names;
  if (module !== "openai") found.notes.push({ type: "import", name: module, at: node.from });
}

function readAssignment(walk: Walk, node: SyntaxNode): void {
  const nodes = childrenOf(node).filter(({ name }) => name !== "TypeDef");
  const [target, equals, value, ...rest] = nodes;
  // `answer: str` says nothing.
  if (target === undefined || (equals === undefined && target.name === "VariableName")) return;
  if (equals?.name !== "AssignOp" || value === undefined || rest.length > 0)
    throw refused({ type: "computes" }, node);
  if (holds(value, walk.call.node)) assignCall(walk, target, value);
  else assign(walk, target, value);
}

function assignCall(walk: Walk, target: SyntaxNode, value: SyntaxNode): void {
  if (target.name !== "VariableName") throw refused({ type: "statement", what: "other" }, target);
  mustShow(walk.scope, value, walk.call.node);
  const isResult = isSame(awaited(value), walk.call.node);
  if (!isResult) walk.found.notes.push({ type: "statement", at: target.from });
  arrive(walk, isResult ? textOf(walk.scope.source, target) : "");
  bindUnknown(walk.scope, textOf(walk.scope.source, target), target, { type: "computes" });
}

function assign({ scope, call, found }: Walk, target: SyntaxNode, value: SyntaxNode): void {
  const name = textOf(scope.source, target);
  if (target.name !== "VariableName") {
    if (findSetting(scope, found, target, value) || hasSetMember(scope, target, value)) return;
    throw refused({ type: "statement", what: "other" }, target);
  }
  if (isClient(scope.source, value, name === call.client)) {
    findClient(scope, found, value);
    bindUnknown(scope, name, value, { type: "unbound", name });
  } else scope.names.set(name, knownLater(scope, value, call));
}

/** The value; where it is none but has no effect either, what matters only if the call needs it. */
function knownLater(scope: Scope, node: SyntaxNode, call: ApiCall): Value {
  try {
    return scope.value(node);
  } catch (error) {
    if (!(error instanceof UnreadError) || error.why.type === "too-large") throw error;
    if (!asksEnvironment(scope.source, node)) mustShow(scope, node, call.node);
    return { type: "unknown", why: error.why, at: error.at };
  }
}

function readUpdate(walk: Walk, node: SyntaxNode): void {
  const [target, operator, value, ...rest] = childrenOf(node);
  const isSum = operator && textOf(walk.scope.source, operator) === "+=";
  if (!isSum || target?.name !== "VariableName" || !value || rest.length > 0)
    throw refused({ type: "computes" }, node);
  addTo(walk.scope, textOf(walk.scope.source, target), value);
}

function readExpression(walk: Walk, node: SyntaxNode): void {
  const { scope, call } = walk;
  const [expression] = childrenOf(node);
  if (expression === undefined || asksEnvironment(scope.source, expression)) return;
  if (expression.name === "CallExpression" && hasAppended(scope, expression)) return;
  mustShow(scope, node, call.node);
  if (holds(node, call.node)) arrive(walk, "");
}

/** Over what the call gives; one before it would decide what is asked. */
function readLoop(walk: Walk, node: SyntaxNode): void {
  const over = node.getChild("Body")?.prevSibling;
  if (!over || !holds(over, walk.call.node)) throw refused({ type: "statement", what: "loop" }, node);
  mustShow(walk.scope, node.getChild("Body") ?? node, walk.call.node);
  mustShow(walk.scope, over, walk.call.node);
  arrive(walk, "");
}

function show(walk: Walk, node: SyntaxNode): void {
  mustShow(walk.scope, node, walk.call.node);
}

function nameShown(walk: Walk, node: SyntaxNode): void {
  show(walk, node);
  const [target] = childrenOf(node);
  if (target) bindUnknown(walk.scope, textOf(walk.scope.source, target), target, { type: "computes" });
  walk.found.notes.push({ type: "statement", at: node.from });
}

function arrive(walk: Walk, name: string): void {
  walk.atCall();
  walk.name = name;
}

function bindUnknown({ names }: Scope, name: string, { from }: SyntaxNode, why: Why): void {
  names.set(name, { type: "unknown", why, at: from });
}

/** What is awaited, and what is in brackets. */
function awaited(node: SyntaxNode): SyntaxNode {
  const isAround = node.name === "AwaitExpression" || node.name === "ParenthesizedExpression";
  const inner = isAround ? childrenOf(node)[1] : undefined;
  return inner ? awaited(inner) : node;
}
