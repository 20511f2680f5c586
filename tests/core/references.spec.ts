import { expect, test } from "@playwright/test";
import fc from "fast-check";
import {
  dependentsOf,
  lackOf,
  referencesIn,
  referent,
  resolve,
  sourcesOf,
  takesAnswers,
} from "../../src/core/references.ts";
import { answered, chatCell, completionCell, notebookOf, showing } from "./answered.ts";

const answer =
  '{"choices":[{"text":"Hi {{data.id}} $& there","index":0}],"created":1.0,"big":12345678901234567890,"no":null,' +
  '"yes":true,"empty":"","list":[1.50,{"b":2,"a":"x"}],"a-b":"dash","a\\"]b":"quoted","größe":"groß","$d":"dollar"}';
const above = completionCell("above", { name: "data" });
const asking = completionCell("asking");
const notebook = notebookOf(above, asking);
const shown = showing(answered("above", answer));

const values: readonly [text: string, resolved: string][] = [
  ["no reference", "no reference"],
  ["{{data.choices[0].text}}", "Hi {{data.id}} $& there"],
  ["<{{ data.choices[0].index }}>", "<0>"],
  ["{{data.created}}, {{data.created}}", "1.0, 1.0"],
  ["{{data.big}}", "12345678901234567890"],
  ["{{data.no}} {{data.yes}} ({{data.empty}})", "null true ()"],
  ["{{data.list}}", '[1.50,{"b":2,"a":"x"}]'],
  ["{{data.list[1]}}", '{"b":2,"a":"x"}'],
  ['{{data["a-b"]}}', "dash"],
  ['{{data["a\\"]b"]}}', "quoted"],
  ['{{data["list"][1]["a"]}}', "x"],
  ["{{data.größe}}", "groß"],
  ["{{data.$d}}", "dollar"],
  ["{{data}}", answer],
  ['{"in":{{{data.created}}}}', '{"in":{1.0}}'],
  ["\\{{data.id}}", "{{data.id}}"],
  ["\\{{ and {{data.yes}}", "{{ and true"],
  ["{{data.yes", "{{data.yes"],
  ["{data.yes} }} {{", "{data.yes} }} {{"],
];

for (const [text, resolved] of values) {
  test(`${text} becomes ${resolved.slice(0, 40)}`, () => {
    expect(resolve(notebook, shown, "asking", text)).toBe(resolved);
  });
}

test("a streamed answer is referred to as the object it is put together to", () => {
  const chunk = (text: string) => `data: {"choices":[{"index":0,"text":"${text}"}]}\n\n`;
  const raw = `${chunk("one ")}${chunk("two")}data: [DONE]\n\n`;
  const streamed = showing(answered("above", raw, "{}", { endpoint: "completions" }));
  expect(resolve(notebook, streamed, "asking", "{{data.choices[0].text}}")).toBe("one two");
});

const malformed = [
  "{{}}",
  "{{ }}",
  "{{1st}}",
  "{{data.}}",
  "{{data[}}",
  "{{data[-1]}}",
  "{{data['a']}}",
  "{{data .id}}",
  "{{data.id + 1}}",
  "{{🙂}}",
];

for (const text of malformed) {
  test(`${text} is malformed: the reference means no cell`, () => {
    expect(referencesIn(`a${text}`)).toEqual([{ text, at: 1, name: "", path: [] }]);
    expect(resolve(notebook, shown, "asking", text)).toEqual({ type: "reference-unknown", text, name: "" });
  });
}

test("a malformed reference does not mean a cell without a name", () => {
  const unnamed = notebookOf(completionCell("above", { name: "" }), asking);
  expect(resolve(unnamed, shown, "asking", "{{1 + 1}}")).toMatchObject({ type: "reference-unknown" });
});

test("a reference says where it stands and which way it goes", () => {
  expect(referencesIn('🙂 {{a.b[10]["c d"]}}\\{{x}} {{ é_1 }}')).toEqual([
    { text: '{{a.b[10]["c d"]}}', at: 3, name: "a", path: ["b", 10, "c d"] },
    { text: "{{ é_1 }}", at: 28, name: "é_1", path: [] },
  ]);
});

const refused: readonly [what: string, text: string, why: object][] = [
  ["a name that no cell has", "{{nobody.id}}", { type: "reference-unknown", name: "nobody" }],
  ["a cell below", "{{later.id}}", { type: "reference-below", name: "later", cell: "later" }],
  ["the cell itself", "{{asking.id}}", { type: "reference-below", name: "asking", cell: "asking" }],
  ["a cell that was not run", "{{idle.id}}", { type: "reference-not-run", name: "idle", cell: "idle" }],
  ["an answer that is no object", "{{odd.id}}", { type: "reference-not-run", name: "odd", cell: "odd" }],
  ["no such key", "{{data.nothing}}", { type: "reference-no-value", name: "data", cell: "above" }],
  ["a list too short", "{{data.list[2]}}", { type: "reference-no-value", name: "data", cell: "above" }],
  ["a key of a text", "{{data.empty.a}}", { type: "reference-no-value", name: "data", cell: "above" }],
  ["what every object has", "{{data.constructor}}", { type: "reference-no-value" }],
];

