/** The values of Python that the reader follows. */
import type { JsonNumber } from "../../json/json-value.ts";
import type { Expression, Piece, Template } from "../expression.ts";
import { messagesName } from "../python-literal.ts";
import { isPythonName } from "../python-names.ts";
import { UnreadError, type Why } from "../reading.ts";

export type Value = null | boolean | string | JsonNumber | Template | List | Dict | Answer | Spread | Unknown;

/** Python's lists and dictionaries change, and under each of their names: so these are shared, not copied. */
export interface List {
  readonly type: "list";
  readonly items: Value[];
}

export interface Dict {
  readonly type: "dict";
  readonly members: Map<string, Value>;
}

/** A name that the code binds to nothing, and what is taken of it: an answer perhaps. */
export interface Answer {
  readonly type: "answer";
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly at: number;
}

/** In a list: all that is in another, which the code binds to nothing. */
export interface Spread {
  readonly type: "spread";
  readonly name: string;
  readonly at: number;
}

/** What cannot be told, and matters only where it is used. */
export interface Unknown {
  readonly type: "unknown";
  readonly why: Why;
  readonly at: number;
}

export interface Budget {
  left: number;
}

/**
 * How many characters and values a piece of code may come to: some times its own length, for `s = s + s` doubles them
 * with each line.
 */
export function newBudget(length: number): Budget {
  return { left: 200_000 + 20 * length };
}

/** @throws UnreadError where that was too much. */
export function spend(budget: Budget, amount: number, at: number): void {
  budget.left -= amount;
  if (budget.left < 0) throw new UnreadError({ type: "too-large" }, at);
}

/** The pieces of a value that is text, or that becomes text by itself; undefined for others. */
export function piecesOf(value: Value): readonly Piece[] | undefined {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return undefined;
  if (value.type === "template") return value.pieces;
  return value.type === "answer" && value.path.length > 0 ? [value] : undefined;
}

/** What `str()` makes of it. */
export function formatted(value: Value): readonly Piece[] | undefined {
  if (value === null) return ["None"];
  if (typeof value === "boolean") return [value ? "True" : "False"];
  if (typeof value === "string") return [value];
  if (value.type === "answer") return [value];
  if (value.type === "number")
    return /^-?\d{1,15}(?:\.\d{1,3})?$/u.test(value.source) ? [repr(value.source)] : undefined;
  return piecesOf(value);
}

/** The text of these pieces. */
export function textValue(pieces: readonly Piece[]): string | Template {
  if (pieces.every((piece) => typeof piece === "string")) return pieces.join("");
  return { type: "template", pieces: pieces.map(plainPiece) };
}

/** The value as an argument of the call. */
export function expressionOf(value: Value, budget: Budget, at: number, depth = 0): Expression {
  spend(budget, 1, at);
  if (depth > 400) throw new UnreadError({ type: "too-large" }, at);
  if (typeof value !== "object" || value === null || value.type === "number" || value.type === "template")
    return value;
  const inside = (item: Value): Expression => expressionOf(item, budget, at, depth + 1);
  switch (value.type) {
    case "list":
      return value.items.flatMap((item, place) => conversationAt(value.items, place) ?? [inside(item)]);
    case "dict":
      return {
        type: "object",
        members: new Map(Array.from(value.members, ([key, member]) => [key, inside(member)])),
      };
    case "answer":
      if (value.path.length === 0) throw unbound(value);
      return { type: "template", pieces: [plainPiece(value)] };
    case "spread":
      throw unbound(value);
    case "unknown":
      throw new UnreadError(value.why, value.at);
  }
}

/** `*data_messages, data.choices[0].message`: the first becomes the conversation, the second nothing. */
function conversationAt(items: readonly Value[], place: number): readonly Expression[] | undefined {
  const choice = choiceIn(items[place], items[place + 1]);
  if (choice !== undefined) return [choice];
  return choiceIn(items[place - 1], items[place]) ? [] : undefined;
}

function choiceIn(first: Value | undefined, second: Value | undefined): Expression | undefined {
  if (!isTagged(first, "spread") || !isTagged(second, "answer")) return undefined;
  const [choices, choice, message, ...rest] = second.path;
  const isReply =
    choices === "choices" && typeof choice === "number" && message === "message" && rest.length === 0;
  if (!isReply || first.name !== messagesName(second.name) || !isPythonName(second.name)) return undefined;
  return { type: "conversation", name: second.name, choice };
}

type TagOf<V> = V extends { readonly type: infer T } ? T : never;

/** Whether the value is of that type. */
export function isTagged<T extends TagOf<Value>>(
  value: Value | undefined,
  type: T,
): value is Extract<Value, { readonly type: T }> {
  return typeof value === "object" && value !== null && value.type === type;
}

function unbound({ name, at }: Answer | Spread): UnreadError {
  return new UnreadError({ type: "unbound", name }, at);
}

function plainPiece(piece: Piece): Piece {
  return typeof piece === "string" ? piece : { name: piece.name, path: piece.path };
}

/** A number's shortest text, which is Python's for numbers as short as these. */
function repr(source: string): string {
  if (!source.includes(".")) return source === "-0" ? "0" : source;
  const short = source.replace(/0+$/u, "");
  return short.endsWith(".") ? `${short}0` : short;
}
