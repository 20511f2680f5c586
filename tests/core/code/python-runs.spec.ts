/** The printed code, really run: it sends what the cell sends and prints what the cell shows. */
import { spawnSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { type CodeCall, codeCallOf, isUnwritable } from "../../../src/core/code/code-call.ts";
import type { CodeCell } from "../../../src/core/code/code-cell.ts";
import { writeContinuedPython, writePython } from "../../../src/core/code/write-python.ts";
import { parseJson } from "../../../src/core/json/json.ts";
import type { Endpoint } from "../../../src/core/run.ts";

const hasPython = spawnSync("python3", ["--version"]).status === 0;

/**
 * A client that writes the body to stderr and answers with the choices `texts`, two pieces each if streamed.
 */
const client = `
import json, sys
from types import SimpleNamespace as Value

def choice(index, text):
  return Value(index=index, text=text, message=Value(content=text), delta=Value(content=text))

def create(extra_body={}, **body):
  json.dump({**body, **extra_body}, sys.stderr, default=vars)
  if not body.get("stream"):
    return Value(choices=[choice(index, text) for index, text in enumerate(texts)])
  parts = (slice(2), slice(2, None))
  halves = [choice(index, text[part]) for part in parts for index, text in enumerate(texts)]
  usage = [Value(choices=[])] if body.get("stream_options") else []
  return [Value(choices=[half]) for half in halves] + [Value(choices=[choice(0, None)])] + usage

completions = Value(create=create)
client = Value(completions=completions, chat=Value(completions=completions))
`;

interface Example {
  readonly what: string;
  readonly endpoint: Endpoint;
  readonly body: string;
  readonly texts: readonly string[];
}

const examples: readonly Example[] = [
  {
    what: "a completion",
    endpoint: "completions",
    body: String.raw`{"prompt":"a\"b\\c\n\t\r\u0000\u2028\u202e\ud83d 讲10个 😀 ''' \"\"\" {x} %s","stop":null,"echo":false,"top_k":4}`,
    texts: ["\n\nThis is a test."],
  },
  {
    what: "a chat with tools",
    endpoint: "chat/completions",
    body: '{"messages":[{"role":"user","content":[{"type":"text","text":"hi"}]},{"role":"assistant","tool_calls":[{"id":"1","function":{"name":"f","arguments":"{\\"a\\": [1.0]}"}}]}],"temperature":1.0,"seed":12345678901234567890,"logit_bias":{"10":-100,"2":100}}',
    texts: ["2008年奥运会"],
  },
  { what: "several prompts", endpoint: "completions", body: '{"prompt":["a","b"]}', texts: ["one", "two"] },
  {
    what: "a stream",
    endpoint: "chat/completions",
    body: '{"messages":[],"stream":true,"stream_options":{"include_usage":true}}',
    texts: ["Hello!"],
  },
  {
    what: "a stream of several choices",
    endpoint: "completions",
    body: '{"prompt":"p","stream":true,"n":2}',
    texts: ["one", "two"],
  },
];

for (const { what, endpoint, body, texts } of examples) {
  test(`Python runs the code of ${what}`, () => {
    test.skip(!hasPython, "there is no python3 on this machine");
    const code = writePython({ endpoint, name: "data", body: parseJson(body) });
    const program = `texts = ${JSON.stringify(texts)}\n${client}\n${code}\n`;
    const env = { ...process.env, PYTHONIOENCODING: "utf-8" };
    const { status, stdout, stderr } = spawnSync("python3", ["-"], { input: program, encoding: "utf8", env });
    expect(status, stderr).toBe(0);
    expect(JSON.parse(stderr)).toEqual(JSON.parse(body));
    expect(stdout).toBe(`${texts.join("\n")}\n`);
  });
}

function codeOf(cell: CodeCell): CodeCall {
  const call = codeCallOf(cell);
  if (isUnwritable(call)) throw new Error(call.type);
  return call;
}

test("Python runs a conversation that goes on, and refers to an answer", () => {
  test.skip(!hasPython, "there is no python3 on this machine");
  const asked = { role: "user", content: "Hello!" };
  const first: CodeCell = { kind: "chat", name: "data", messages: [asked], parameters: [] };
  const next: CodeCell = {
    kind: "chat",
    name: "data2",
    continues: { name: "data", choice: 0 },
    messages: [
      { role: "user", content: '{x} "{{data.choices[0].message.content}}" \\{{ {{data.choices[0].text}}' },
    ],
    parameters: [],
  };
  const cells = `${writeContinuedPython(codeOf(first))}\nprint("next", file=sys.stderr)\n${writePython(codeOf(next))}`;
  const program = `texts = ["Hi"]\n${client}\n${cells}\n`;
  const { stderr, status } = spawnSync("python3", ["-"], { input: program, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  expect(JSON.parse(stderr.split("next\n")[1] ?? "")).toEqual({
    messages: [asked, { content: "Hi" }, { role: "user", content: '{x} "Hi" {{ Hi' }],
  });
});
