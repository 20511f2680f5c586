import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { parseJson, printJson } from "../../../src/core/json/json.ts";
import { type Check, checkAgainst } from "../../../src/core/json/json-schema.ts";

const check = (schema: unknown, value: unknown): Check =>
  checkAgainst(parseJson(JSON.stringify(schema)), parseJson(JSON.stringify(value)));

/** What is wrong, each place as `path keyword expected`. */
function said(schema: unknown, value: unknown): readonly string[] {
  const result = check(schema, value);
  if (result.type !== "invalid") return [result.type];
  return result.faults.map(({ path, keyword, expected }) =>
    [JSON.stringify(path), keyword, ...(expected === undefined ? [] : [printJson(expected)])].join(" "),
  );
}

const weather = {
  type: "object",
  properties: {
    city: { type: "string" },
    days: { type: "array", items: { $ref: "#/$defs/day" } },
    wind: { anyOf: [{ $ref: "#/$defs/wind" }, { type: "null" }] },
  },
  required: ["city", "days"],
  additionalProperties: false,
  $defs: {
    day: { type: "object", properties: { high: { type: "number" } }, required: ["high"] },
    wind: { type: "object", properties: { from: { enum: ["N", "S"] } } },
  },
};

const cases: readonly [what: string, schema: unknown, value: unknown, faults: readonly string[]][] = [
  ["a value that fits", weather, { city: "Oslo", days: [{ high: 1.5 }], wind: null }, ["valid"]],
  ["a member that is missing", weather, { days: [] }, ['["city"] required']],
  ["several that are missing, each once", weather, {}, ['["city"] required', '["days"] required']],
  ["a member that may not be", weather, { city: "", days: [], more: 1 }, ['["more"] false']],
  [
    "wrong types behind references, in their places",
    weather,
    { city: 7, days: [{ high: 1 }, { high: "hot" }, {}] },
    ['["city"] type "string"', '["days",1,"high"] type "number"', '["days",2,"high"] required'],
  ],
  [
    "the alternative that is meant",
    weather,
    { city: "", days: [], wind: { from: "up" } },
    ['["wind","from"] enum ["N","S"]'],
  ],
  [
    "no alternative that could be meant",
    { properties: { a: { anyOf: [{ type: "string" }, { type: "null" }] } } },
    { a: 1 },
    ['["a"] anyOf [{"type":"string"},{"type":"null"}]'],
  ],
  [
    "two that fit where one should",
    { oneOf: [{ type: "number" }, { minimum: 0 }] },
    1,
    ['[] oneOf [{"type":"number"},{"minimum":0}]'],
  ],
  [
    "keys that pointers escape",
    { properties: { "a/b~c #%": { type: "null" } } },
    { "a/b~c #%": 1 },
    ['["a/b~c #%"] type "null"'],
  ],
  ["numbers as they were written", { minimum: 1.5 }, 1, ["[] minimum 1.5"]],
  ["a pattern", { pattern: "^[a-z]+$" }, "A", ['[] pattern "^[a-z]+$"']],
  ["a format", { format: "date" }, "2024-02-30", ['[] format "date"']],
  [
    "draft 7, where a reference stands alone",
    {
      $schema: "http://json-schema.org/draft-07/schema#",
      definitions: { any: true },
      properties: { a: { $ref: "#/definitions/any", type: "string" } },
    },
    { a: 1 },
    ["valid"],
  ],
  ["a schema that allows all", true, 1, ["valid"]],
  ["a schema that allows nothing", false, 1, ["[] false"]],
];

for (const [what, schema, value, faults] of cases) {
  test(`a check tells of ${what}`, () => {
    expect(said(schema, value)).toEqual(faults);
  });
}

const doubling = (depth: number): unknown =>
  Object.fromEntries(
    Array.from({ length: depth }, (_, level) => {
      const next = { $ref: `#/$defs/d${level + 1}` };
      return [`d${level}`, { anyOf: [next, next] }];
    }),
  );