for (const [what, text, why] of refused) {
  test(`${what} cannot be sent, and the first of several such says why`, () => {
    const cells = [above, chatCell("idle"), chatCell("odd"), asking, chatCell("later")];
    const runs = showing(answered("above", answer), answered("odd", "<html>"), answered("later", "{}"));
    const written = `{{data.yes}} ${text} {{data.worse}}`;
    expect(resolve(notebookOf(...cells), runs, "asking", written)).toMatchObject({ ...why, text });
  });
}

test("a name means the nearest cell above, run or not, and never one below or of Markdown", () => {
  const [first, second] = [completionCell("first", { name: "x" }), chatCell("second", { name: "x" })];
  const note = { kind: "markdown", id: "x", source: "x" } as const;
  const cells = notebookOf(first, second, note, asking, completionCell("third", { name: "x" }));
  expect(referent(cells, "asking", "x")?.id).toBe("second");
  expect(referent(cells, "second", "x")?.id).toBe("first");
  expect(referent(cells, "first", "x")).toBeUndefined();
  expect(referent(cells, "gone", "x")).toBeUndefined();
  const text = "{{x}}";
  expect(resolve(cells, showing(answered("first", "{}")), "asking", text)).toMatchObject({ cell: "second" });
});

const sameNames: readonly [written: string, named: string][] = [
  ["data", "ｄａｔａ"],
  ["ｄａｔａ", "data"],
  ["caf\u00e9", "cafe\u0301"],
  ["数据", "数据"],
  ["ﬁle", "file"],
];

for (const [written, name] of sameNames) {
  test(`{{${written}}} means the cell ${name}, as Python takes the two for one name`, () => {
    const cells = notebookOf(completionCell("above", { name }), asking);
    expect(resolve(cells, shown, "asking", `{{${written}.yes}}`)).toBe("true");
  });
}

test("what a cell takes is what its references and its conversation name, and the other way round", () => {
  const taking = chatCell("taking", {
    continues: { from: "talk", choice: 0 },
    messages: [{ role: "user", content: "{{data.id}} {{nobody}} {{above.id}}" }],
  });
  const cells = notebookOf(above, chatCell("talk"), asking, taking);
  expect(sourcesOf(cells, taking)).toEqual(["talk", "above"]);
  expect(["above", "talk", "asking"].map((id) => dependentsOf(cells, id))).toEqual([
    ["taking"],
    ["taking"],
    [],
  ]);
  expect(cells.cells.map(takesAnswers)).toEqual([false, false, false, true]);
});

test("a quoted key may hold braces and escapes", () => {
  expect(referencesIn('{{a["x}y"]["\\u00e9\\n"]}}')).toMatchObject([{ name: "a", path: ["x}y", "é\n"] }]);
});

test("what a cell lacks is what its request would say of a cell that has not run", () => {
  const talk = chatCell("talk");
  const taking = chatCell("taking", {
    continues: { from: "talk", choice: 0 },
    messages: [{ role: "user", content: "{{gone.id}} \\{{data}} {{data.id}}" }],
  });
  const cells = notebookOf(above, talk, taking);
  const lack = (...without: readonly string[]) => lackOf(cells, taking, new Set(without));
  expect(lack("talk", "above")).toEqual({ type: "continues-not-run", cell: "talk" });
  expect(lack("above")).toEqual({
    type: "reference-not-run",
    text: "{{data.id}}",
    name: "data",
    cell: "above",
  });
  expect([lack("gone", "taking", ""), lack()]).toEqual([undefined, undefined]);
});

test("the cells that take an answer are those among whose sources it is", () => {
  const name = fc.constantFrom("a", "b", "ﬁ", "fi", "");
  const anyCell = fc.tuple(name, name, fc.boolean());
  fc.assert(
    fc.property(fc.array(anyCell, { minLength: 1, maxLength: 8 }), fc.nat(8), (cells, from) => {
      const made = cells.map(([own, other, goesOn], place) =>
        goesOn
          ? chatCell(`${place}`, { name: own, continues: { from: `${from}`, choice: 0 } })
          : completionCell(`${place}`, { name: own, prompts: [`{{${other}.choices}}`] }),
      );
      const all = notebookOf(...made);
      for (const { id } of made)
        expect(dependentsOf(all, id)).toEqual(
          made.filter((cell) => sourcesOf(all, cell).includes(id)).map((cell) => cell.id),
        );
    }),
  );
});
