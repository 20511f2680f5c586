/** The texts of cells, where `{{data.choices[0].text}}` is a reference and `\{{` a plain brace, as templates. */
import { type Reference, referencesIn } from "../references.ts";
import type { AnswerPath, Piece, Template } from "./expression.ts";

const plainName = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;

/** What the text of a cell says: a template where it holds references. A malformed one has an empty name. */
export function templateOf(text: string): string | Template {
  const pieces = piecesOf(text);
  return pieces.some((piece) => typeof piece !== "string") ? { type: "template", pieces } : pieces.join("");
}

/** How a cell writes it; undefined where it cannot: a backslash before a reference makes that plain text. */
export function writtenText(said: string | Template): string | undefined {
  const pieces = typeof said === "string" ? [said] : said.pieces;
  const plain = written(pieces, (text) => text);
  if (says(plain, pieces)) return plain;
  const escaped = written(pieces, (text) => text.replaceAll("{{", "\\{{"));
  return says(escaped, pieces) ? escaped : undefined;
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const reference of referencesIn(text)) {
    pieces.push(unescaped(text.slice(end, reference.at)), pathOf(reference));
    end = reference.at + reference.text.length;
  }
  return [...pieces, unescaped(text.slice(end))].filter((piece) => piece !== "");
}

function pathOf({ name, path }: Reference): AnswerPath {
  return { name, path };
}

function unescaped(text: string): string {
  return text.replaceAll("\\{{", "{{");
}

function written(pieces: readonly Piece[], write: (text: string) => string): string {
  return pieces.map((piece) => (typeof piece === "string" ? write(piece) : referenceText(piece))).join("");
}

function referenceText({ name, path }: AnswerPath): string {
  return `{{${name}${path.map(stepText).join("")}}}`;
}

function stepText(step: string | number): string {
  if (typeof step === "number") return `[${step}]`;
  return plainName.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

function says(text: string, pieces: readonly Piece[]): boolean {
  return JSON.stringify(piecesOf(text)) === JSON.stringify(joined(pieces));
}

/** With texts that follow one another made one, and none empty. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === "string" && typeof last === "string") joined[joined.length - 1] = last + piece;
    else if (piece !== "") joined.push(piece);
  }
  return joined;
}
