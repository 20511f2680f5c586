import { expect, test } from "@playwright/test";
import { definedNames } from "../../../src/core/python/defined-names.ts";

const cases: readonly (readonly [source: string, names: readonly string[]])[] = [
  ["messages = []", ["messages"]],
  ["a, (b, c) = pair", ["a", "b", "c"]],
  ["x: int = 1", ["x"]],
  ["n += 1\nd['k'] = 2\no.p = 3", []],
  ["def ask(prompt):\n    inner = 1\n    return inner", ["ask"]],
  ["class Bot:\n    name = 'b'", ["Bot"]],
  ["for chunk in answer:\n    last = chunk", ["chunk", "last"]],
  [
    "import os, numpy as np\nfrom openai import OpenAI as Client, APIError",
    ["os", "np", "Client", "APIError"],
  ],
  ["with open('f') as file:\n    text = file.read()", ["file", "text"]],
  ["if True:\n    y = 1\nprint(y)", ["y"]],
  ["# z = 1\n'w = 2'", []],
  ["def (", []],
];

for (const [source, names] of cases) {
  test(`${JSON.stringify(source)} names ${names.join(", ") || "nothing"}`, () => {
    expect(definedNames({ kind: "python", id: "c", source })).toEqual(names);
  });
}
