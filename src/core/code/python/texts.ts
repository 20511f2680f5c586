/** Texts and numbers of Python: literals, f-strings, and what is put together of them. */
import { jsonNumber } from "../../json/json-value.ts";
import type { Piece } from "../expression.ts";
import { UnreadError } from "../reading.ts";
import { refused, type Scope } from "./scope.ts";
import { numberMeant, quotedOf, textMeant } from "./string.ts";
import { childrenOf, type SyntaxNode, textOf } from "./syntax.ts";
import { formatted, isTagged, piecesOf, spend, textValue, type Value } from "./values.ts";

export function readNumber({ source }: Scope, node: SyntaxNode): Value {
  return numberMeant(textOf(source, node)) ?? notJson(undefined, node);
}

export function notJson(_: unknown, node: SyntaxNode): never {
  throw refused({ type: "not-json" }, node);
}

export function readString({ source }: Scope, node: SyntaxNode): Value {
  const quoted = quotedOf(textOf(source, node));
  return quoted ? textMeant(quoted.inside, quoted.prefix, node.from) : notJson(undefined, node);
}

export function readFormat(scope: Scope, node: SyntaxNode): Value {
  const quoted = quotedOf(textOf(scope.source, node));
  if (quoted === undefined) return notJson(undefined, node);
  const pieces: Piece[] = [];
  let end = node.from + quoted.start;
  const pushText = (until: number): void => {
    pieces.push(textMeant(scope.source.slice(end, until), quoted.prefix, node.from));
  };
  for (const replacement of node.getChildren("FormatReplacement")) {
    pushText(replacement.from);
    pieces.push(...replaced(scope, replacement));
    end = replacement.to;
  }
  pushText(node.from + quoted.start + quoted.inside.length);
  return textOfPieces(scope, pieces, node);
}

/** What is between the braces of an f-string. */
function replaced(scope: Scope, replacement: SyntaxNode): readonly Piece[] {
  const [, expression, end, ...rest] = childrenOf(replacement);
  if (expression === undefined || end?.name !== "}" || rest.length > 0)
    throw refused({ type: "format" }, replacement);
  return textMade(scope.value(expression), expression);
}

function textMade(value: Value, node: SyntaxNode): readonly Piece[] {
  if (isTagged(value, "unknown")) throw new UnreadError(value.why, value.at);
  const pieces = formatted(value);
  if (pieces === undefined) throw refused({ type: "format" }, node);
  return pieces;
}

export function readSign(scope: Scope, node: SyntaxNode): Value {
  const [sign, operand] = childrenOf(node);
  const value = operand && sign?.name === "ArithOp" ? scope.value(operand) : undefined;
  if (sign === undefined || !isTagged(value, "number")) throw refused({ type: "computes" }, node);
  if (textOf(scope.source, sign) === "+") return value;
  return jsonNumber(value.source.startsWith("-") ? value.source.slice(1) : `-${value.source}`);
}

/** A chain of `+`, from the left: it can be longer than expressions may be deep. */
export function readSum(scope: Scope, node: SyntaxNode): Value {
  const operands: SyntaxNode[] = [];
  let left = node;
  while (left.name === "BinaryExpression") {
    const [first, operator, second] = childrenOf(left);
    if (!first || !second || !operator || textOf(scope.source, operator) !== "+")
      throw refused({ type: "computes" }, left);
    operands.push(second);
    left = first;
  }
  return sum(
    scope,
    [left, ...operands.reverse()].map((operand) => scope.value(operand)),
    node,
  );
}

/** Texts one after another, or lists. */
export function sum(scope: Scope, values: readonly Value[], node: SyntaxNode): Value {
  if (values.every((value) => isTagged(value, "list"))) {
    const items = values.flatMap((value) => value.items);
    spend(scope.budget, items.length, node.from);
    return { type: "list", items };
  }
  return textOfPieces(
    scope,
    values.flatMap((value) => textIn(value, node)),
    node,
  );
}

function textIn(value: Value, node: SyntaxNode): readonly Piece[] {
  if (isTagged(value, "unknown")) throw new UnreadError(value.why, value.at);
  if (isTagged(value, "answer") && value.path.length === 0)
    throw new UnreadError({ type: "unbound", name: value.name }, value.at);
  const pieces = piecesOf(value);
  if (pieces === undefined) throw refused({ type: "computes" }, node);
  return pieces;
}

function textOfPieces(scope: Scope, pieces: readonly Piece[], node: SyntaxNode): Value {
  const length = pieces.reduce(
    (sum, piece) => sum + (typeof piece === "string" ? piece.length : 1),
    pieces.length,
  );
  spend(scope.budget, length, node.from);
  return textValue(pieces);
}

/** `str(value)`. */
export function textOfValue(scope: Scope, node: SyntaxNode): Value {
  return textOfPieces(scope, textMade(scope.value(node), node), node);
}
