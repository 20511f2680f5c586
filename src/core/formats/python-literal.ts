/** JSON values as Python literals. */
import { isList, isNumber, isObject, type Json } from "../json/json.ts";

/** What cannot be seen in an editor, or would end the line there; a lone surrogate is \p{Cs}. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\"]/gu;

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ['"', '\\"'],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/**
 * The value as Python writes it. A list or object of plain values is one line; one that holds others has
 * each of its members on a line of its own, two spaces further in than `indent`.
 */
export function pythonLiteral(json: Json, indent = ""): string {
  if (isNumber(json)) return json.source;
  if (typeof json === "string") return stringLiteral(json);
  if (isList(json)) return listLiteral(json, indent);
  if (isObject(json)) return dictLiteral(json.members, indent);
  return json === null ? "None" : json ? "True" : "False";
}

/** The text as a double-quoted literal on one line. */
function stringLiteral(text: string): string {
  return `"${text.replace(unprintable, escaped)}"`;
}

function listLiteral(items: readonly Json[], indent: string): string {
  const parts = items.map((item) => pythonLiteral(item, `${indent}  `));
  return `[${layout(parts, items, indent)}]`;
}

function dictLiteral(members: ReadonlyMap<string, Json>, indent: string): string {
  const parts = Array.from(members, ([key, value]) => {
    return `${stringLiteral(key)}: ${pythonLiteral(value, `${indent}  `)}`;
  });
  return `{${layout(parts, [...members.values()], indent)}}`;
}

function layout(parts: readonly string[], values: readonly Json[], indent: string): string {
  if (!values.some(holdsValues)) return parts.join(", ");
  return `\n${indent}  ${parts.join(`,\n${indent}  `)}\n${indent}`;
}

function holdsValues(json: Json): boolean {
  return isList(json) || isObject(json);
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return shortEscapes.get(character) ?? (code > 0xffff ? `\\U${hex.padStart(8, "0")}` : shortCode(code, hex));
}

function shortCode(code: number, hex: string): string {
  return code > 0xff ? `\\u${hex.padStart(4, "0")}` : `\\x${hex.padStart(2, "0")}`;
}
