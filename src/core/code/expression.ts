/** What the arguments of a call say: JSON whose texts may hold references, and whose lists a conversation. */
import type { JsonNumber } from "../json/json-value.ts";

export type Expression =
  | null
  | boolean
  | string
  | JsonNumber
  | Template
  | Conversation
  | Variable
  | readonly Expression[]
  | Members;

/** Of an object, in the order in which they are written. */
export interface Members {
  readonly type: "object";
  readonly members: ReadonlyMap<string, Expression>;
}

/** A text with the values of answers in it. */
export interface Template {
  readonly type: "template";
  readonly pieces: readonly Piece[];
}

/** Text as it is sent, or the value that takes its place. */
export type Piece = string | AnswerPath;

/** `data.choices[0].text`: a value in the answer of the cell of that name. */
export interface AnswerPath {
  readonly name: string;
  readonly path: readonly (string | number)[];
}

/** In a list of messages: all that the cell of that name sent, and a reply of its answer. */
export interface Conversation {
  readonly type: "conversation";
  readonly name: string;
  /** `index` of the reply. */
  readonly choice: number;
}

/** What the code gave a name to before. */
export interface Variable {
  readonly type: "variable";
  readonly name: string;
}

export function isItems(value: Expression | undefined): value is readonly Expression[] {
  return Array.isArray(value);
}

export function isMembers(value: Expression | undefined): value is Members {
  return tagOf(value) === "object";
}

export function isNumeral(value: Expression | undefined): value is JsonNumber {
  return tagOf(value) === "number";
}

export function isTemplate(value: Expression | undefined): value is Template {
  return tagOf(value) === "template";
}

export function isConversation(value: Expression | undefined): value is Conversation {
  return tagOf(value) === "conversation";
}

export function isVariable(value: Expression | undefined): value is Variable {
  return tagOf(value) === "variable";
}

/** The member of that name; undefined where there is none, or no object. */
export function memberOf(value: Expression | undefined, name: string): Expression | undefined {
  return isMembers(value) ? value.members.get(name) : undefined;
}

export function membersOf(members: Iterable<readonly [string, Expression]>): Members {
  return { type: "object", members: new Map(members) };
}

function tagOf(value: Expression | undefined): string | undefined {
  return typeof value === "object" && value !== null && "type" in value ? value.type : undefined;
}
