/** The literals of Python for texts and numbers. */
import { type JsonNumber, jsonNumber } from "../../json/json-value.ts";
import { UnreadError } from "../reading.ts";

const literal = /^([a-z]*)("""|'''|"|')([\s\S]*)\2$/iu;
const escapes =
  /\\(?:\n|([0-7]{1,3})|x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|(N)\{([^}]*)\}|([^{}]))|\{\{|\}\}/gu;

const characters: Readonly<Record<string, string>> = {
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** The prefix of a literal in lower case, and what is between its quotes with the offset where that begins. */
export interface Quoted {
  readonly prefix: string;
  readonly inside: string;
  readonly start: number;
}

/** Undefined for bytes and what is no string. */
export function quotedOf(source: string): Quoted | undefined {
  const match = literal.exec(source);
  if (match === null) return undefined;
  const [, prefix = "", quotes = "", inside = ""] = match;
  if (/b/iu.test(prefix)) return undefined;
  return { prefix: prefix.toLowerCase(), inside, start: prefix.length + quotes.length };
}

/** The text that a stretch between quotes means; `at` is where it is, in the code. */
export function textMeant(stretch: string, prefix: string, at: number): string {
  const isFormat = prefix.includes("f");
  const isRaw = prefix.includes("r");
  return stretch.replace(escapes, (written, ...groups) => {
    if (written === "{{" || written === "}}") return isFormat ? written.slice(1) : written;
    return isRaw ? written : escapeMeant(written, groups, at);
  });
}

function escapeMeant(written: string, groups: readonly unknown[], at: number): string {
  const [octal, two, four, eight, named, name, other] = groups;
  if (typeof named === "string") throw new UnreadError({ type: "character-name", name: String(name) }, at);
  if (typeof octal === "string") return String.fromCodePoint(Number.parseInt(octal, 8));
  if (typeof other === "string") return characters[other] ?? written;
  const hex = two ?? four ?? eight;
  return typeof hex === "string" ? character(Number.parseInt(hex, 16), at) : "";
}

function character(code: number, at: number): string {
  if (code > 0x10ffff) throw new UnreadError({ type: "syntax" }, at);
  return String.fromCodePoint(code);
}

/** A number of Python as JSON writes it, its digits as they are; undefined where JSON cannot say it. */
export function numberMeant(source: string): JsonNumber | undefined {
  const digits = source.replaceAll("_", "").toLowerCase();
  if (/^0[box]/u.test(digits)) return jsonNumber(String(BigInt(digits)));
  const match = /^(\d*)(\.\d*)?(e[+-]?\d+)?$/u.exec(digits);
  if (match === null) return undefined;
  const [, whole = "", fraction = "", exponent = ""] = match;
  // `5.` and `.5` have no digits on one side, `00` has too many.
  const plain = whole.replace(/^0+(?=\d)/u, "") || "0";
  return jsonNumber(plain + (fraction === "." ? ".0" : fraction) + keptCase(source, exponent));
}

/** The exponent with its letter as it was written. */
function keptCase(source: string, exponent: string): string {
  return source.includes("E") ? exponent.toUpperCase() : exponent;
}