const unchecked: readonly [what: string, schema: unknown, value: unknown, why: string][] = [
  ["is no schema", "string", 1, "schema"],
  ["refers to what is elsewhere", { $ref: "https://example.com/schema.json" }, 1, "schema"],
  ["refers to what is not there", { $ref: "#/$defs/none" }, 1, "schema"],
  ["has a keyword of the wrong type", { required: 1 }, {}, "schema"],
  ["has a pattern that is none", { pattern: "(" }, "a", "schema"],
  ["refers to itself for ever", { $ref: "#" }, 1, "size"],
  [
    "doubles at every step",
    { $ref: "#/$defs/d0", $defs: { ...Object(doubling(40)), d40: false } },
    1,
    "size",
  ],
  ["repeats what repeats", { pattern: "^(a+)+$" }, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "pattern"],
  ["repeats a choice", { patternProperties: { "^(a|a)*$": true } }, {}, "pattern"],
  ["repeats what may be missing", { pattern: "^(aa?)*$" }, `${"a".repeat(60)}!`, "pattern"],
  ["repeats the same again and again", { pattern: "^a*a*a*a*$" }, `${"a".repeat(900)}!`, "pattern"],
  ["looks for a repetition everywhere", { pattern: "a*a*a*b" }, "a".repeat(900), "pattern"],
  [
    "looks at too many texts",
    { items: { pattern: "^\\w+@\\w+\\.\\w+$" } },
    Array(300).fill("a".repeat(100)),
    "pattern",
  ],
  ["hides a repetition deeper", { pattern: "((?:x[(]*y)?z)*" }, "", "pattern"],
  ["matches a long text", { pattern: "a" }, "a".repeat(1001), "pattern"],
  ["is too long", { description: "a".repeat(200_001) }, 1, "size"],
  ["is asked about too long a value", {}, "a".repeat(1_000_001), "size"],
  ["compares too many items", { uniqueItems: true }, Array(1001).fill(0), "size"],
];

for (const [what, schema, value, why] of unchecked) {
  test(`a schema that ${what} is not checked`, () => {
    expect(check(schema, value)).toEqual({ type: "unchecked", why });
  });
}

test("a slug's pattern and other plain ones are checked", () => {
  for (const pattern of [
    "^[a-z0-9-]+$",
    "^(red|green)$",
    "^\\d{3}-\\d{4}$",
    "^(?:https?://)?[^ ]+$",
    "[()]+",
  ])
    expect(check({ pattern }, 1)).toEqual({ type: "valid" });
});

test("a pattern with several repetitions is checked on texts of a usual length", () => {
  const addresses = Array(50).fill("somebody.with.a.name@mail.example.com");
  expect(check({ items: { pattern: "^[^@]+@[^@]+\\.[a-z]+$" } }, addresses)).toEqual({ type: "valid" });
});

test("of many faults the first are told, and how many more there are", () => {
  const result = check({ items: { type: "string" } }, Array(50).fill(1));
  expect(result).toMatchObject({ type: "invalid", more: 30 });
});

test("any schema is checked against any value without throwing", () => {
  const keyword = fc.constantFrom(
    "type",
    "properties",
    "items",
    "anyOf",
    "oneOf",
    "enum",
    "$ref",
    "required",
    "pattern",
    "not",
    "$id",
    "$recursiveRef",
    "__proto__",
    "format",
    "$schema",
    "if",
    "then",
    "minimum",
    "dependencies",
  );
  const { schema } = fc.letrec((tie) => ({
    schema: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue({ maxDepth: 2 }),
      fc.dictionary(keyword, fc.oneof(tie("schema"), fc.array(tie("schema"), { maxLength: 3 })), {
        maxKeys: 4,
      }),
    ),
  }));
  fc.assert(
    fc.property(schema, fc.jsonValue(), (any, value) => {
      expect(["valid", "invalid", "unchecked"]).toContain(check(any, value).type);
    }),
  );
});
