/** Other people's code: what may become a prompt cell, and what it means then. */
import { expect, test } from "@playwright/test";
import { converted } from "../../../../src/core/formats/arriving/converted.ts";
import type { WholeNotebook } from "../../../../src/core/whole-notebook.ts";
import { code, file, prose } from "../jupyter/readings.ts";
import { arrivalOf } from "../writing.ts";
import { all, arrived, ask } from "./arrived-code.ts";

function kinds({ notebook }: WholeNotebook): readonly string[] {
  return notebook.cells.map(({ kind }) => kind);
}

test("nothing is a prompt cell until somebody wants it", () => {
  const arrival = arrived(`data = ${ask}"Hi")`, "print(data)");
  expect(kinds(arrival.whole)).toEqual(["python", "python"]);
  expect(kinds(converted(arrival, new Set()))).toEqual(["python", "python"]);
  expect(kinds(converted(arrival, all(arrival)))).toEqual(["completion", "python"]);
});

test("texts and numbers of cells above are known, and braces mean themselves", () => {
  const { offers } = arrived('text = "{{x}}"\nn = 2', `data = ${ask}text, n=n)`);
  expect(offers.map(({ prompt }) => prompt)).toEqual([
    {
      kind: "completion",
      id: "c1",
      name: "data",
      prompts: ["\\{{x}}"],
      parameters: [
        { name: "model", value: '"m"' },
        { name: "n", value: "2" },
      ],
    },
  ]);
});

test("an answer above is a reference; where it stays code, so does what takes it", () => {
  const arrival = arrived(`a = ${ask}"Hi")`, `b = ${ask}f"{a.choices[0].text}?")`);
  expect(arrival.offers.map(({ cell }) => cell)).toEqual(["c0", "c1"]);
  expect(arrival.offers[1]?.prompt).toMatchObject({ prompts: ["{{a.choices[0].text}}?"] });
  expect(kinds(converted(arrival, new Set(["c1"])))).toEqual(["python", "python"]);
  expect(kinds(converted(arrival, all(arrival)))).toEqual(["completion", "completion"]);
});

const strange: readonly (readonly [what: string, between: string])[] = [
  ["bound anew", "a = other()"],
  ["a loop's", "for a in many: pass"],
  ["imported", "from b import a"],
  ["the answer of code that is none", `a = ${ask}other)`],
];

for (const [what, between] of strange) {
  test(`a name that is ${what} in between refers to no answer`, () => {
    const { offers, kept } = arrived(`a = ${ask}"Hi")`, between, `b = ${ask}f"{a.choices[0].text}?")`);
    expect(offers.map(({ cell }) => cell)).toEqual(["c0"]);
    expect(kept.at(-1)).toMatchObject({ cell: "c2", why: { why: { type: "unbound", name: "a" } } });
  });
}

test("an answer without a name gets one that no cell has", () => {
  const { offers } = arrived(`${ask}"a")`, `${ask}"b")`, `data2 = ${ask}"c")`);
  expect(offers.map(({ prompt }) => prompt.name)).toEqual(["data", "data2", "data2"]);
});

test("code that calls and is no prompt cell is kept, and why", () => {
  const { kept, offers } = arrived(
    `def f():\n  return ${ask}"a")`,
    'client.embeddings.create(input="x")',
    `%time ${ask}"a")`,
    "%matplotlib inline",
    "print(1)",
    'open("x").read()',
  );
  expect(offers).toEqual([]);
  expect(kept.map(({ cell, why }) => [cell, why.why.type])).toEqual([
    ["c0", "statement"],
    ["c1", "other-call"],
    ["c2", "magic"],
  ]);
});

test("a command line of cURL is an offer too, and the server it asks a suggestion", () => {
  const curl = `curl https://example.com/v1/completions -H "Authorization: Bearer $KEY" -d '{"prompt":"Hi"}'`;
  const { offers } = arrivalOf("markdown", `Ask:\n\n\`\`\`bash\n${curl}\n\`\`\`\n`);
  expect(offers).toMatchObject([
    { server: { baseUrl: "https://example.com/v1" }, prompt: { name: "data", prompts: ["Hi"] } },
  ]);
  expect(offers[0]?.prompt).not.toHaveProperty("metadata");
});

test("code of another language is nobody's offer", () => {
  const text = file([{ ...code, source: `${ask}"a")` }], { metadata: { language_info: { name: "R" } } });
  expect(arrivalOf("jupyter", text)).toMatchObject({ offers: [], kept: [] });
});

const key = "sk-abcdefgh1234567890abcdef";

test("keys are taken out of sources and outputs, and that is said", () => {
  const arrival = arrived(
    { source: `key = "${key}"` },
    { outputs: [{ output_type: "stream", name: "stdout", text: `a\n${key}\n` }] },
    'client = OpenAI(api_key="put key here")',
  );
  expect(JSON.stringify(arrival)).not.toContain(key);
  expect(arrival.keys).toEqual(["c0", "c1"]);
  expect(arrival.whole.notebook.cells).toMatchObject([
    { source: 'key = "[key]"' },
    {},
    { source: 'client = OpenAI(api_key="put key here")' },
  ]);
  const noted = arrivalOf("jupyter", file([{ ...prose, source: `My key: ${key}` }]));
  expect(noted.keys).toEqual(["a"]);
});

test("cells that were run in another order are told", () => {
  const ran = (...counts: readonly (number | null)[]) =>
    arrived(...counts.map((count) => ({ execution_count: count }))).isOutOfOrder;
  expect([ran(1, null, 2, 5), ran(), ran(2, 1), ran(3, null, 2)]).toEqual([false, false, true, true]);
});
