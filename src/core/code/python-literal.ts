/** Values as Python writes them. */
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
import { laidOut, unprintable } from "./layout.ts";
import { isPythonName } from "./python-names.ts";

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** What may stand in a string inside the braces of an f-string, where Python before 3.12 takes no backslash. */
const plainKey = /^[^'"\\#{}\p{C}\p{Zl}\p{Zp}]*$/u;

/**
 * The value as Python writes it. A list or object of plain values is one line; one that holds others has
 * each of its members on a line of its own, two spaces further in than `indent`.
 */
export function pythonLiteral(value: Expression, indent = ""): string {
  if (typeof value === "string") return stringLiteral(value);
  if (isNumeral(value)) return value.source;
  if (isItems(value)) return listLiteral(value, indent);
  if (isMembers(value)) return dictLiteral(value.members, indent);
  if (isTemplate(value)) return templateLiteral(value.pieces);
  if (isConversation(value)) return conversationItems(value, indent);
  if (isVariable(value)) return value.name;
  return value === null ? "None" : value ? "True" : "False";
}

/** What holds the messages that the cell of that name sent. */
export function messagesName(name: string): string {
  return `${name}_messages`;
}

/** The text as a double-quoted literal on one line. */
function stringLiteral(text: string): string {
  return `"${escapedText(text)}"`;
}

function listLiteral(items: readonly Expression[], indent: string): string {
  const parts = items.map((item) => pythonLiteral(item, `${indent}  `));
  return `[${laidOut(parts, items, indent)}]`;
}

function dictLiteral(members: ReadonlyMap<string, Expression>, indent: string): string {
  const parts = Array.from(members, ([key, value]) => {
    return `${stringLiteral(key)}: ${pythonLiteral(value, `${indent}  `)}`;
  });
  return `{${laidOut(parts, [...members.values()], indent)}}`;
}

function conversationItems({ name, choice }: Conversation, indent: string): string {
  return `*${messagesName(name)},\n${indent}${name}.choices[${choice}].message`;
}

function templateLiteral(pieces: readonly Piece[]): string {
  return pieces.every(fitsBraces) ? `f"${pieces.map(insideFormat).join("")}"` : sum(pieces);
}

function fitsBraces(piece: Piece): boolean {
  return typeof piece === "string" || piece.path.every((step) => plainKey.test(String(step)));
}

function insideFormat(piece: Piece): string {
  if (typeof piece !== "string") return `{${pathText(piece, "'")}}`;
  return escapedText(piece).replace(/[{}]/gu, "$&$&");
}

function sum(pieces: readonly Piece[]): string {
  const parts = pieces.map((piece) =>
    typeof piece === "string" ? stringLiteral(piece) : `str(${pathText(piece, '"')})`,
  );
  return parts.join(" + ");
}

function pathText({ name, path }: AnswerPath, quote: string): string {
  return name + path.map((step) => stepText(step, quote)).join("");
}

function stepText(step: string | number, quote: string): string {
  if (typeof step === "number") return `[${step}]`;
  return isPythonName(step) ? `.${step}` : `[${quote}${escapedText(step)}${quote}]`;
}

function escapedText(text: string): string {
  return text.replace(/[\\"]/gu, "\\$&").replace(unprintable, escaped);
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return shortEscapes.get(character) ?? (code > 0xffff ? `\\U${hex.padStart(8, "0")}` : shortCode(code, hex));
}

function shortCode(code: number, hex: string): string {
  return code > 0xff ? `\\u${hex.padStart(4, "0")}` : `\\x${hex.padStart(2, "0")}`;
}
