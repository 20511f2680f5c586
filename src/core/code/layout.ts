/** How values that hold others are laid out, alike in each language. */
import { type Expression, isConversation, isItems, isMembers } from "./expression.ts";

/** What cannot be seen in an editor, or would end the line there; a lone surrogate is \p{Cs}. */
export const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A character as JSON and JavaScript escape it: each of its UTF-16 units. */
export function unitEscapes(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

/**
 * The inside of brackets: plain values on one line; where one holds others, each on a line of its own, two spaces
 * further in than `indent`.
 */
export function laidOut(parts: readonly string[], values: readonly Expression[], indent: string): string {
  if (!values.some(holdsValues)) return parts.join(", ");
  return `\n${indent}  ${parts.join(`,\n${indent}  `)}\n${indent}`;
}

function holdsValues(value: Expression): boolean {
  return isItems(value) || isMembers(value) || isConversation(value);
}
