/** Why Python is no prompt cell, and where. */
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { codeCallOf, isUnwritable } from "../../../src/core/code/code-call.ts";
import { readCurl } from "../../../src/core/code/read-curl.ts";
import { readPython } from "../../../src/core/code/read-python.ts";
import { isUnread, type Why } from "../../../src/core/code/reading.ts";
import { writePython } from "../../../src/core/code/write-python.ts";
import { anyCode } from "./code-arbitraries.ts";

/** A call whose prompt is that expression, behind those lines. */
function asking(prompt: string, ...before: readonly string[]): string {
  return [...before, `data = client.completions.create(prompt=${prompt})`].join("\n");
}

const refusals: readonly (readonly [code: string, why: Why, line: number, column: number])[] = [
  ["data = (", { type: "syntax" }, 1, 9],
  ["x = 1\n%pip install openai\nclient.completions.create(prompt='a')", { type: "magic" }, 2, 1],
  ["x = 1", { type: "no-call" }, 1, 1],
  ["", { type: "no-call" }, 1, 1],
  [`${asking("'a'")}\n${asking("'b'")}`, { type: "several-calls" }, 2, 8],
  ["client.responses.create(input='a')", { type: "other-call", name: "client.responses.create" }, 1, 1],
  [
    "def ask():\n  return client.completions.create(prompt='a')",
    { type: "statement", what: "function" },
    1,
    1,
  ],
  ["class A:\n  x = client.completions.create(prompt='a')", { type: "statement", what: "class" }, 1, 1],
  ["for x in ['a']:\n  client.completions.create(prompt=x)", { type: "statement", what: "loop" }, 1, 1],
  ["while True: client.completions.create(prompt='')", { type: "statement", what: "loop" }, 1, 1],
  ["if x: client.completions.create(prompt='')", { type: "statement", what: "branch" }, 1, 1],
  ["try:\n  client.completions.create(prompt='')\nexcept: pass", { type: "statement", what: "try" }, 1, 1],
  ["with x: client.completions.create(prompt='')", { type: "statement", what: "with" }, 1, 1],
  ["del x\nclient.completions.create(prompt='')", { type: "statement", what: "other" }, 1, 1],
  [asking("read('a')"), { type: "calls", name: "read" }, 1, 41],
  [asking("'a'", "run(1)"), { type: "calls", name: "run" }, 1, 1],
  [`${asking("'a'")}\nrequests.get(data.choices[0].text)`, { type: "calls", name: "requests.get" }, 2, 1],
  [asking("text"), { type: "unbound", name: "text" }, 1, 41],
  [asking("text", "import text"), { type: "unbound", name: "text" }, 1, 1],
  ["client.chat.completions.create(messages=[*others, {}])", { type: "unbound", name: "others" }, 1, 43],
  [asking("'a' * 3"), { type: "computes" }, 1, 41],
  [asking("x", "x = [c for c in 'a']"), { type: "computes" }, 1, 5],
  [asking("b'a'"), { type: "not-json" }, 1, 41],
  ["client.completions.create(prompt='', n=1j)", { type: "not-json" }, 1, 40],
  [asking("'\\N{DASH}'"), { type: "character-name", name: "DASH" }, 1, 41],
  [asking("f'{x:>3}'"), { type: "format" }, 1, 43],
  [asking("f'{x!r}'"), { type: "format" }, 1, 43],
  [
    "client.completions.create(prompt='', model=data.model)",
    { type: "reference-misplaced", name: "data" },
    1,
    44,
  ],
  [asking("'\\\\' + data.choices[0].text"), { type: "reference-unwritable" }, 1, 41],
  ["client.completions.create('a')", { type: "argument" }, 1, 27],
  ["client.completions.create(*a)", { type: "argument" }, 1, 28],
  ["client.completions.create(model='m')", { type: "question" }, 1, 1],
  [asking("[]"), { type: "question" }, 1, 41],
  [asking("['a', [1]]"), { type: "question" }, 1, 41],
  ["client.chat.completions.create(messages='a')", { type: "question" }, 1, 41],
  ["client.chat.completions.create(messages=['a'])", { type: "question" }, 1, 41],
  [asking("a", "a = []", "a.append(a)"), { type: "too-large" }, 3, 41],
  [
    asking("s", "s = 'aaaaaaaaaaaaaaaa'", ..."s = s + s\n".repeat(40).trim().split("\n")),
    { type: "too-large" },
    14,
    5,
  ],
  [asking("s", "s = ['a']", ..."s = [s, s]\n".repeat(60).trim().split("\n")), { type: "too-large" }, 62, 41],
];

for (const [code, why, line, column] of refusals) {
  test(`Python is no prompt cell: ${JSON.stringify(code.slice(0, 70))}`, () => {
    expect(readPython(code)).toEqual({ why, place: { line, column } });
  });
}

test("no code makes the readers throw", () => {
  const spoils = [
    "(",
    ")",
    "[",
    "}",
    "'",
    '"""',
    "f'{",
    "\\",
    "\n",
    "  ",
    "#",
    "**",
    "=",
    "lambda ",
    "\ud800",
    "\0",
    "$(",
    "^",
  ];
  const spoil = fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom("", ...spoils));
  fc.assert(
    fc.property(anyCode, fc.array(spoil, { minLength: 1, maxLength: 4 }), (cell, changes) => {
      const call = codeCallOf(cell);
      fc.pre(!isUnwritable(call));
      if (isUnwritable(call)) return;
      const curl = `curl x/completions -d '${writePython(call)}'`;
      readPython(changes.reduce(spoilt, writePython(call)));
      readCurl(changes.reduce(spoilt, curl));
    }),
    { numRuns: 1000 },
  );
});

function spoilt(code: string, [place, length, text]: readonly [number, number, string]): string {
  const at = place % (code.length + 1);
  return code.slice(0, at) + text + code.slice(at + length);
}

test("nothing makes reading throw, or take long", () => {
  const call = "client.completions.create(prompt=";
  const sources = ["(", "[", "'a'+", "a.", "f'{", "x=", "{{", "\\", '"""', "()", "not ", "lambda:"].flatMap(
    (piece) => [piece.repeat(3_000), `${call}${piece.repeat(3_000)}`, `${call}'a', x=${piece.repeat(150)}`],
  );
  for (const source of sources) expect(isUnread(readPython(source))).toBe(true);
});
