// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code that is expected has them.
import { expect, test } from "@playwright/test";
import { type CodeCall, codeCallOf } from "../../../src/core/code/code-call.ts";
import type { CodeCell } from "../../../src/core/code/code-cell.ts";
import { writeContinuedNode, writeNode, writeNodeClient } from "../../../src/core/code/write-node.ts";
import { writeContinuedPython, writePython, writePythonClient } from "../../../src/core/code/write-python.ts";

const cell: CodeCell = {
  kind: "chat",
  name: "data2",
  continues: { name: "data", choice: 1 },
  messages: [
    { role: "user", content: 'of {{data.choices[0].message.content}}: `a` ${b} {c} "d"\n' },
    { role: "user", content: '{{data["a \\"b"]}}' },
  ],
  parameters: [
    { name: "temperature", value: "1.0" },
    { name: "model", value: '"m"' },
    { name: "top_k", value: "4" },
  ],
};

function call(code: CodeCell): CodeCall {
  const made = codeCallOf(code);
  if ("type" in made) throw new Error(made.type);
  return made;
}

test("Node's call of a cell that goes on and refers", () => {
  expect(writeNode(call(cell)).split("\n")).toEqual([
    "const data2 = await client.chat.completions.create({",
    '  model: "m",',
    "  messages: [",
    "    ...dataMessages,",
    "    data.choices[1].message,",
    '    { role: "user", content: `of ${data.choices[0].message.content}: \\`a\\` \\${b} {c} "d"\\n` },',
    '    { role: "user", content: `${data["a \\"b"]}` }',
    "  ],",
    "  temperature: 1.0,",
    "  top_k: 4",
    "});",
    "console.log(data2.choices[0].message.content);",
  ]);
});

test("Python's call of the same", () => {
  expect(writePython(call(cell)).split("\n")).toEqual([
    "data2 = client.chat.completions.create(",
    '  model="m",',
    "  messages=[",
    "    *data_messages,",
    "    data.choices[1].message,",
    '    {"role": "user", "content": f"of {data.choices[0].message.content}: `a` ${{b}} {{c}} \\"d\\"\\n"},',
    '    {"role": "user", "content": str(data["a \\"b"])}',
    "  ],",
    "  temperature=1.0,",
    '  extra_body={"top_k": 4}',
    ")",
    "print(data2.choices[0].message.content)",
  ]);
});

const asked: CodeCell = {
  kind: "chat",
  name: "new",
  messages: [{ role: "user", content: "x" }],
  parameters: [],
};

test("a cell that another one continues keeps its messages for it", () => {
  expect(writeContinuedPython(call(asked)).split("\n").slice(0, 4)).toEqual([
    "new_messages = [",
    '  {"role": "user", "content": "x"}',
    "]",
    "new = client.chat.completions.create(",
  ]);
  expect(writeContinuedNode(call(asked)).split("\n").slice(0, 5)).toEqual([
    "const new_Messages = [",
    '  { role: "user", content: "x" }',
    "];",
    "const new_ = await client.chat.completions.create({",
    "  messages: new_Messages",
  ]);
});

test("the client is made for a base URL, and without a key", () => {
  expect(writePythonClient("https://a.example/v1")).toBe(
    'from openai import OpenAI\n\nclient = OpenAI(base_url="https://a.example/v1")',
  );
  expect(writeNodeClient("https://a.example/v1")).toBe(
    'import OpenAI from "openai";\n\nconst client = new OpenAI({ baseURL: "https://a.example/v1" });',
  );
});

test("a result without a name is printed where it is", () => {
  expect(writePython(call({ kind: "completion", name: "", prompts: ["a"], parameters: [] }))).toBe(
    'print(client.completions.create(\n  prompt="a"\n).choices[0].text)',
  );
});

const unwritable: readonly (readonly [what: string, cell: CodeCell])[] = [
  ["parameter-not-json", { ...asked, parameters: [{ name: "n", value: "{" }] }],
  ["prompt-not-tokens", { kind: "completion", name: "", prompts: ["a"], tokens: true, parameters: [] }],
  ["message-not-json", { ...asked, messages: [{ role: "user", content: "", more: "[]" }] }],
  ["part-not-json", { ...asked, messages: [{ role: "user", content: [{ type: "other", source: "" }] }] }],
  ["reference-unknown", { ...asked, messages: [{ role: "user", content: "{{class.x}}" }] }],
  ["continues-unnamed", { ...cell, continues: { name: "", choice: 0 } }],
];

for (const [type, code] of unwritable) {
  test(`no code: ${type}`, () => {
    expect(codeCallOf(code)).toMatchObject({ type });
  });
}
