import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { TerminalStyle } from "../../../src/core/terminal/terminal-text.ts";
import { processorTime } from "../processor-time.ts";
import { terminalPieces } from "./pieces.ts";

const shown = (text: string): string =>
  terminalPieces(text)
    .map((piece) => piece.text)
    .join("");

const styles: readonly (readonly [string, TerminalStyle])[] = [
  ["31", { foreground: 1 }],
  ["1;32", { bold: true, foreground: 2 }],
  ["97", { foreground: 15 }],
  ["43", { background: 3 }],
  ["104", { background: 12 }],
  ["38;5;9", { foreground: 9 }],
  ["38;5;208", { foreground: "#ff8700" }],
  ["48;5;16", { background: "#000000" }],
  ["38;5;255", { foreground: "#eeeeee" }],
  ["38;2;1;22;255;4", { foreground: "#0116ff", underline: true }],
  ["38:2::1:2:3", { foreground: "#010203" }],
  ["38;5;300;3", { italic: true }],
  ["38;2;1;2;900;3", { italic: true }],
  ["38", {}],
  ["7;9", { inverse: true, struck: true }],
  ["31;39", {}],
  ["1;3;4;7;9;41;22;23;24;27;29;49", {}],
  ["1;", {}],
  ["1;5;73;1000", { bold: true }],
];

for (const [parameters, style] of styles) {
  test(`SGR ${parameters}`, () => {
    expect(terminalPieces(`a\u001b[${parameters}mb`).at(-1)).toEqual({
      text: Object.keys(style).length > 0 ? "b" : "ab",
      style,
    });
  });
}

test("a style holds over line ends, until it is reset; equal styles are one piece", () => {
  expect(terminalPieces("\u001b[31ma\nb\u001b[31mc\u001b[md")).toEqual([
    { text: "a\nbc", style: { foreground: 1 } },
    { text: "d", style: {} },
  ]);
});

/** What JupyterLab shows of them (fixCarriageReturn, fixBackspace), and what has no text. */
const texts: readonly (readonly [text: string, shown: string])[] = [
  ["10%\r100%", "100%"],
  ["long line\rshort", "shortline"],
  ["a\r\nb\r\r\nc", "a\nb\nc"],
  ["one\ntwo\rTWO\nthree", "one\nTWO\nthree"],
  ["ab\bc", "ac"],
  ["a\nb\b\b\bc", "a\nc"],
  ["-\b\\\b|\b", ""],
  ["a\r", "a"],
  ["\r\rx", "x"],
  ["中文\r日", "日文"],
  ["😀x\r😁", "😁x"],
  ["a\u001b[2Kb\u001b[1;2Hc\u001b[?25ld", "abcd"],
  ["\u001b]0;title\u0007a\u001b]8;;https://x\u001b\\b", "ab"],
  ["a\u001b", "a"],
  ["a\u001b(Bb\u001b=c", "abc"],
  ["a\u001b]never ended", "anever ended"],
  ["", ""],
];

for (const [text, expected] of texts) {
  test(`${JSON.stringify(text)} shows ${JSON.stringify(expected)}`, () => expect(shown(text)).toBe(expected));
}

test("an overwritten text keeps the colours of what is left", () => {
  expect(terminalPieces("\u001b[31mabcd\u001b[0m\rxy")).toEqual([
    { text: "xy", style: {} },
    { text: "cd", style: { foreground: 1 } },
  ]);
});

test("text without controls is itself, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
      const plain = text.replaceAll(/[\x1b\r\x08]/gu, "");
      expect(shown(plain)).toBe(plain);
    }),
  );
});

test("no text makes an escape of its own, and none is longer than it was", () => {
  const pieces = fc.constantFrom(
    "\u001b",
    "[",
    "31",
    ";",
    "m",
    "\r",
    "\b",
    "\n",
    "]",
    "\u0007",
    "a",
    "中",
    "K",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = shown(parts.join(""));
      expect(["\u001b", "\r", "\b"].filter((control) => text.includes(control))).toEqual([]);
      expect(text.length).toBeLessThanOrEqual(parts.join("").length);
    }),
    { numRuns: 2_000 },
  );
});

const hostile: readonly (readonly [name: string, text: string])[] = [
  ["escapes", "\u001b[31ma".repeat(400_000)],
  ["colours", Array.from({ length: 100_000 }, (_, at) => `\u001b[38;5;${at % 256}m.`).join("")],
  ["open escapes", "\u001b[".repeat(1_000_000)],
  ["one long sequence", `\u001b[${"1;".repeat(1_000_000)}m`],
  ["one that never ends", `\u001b[${"1".repeat(2_000_000)}`],
  ["titles that never end", "\u001b]0;x".repeat(400_000)],
  ["carriage returns", "\r".repeat(2_000_000)],
  ["a bar", Array.from({ length: 20_000 }, (_, at) => `\r${"#".repeat(at % 100)}`).join("")],
  ["backspaces", `${"a".repeat(1_000_000)}${"\b".repeat(1_000_000)}`],
];

for (const [name, text] of hostile) {
  test(`megabytes of ${name} take no longer than reading them`, () => {
    expect(processorTime(() => terminalPieces(text))).toBeLessThan(3_000);
  });
}
