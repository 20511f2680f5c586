/** Values as JavaScript writes them. */
import {
  type AnswerPath,
  type Conversation,
  type Expression,
  isConversation,
  isItems,
  isMembers,
  isNumeral,
  isTemplate,
  isVariable,
  type Piece,
} from "./expression.ts";
import { laidOut, unitEscapes, unprintable } from "./layout.ts";

const identifier = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;

/** The words that JavaScript modules keep for themselves, and those that the code needs itself. */
const reserved: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export " +
    "extends false finally for function if implements import in instanceof interface let new null package " +
    "private protected public return static super switch this throw true try typeof var void while with yield " +
    "OpenAI client console process"
  ).split(" "),
);

/**
 * The value as JavaScript writes it, laid out as Python's is. An integer beyond 2^53 is what it is in the source only:
 * JavaScript rounds it.
 */
export function nodeLiteral(value: Expression, indent = ""): string {
  if (typeof value === "string") return nodeString(value);
  if (isNumeral(value)) return value.source;
  if (isItems(value)) return `[${inside(value, indent)}]`;
  if (isMembers(value)) return objectLiteral(value.members, indent);
  if (isTemplate(value)) return `\`${value.pieces.map(insideTemplate).join("")}\``;
  if (isConversation(value)) return conversationItems(value, indent);
  if (isVariable(value)) return value.name;
  return String(value);
}

/** A member of an object. */
export function nodeMember(key: string, value: Expression, indent: string): string {
  return `${keyText(key)}: ${nodeLiteral(value, indent)}`;
}

/** The name of a variable: the cell's, with `_` behind a word that is kept; "" for no name. */
export function nodeName(name: string): string {
  if (!identifier.test(name)) return "";
  return reserved.has(name) ? `${name}_` : name;
}

export function nodeMessagesName(name: string): string {
  return `${nodeName(name)}Messages`;
}

function inside(items: readonly Expression[], indent: string): string {
  return laidOut(
    items.map((item) => nodeLiteral(item, `${indent}  `)),
    items,
    indent,
  );
}

function objectLiteral(members: ReadonlyMap<string, Expression>, indent: string): string {
  if (members.size === 0) return "{}";
  const parts = Array.from(members, ([key, value]) => nodeMember(key, value, `${indent}  `));
  const text = laidOut(parts, [...members.values()], indent);
  return text.startsWith("\n") ? `{${text}}` : `{ ${text} }`;
}

/** `__proto__: x` would set the prototype; in brackets it is a key as any other. */
function keyText(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return identifier.test(key) ? key : nodeString(key);
}

function conversationItems({ name, choice }: Conversation, indent: string): string {
  return `...${nodeMessagesName(name)},\n${indent}${nodeName(name)}.choices[${choice}].message`;
}

function nodeString(text: string): string {
  return JSON.stringify(text).replace(unprintable, unitEscapes);
}

function insideTemplate(piece: Piece): string {
  return typeof piece === "string" ? templateText(piece) : `\${${pathText(piece)}}`;
}

function templateText(text: string): string {
  const escaped = nodeString(text).slice(1, -1).replaceAll('\\"', '"');
  return escaped.replace(/`|\$(?=\{)/gu, "\\$&");
}

function pathText({ name, path }: AnswerPath): string {
  return nodeName(name) + path.map(stepText).join("");
}

function stepText(step: string | number): string {
  if (typeof step === "number") return `[${step}]`;
  return identifier.test(step) ? `.${step}` : `[${nodeString(step)}]`;
}
