import { expect, test } from "@playwright/test";
import { type Literals, literalsBehind } from "../../../src/core/code/literals.ts";
import { readPython } from "../../../src/core/code/read-python.ts";

function behind(...cells: readonly string[]): object {
  return Object.fromEntries(cells.reduce<Literals>((above, code) => literalsBehind(code, above), new Map()));
}

test("a cell has the texts and numbers that cells above bound", () => {
  const above = [
    "MODEL = 'm'\nn = 2",
    "def ask(n=1):\n  n = 3\n  return MODEL",
    "print(MODEL)",
    "longer = MODEL + '-x'",
  ];
  const literals = above.reduce<Literals>((known, code) => literalsBehind(code, known), new Map());
  expect(
    readPython("data = client.completions.create(prompt=f'{longer}', model=MODEL, n=n)", literals),
  ).toEqual({
    cell: {
      kind: "completion",
      name: "data",
      prompts: ["m-x"],
      parameters: [
        { name: "model", value: '"m"' },
        { name: "n", value: "2" },
      ],
    },
    notes: [],
  });
});

const forgetting: readonly string[] = [
  "x = input()",
  "x = [1]",
  "x, y = 1, 2",
  "(x, y) = f()",
  "x += 1",
  "x = y = 1",
  "del x",
  "import x",
  "from a import b as x",
  "for x in y: pass",
  "for y in z:\n  x = 1",
  "if y:\n  x = 1",
  "with open(y) as x: pass",
  "try:\n  y()\nexcept E as x: pass",
  "print(x := 2)",
  "def x(): pass",
  "class x: pass",
  "def f():\n  global x\n  x = 1",
  "x = client.completions.create(prompt='a')",
  "%run other.ipynb",
];

for (const code of forgetting) {
  test(`what was bound is forgotten: ${JSON.stringify(code)}`, () => {
    expect(behind("x = 'a'", "print(x)")).toEqual({ x: "a" });
    expect(behind("x = 'a'", code)).not.toHaveProperty("x");
  });
}
