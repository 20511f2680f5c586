/** Writing and reading are inverse, and Python and Node mean by what is written what the cell sends. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { type CodeCall, codeCallOf, isUnwritable } from "../../../src/core/code/code-call.ts";
import type { CodeCell } from "../../../src/core/code/code-cell.ts";
import { jsonOf } from "../../../src/core/code/content-of-call.ts";
import { keepWriting } from "../../../src/core/code/keep-writing.ts";
import { pythonLiteral } from "../../../src/core/code/python-literal.ts";
import { readPython } from "../../../src/core/code/read-python.ts";
import { isUnread, UnreadError } from "../../../src/core/code/reading.ts";
import { templateOf, writtenText } from "../../../src/core/code/template.ts";
import { writeNode } from "../../../src/core/code/write-node.ts";
import { writeContinuedPython, writePython } from "../../../src/core/code/write-python.ts";
import { printJson } from "../../../src/core/json/json.ts";
import { anyCode, anyText } from "./code-arbitraries.ts";

const hasPython = spawnSync("python3", ["--version"]).status === 0;

function written(cell: CodeCell): CodeCall {
  const call = codeCallOf(cell);
  fc.pre(!isUnwritable(call));
  if (isUnwritable(call)) throw new Error("fast-check goes on with another cell");
  return call;
}

function readBack(code: string): CodeCell {
  const reading = readPython(code);
  if (isUnread(reading)) throw new Error(`${JSON.stringify(reading)} of\n${code}`);
  return reading.cell;
}

for (const [what, write] of [
  ["the code of a cell", writePython],
  ["the code of a cell that another continues", writeContinuedPython],
] as const) {
  test(`${what} reads as the cell`, () => {
    fc.assert(
      fc.property(anyCode, (cell) => {
        const call = written(cell);
        const read = readBack(write(call));
        // Playwright's `expect` takes a hundred times as long.
        assert.deepStrictEqual(keepWriting(read, cell), cell);
        assert.equal(pythonLiteral(written(read).body), pythonLiteral(reordered(call, read)));
      }),
      { numRuns: 800 },
    );
  });
}

/** The body in the order of the one that was read: the code has fields that the SDK does not know last. */
function reordered({ body }: CodeCall, read: CodeCell): CodeCall["body"] {
  if (typeof body !== "object" || body === null || !("members" in body)) return body;
  const order = ["model", "prompt", "messages", ...read.parameters.map(({ name }) => name)];
  const rank = (name: string): number => order.indexOf(name);
  return { type: "object", members: new Map([...body.members].sort(([a], [b]) => rank(a) - rank(b))) };
}

test("a text means what its template says", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const said = templateOf(text);
      const again = writtenText(said);
      assert.deepStrictEqual(again === undefined ? undefined : templateOf(again), said);
    }),
  );
});

/** Each program's call, and its keywords with those of `extra_body`, beside the JSON that is sent. */
const checker = `
import ast, json, sys
for code, sent in json.load(sys.stdin):
  call = next(node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call) and node.keywords and node.keywords[0].arg != "end")
  body = {keyword.arg: ast.literal_eval(keyword.value) for keyword in call.keywords}
  body.update(body.pop("extra_body", {}))
  assert body == json.loads(sent), (code, sent)
print("equal")
`;

test("Python means by the code what the cell sends", () => {
  test.skip(!hasPython, "there is no python3 on this machine");
  const programs = fc
    .sample(anyCode, { numRuns: 1500, seed: 5 })
    .map(codeCallOf)
    .filter((call): call is CodeCall => !isUnwritable(call))
    .flatMap((call) => {
      const sent = sentBy(call.body);
      return sent === undefined ? [] : [[writePython(call), sent]];
    });
  expect(programs.length).toBeGreaterThan(500);
  const { stdout, stderr } = spawnSync("python3", ["-c", checker], {
    input: JSON.stringify(programs),
    encoding: "utf8",
  });
  expect(stdout, stderr).toBe("equal\n");
});

test("Node means by the code what the cell sends", async () => {
  const AsyncFunction = (async () => undefined).constructor as FunctionConstructor; // it has no name of its own
  const answer = { choices: [{ text: "", message: { content: "" } }], async *[Symbol.asyncIterator]() {} };
  const silent = { console: { log: () => undefined }, process: { stdout: { write: () => undefined } } };
  let count = 0;
  for (const call of fc.sample(anyCode, { numRuns: 800, seed: 5 }).map(codeCallOf)) {
    const sent = isUnwritable(call) ? undefined : sentBy(call.body);
    if (isUnwritable(call) || sent === undefined) continue;
    const bodies: unknown[] = [];
    const completions = { create: (body: unknown) => bodies.push(body) && answer };
    const client = { completions, chat: { completions } };
    const program = writeNode(call);
    await new AsyncFunction("client", "console", "process", program)(client, silent.console, silent.process);
    assert.deepEqual(bodies, [JSON.parse(sent)], program);
    count += 1;
  }
  expect(count).toBeGreaterThan(300);
});

/** The JSON that is sent; undefined where it depends on answers. */
function sentBy(body: CodeCall["body"]): string | undefined {
  try {
    return printJson(jsonOf(body, 0));
  } catch (error) {
    if (error instanceof UnreadError) return undefined;
    throw error;
  }
}
