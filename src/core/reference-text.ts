/** References as they are written in texts. */
import { JsonError, parseJson } from "./json/json.ts";

export interface Reference {
  /** As written, braces and all. */
  readonly text: string;
  /** UTF-16 offset in the text. */
  readonly at: number;
  readonly name: string;
  readonly path: readonly (string | number)[];
}

/** References and `\\{{`. */
export const braces = /\\\{\{|\{\{((?:"(?:[^"\\]|\\.)*"|[^{}"])*)\}\}/gu;
const step = /^(?:\.([\p{ID_Start}_$][\p{ID_Continue}$]*)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\])/u;
const identifier = /^[\p{ID_Start}_][\p{ID_Continue}]*/u;

/** The references in a text, in order; a malformed one has an empty name. */
export function referencesIn(text: string): readonly Reference[] {
  return [...text.matchAll(braces)].filter((match) => match[1] !== undefined).map(readReference);
}

function readReference(match: RegExpMatchArray): Reference {
  const inside = (match[1] ?? "").trim();
  const name = identifier.exec(inside)?.[0] ?? "";
  const path = readPath(inside.slice(name.length));
  return { text: match[0], at: match.index ?? 0, name: path ? name : "", path: path ?? [] };
}

function readPath(source: string): readonly (string | number)[] | undefined {
  const path: (string | number)[] = [];
  for (let rest = source; rest !== ""; ) {
    const match = step.exec(rest);
    if (match === null) return undefined;
    path.push(match[2] === undefined ? (match[1] ?? unquoted(match[3] ?? "")) : Number(match[2]));
    rest = rest.slice(match[0].length);
  }
  return path;
}

/** The key that a JSON string's inside means; as written where that is no JSON. */
function unquoted(inside: string): string {
  try {
    return String(parseJson(`"${inside}"`));
  } catch (error) {
    if (error instanceof JsonError || error instanceof SyntaxError) return inside;
    throw error;
  }
}
