/** Reads JSON text in one pass. The engine's own parser is of no use here: it makes objects. */
import {
  deepestJson,
  type Json,
  JsonError,
  type JsonNumber,
  type JsonObject,
  jsonNumber,
} from "./json-value.ts";

/**
 * Reads one JSON value (RFC 8259, as `JSON.parse` does) in linear time.
 * @throws JsonError with the offset of the trouble.
 */
export function parseJson(text: string): Json {
  const cursor: Cursor = { text, at: 0 };
  skipSpace(cursor);
  const json = readValue(cursor, 0);
  if (cursor.at < text.length) throw syntax(cursor);
  return json;
}

/**
 * Reads the value at an offset with the space around it; `end` is where what follows begins.
 * @throws JsonError
 */
export function parseJsonAt(text: string, at: number): { readonly json: Json; readonly end: number } {
  const cursor: Cursor = { text, at };
  skipSpace(cursor);
  const json = readValue(cursor, 0);
  return { json, end: cursor.at };
}

interface Cursor {
  readonly text: string;
  at: number;
}

const space = /[ \t\n\r]*/y;
const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a string.
const control = /[\u0000-\u001f]/;
const words: readonly (readonly [string, null | boolean])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];

/** Reads the value at the cursor and the space after it; `depth` counts what it is inside of. */
function readValue(cursor: Cursor, depth: number): Json {
  const value = readBare(cursor, depth);
  skipSpace(cursor);
  return value;
}

function readBare(cursor: Cursor, depth: number): Json {
  const first = cursor.text[cursor.at];
  if (first === '"') return readString(cursor);
  if (first === "{") return readObject(cursor, depth + 1);
  if (first === "[") return readList(cursor, depth + 1);
  return readNumber(cursor) ?? readWord(cursor);
}

function readObject(cursor: Cursor, depth: number): JsonObject {
  const members = new Map<string, Json>();
  enter(cursor, depth);
  if (take(cursor, "}")) return { type: "object", members };
  do {
    const key = readKey(cursor);
    members.set(key, readValue(cursor, depth));
  } while (goesOn(cursor, "}"));
  return { type: "object", members };
}

function readKey(cursor: Cursor): string {
  if (cursor.text[cursor.at] !== '"') throw syntax(cursor);
  const key = readString(cursor);
  skipSpace(cursor);
  if (!take(cursor, ":")) throw syntax(cursor);
  return key;
}

function readList(cursor: Cursor, depth: number): readonly Json[] {
  const list: Json[] = [];
  enter(cursor, depth);
  if (take(cursor, "]")) return list;
  do list.push(readValue(cursor, depth));
  while (goesOn(cursor, "]"));
  return list;
}

function enter(cursor: Cursor, depth: number): void {
  if (depth > deepestJson) throw new JsonError("too-deep", cursor.at);
  cursor.at += 1;
  skipSpace(cursor);
}

/** Whether another element follows; takes the comma or the closing bracket. */
function goesOn(cursor: Cursor, close: string): boolean {
  if (take(cursor, ",")) return true;
  if (cursor.text[cursor.at] !== close) throw syntax(cursor);
  cursor.at += 1;
  return false;
}

/** Takes one mark and the space after it. */
function take(cursor: Cursor, mark: string): boolean {
  if (cursor.text[cursor.at] !== mark) return false;
  cursor.at += 1;
  skipSpace(cursor);
  return true;
}

function readString(cursor: Cursor): string {
  const start = cursor.at;
  const end = endOfString(cursor);
  const inside = cursor.text.slice(start + 1, end);
  cursor.at = end + 1;
  if (control.test(inside)) throw new JsonError("syntax", start);
  return inside.includes("\\") ? unescaped(`"${inside}"`, start) : inside;
}

/** Where the quote is that closes the string: the first one after an even number of backslashes. */
function endOfString({ text, at }: Cursor): number {
  for (let end = text.indexOf('"', at + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === "\\") slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  throw new JsonError("syntax", at);
}

function unescaped(literal: string, offset: number): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    // The engine knows the escapes; where the string is in the text only this reader knows.
    throw new JsonError("syntax", offset);
  }
}

function readNumber(cursor: Cursor): JsonNumber | undefined {
  numeral.lastIndex = cursor.at;
  const source = numeral.exec(cursor.text)?.[0];
  if (source === undefined) return undefined;
  cursor.at += source.length;
  return jsonNumber(source);
}

function readWord(cursor: Cursor): null | boolean {
  const word = words.find(([name]) => cursor.text.startsWith(name, cursor.at));
  if (word === undefined) throw syntax(cursor);
  cursor.at += word[0].length;
  return word[1];
}

function skipSpace(cursor: Cursor): void {
  // Most JSON has no space to skip, and a regular expression costs more than a look.
  if (cursor.text.charCodeAt(cursor.at) > 0x20) return;
  space.lastIndex = cursor.at;
  space.test(cursor.text);
  cursor.at = space.lastIndex;
}

function syntax(cursor: Cursor): JsonError {
  return new JsonError("syntax", cursor.at);
}
