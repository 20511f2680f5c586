import { isDeepStrictEqual } from "node:util";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import {
  deepestJson,
  JsonError,
  member,
  parseJson,
  printJson,
  valueAt,
} from "../../../src/core/json/json.ts";
import { type Plain, toJson, toPlain } from "../json-plain.ts";

const kept = [
  "1.0",
  "-0",
  "1e5",
  "1E+05",
  "12345678901234567890",
  "[1.50,2.0]",
  '{"b":1,"a":2,"2":3,"1":4}',
  '{"__proto__":{"x":1},"constructor":null}',
  '{" the":-0.5,"1":-2}',
  '""',
  '"\\"\\\\\\u0001"',
  "[]",
  "{}",
  "[[],{},[{}]]",
];

for (const text of kept) {
  test(`keeps ${text} as it is`, () => expect(printJson(parseJson(text))).toBe(text));
}

test("a duplicate key keeps its first place and its last value", () => {
  expect(printJson(parseJson('{"a":1,"b":2,"a":3}'))).toBe('{"a":3,"b":2}');
});

test("prints strings as JSON.stringify does", () => {
  expect(printJson(parseJson('"\\u00e9\\/\\ud83d\\ude00\\ud800\\n"'))).toBe('"é/😀\\ud800\\n"');
});

const refused: readonly (readonly [text: string, offset: number])[] = [
  ["", 0],
  ["  ", 2],
  ["nul", 0],
  ["NaN", 0],
  ["01", 1],
  ["1.", 1],
  [".5", 0],
  ["+1", 0],
  ["-", 0],
  ["[1,]", 3],
  ["[1 2]", 3],
  ['{"a":1,}', 7],
  ['{"a" 1}', 5],
  ["{a:1}", 1],
  ['"a', 0],
  ['["a\nb"]', 1],
  ['"\\x"', 0],
  ["1 2", 2],
  ["\u00a01", 0],
  ["\uFEFF1", 0],
];

for (const [text, offset] of refused) {
  test(`refuses ${JSON.stringify(text)} at ${offset}`, () => {
    expect(thrownBy(text)).toMatchObject({ name: "JsonError", reason: "syntax", offset });
  });
}

test("refuses what is nested too deep, without exhausting the stack", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  expect(printJson(parseJson(nested(deepestJson)))).toBe(nested(deepestJson));
  expect(thrownBy(nested(deepestJson + 1))).toMatchObject({ reason: "too-deep", offset: deepestJson });
  expect(thrownBy('{"a":'.repeat(1_000_000))).toMatchObject({ reason: "too-deep" });
});

test("finds values by path", () => {
  const json = parseJson('{"choices":[{"message":{"content":"a"}},{"1":1.0}]}');
  expect(valueAt(json, ["choices", 0, "message", "content"])).toBe("a");
  expect(valueAt(json, ["choices", -1, "1"])).toEqual({ type: "number", source: "1.0" });
  expect(valueAt(json, [])).toBe(json);
  for (const path of [
    ["x"],
    ["choices", 2],
    ["choices", "length"],
    [0],
    ["choices", 0, "message", "content", 0],
  ]) {
    expect(valueAt(json, path)).toBeUndefined();
  }
  expect(member(json, "constructor")).toBeUndefined();
});

test("turns plain values into JSON and back", () => {
  const plain = { a: [1, -0.5, null, true, "x"], none: undefined, nan: Number.NaN };
  expect(printJson(toJson(plain))).toBe('{"a":[1,-0.5,null,true,"x"],"nan":null}');
  expect(Object.keys(Object(toPlain(parseJson('{"__proto__":1}'))))).toEqual(["__proto__"]);
});

// Properties compare without `expect`, which is too slow to be called thousands of times.
test("reads what JSON.parse reads, and nothing else", () => {
  const texts = fc.oneof(fc.string(), fc.json(), jsonLike);
  fc.assert(
    fc.property(texts, (text) => isDeepStrictEqual(read(text), native(text))),
    { numRuns: 5000 },
  );
});

test("prints what JSON.stringify prints, with and without indent", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(8), (value, indent) => {
      const text = JSON.stringify(value);
      // fast-check's JsonValue is the same set of values under another name.
      const indented = printJson(toJson(value as Plain), indent);
      return printJson(parseJson(text)) === text && indented === JSON.stringify(value, null, indent);
    }),
    { numRuns: 5000 },
  );
});

for (const piece of [
  "1,",
  `"${"a".repeat(4096)}",`,
  '"\\\\",',
  '"\\"",',
  '{"token":" the","bytes":[1,2]},',
]) {
  test(`reads 8 MiB of ${piece.slice(0, 20)} in linear time`, () => {
    const text = (size: number) => `[${piece.repeat(size / piece.length)}0]`;
    const small = least(() => parseJson(text(1 << 20)));
    const most = Math.max(100, 40 * small);
    const long = text(8 << 20);
    const large = milliseconds(() => parseJson(long));
    // Once more where the machine was busy.
    expect(large < most ? large : milliseconds(() => parseJson(long))).toBeLessThan(most);
  });
}

const jsonLike = fc
  .array(fc.constantFrom('"', "\\", "[", "]", "{", "}", ":", ",", "1", "-", ".", "e", " ", "a", "null", "\n"))
  .map((parts) => parts.join(""));

function read(text: string): unknown {
  try {
    return toPlain(parseJson(text));
  } catch (error) {
    return error instanceof JsonError ? JsonError : error;
  }
}

function native(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return JsonError;
  }
}

function thrownBy(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    return error;
  }
}

function least(work: () => unknown): number {
  return Math.min(...[1, 2].map(() => milliseconds(work)));
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
