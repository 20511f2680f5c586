import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { codeCallOf } from "../../../src/core/code/code-call.ts";
import { looksLikeCurl, readCurl } from "../../../src/core/code/read-curl.ts";
import { isUnread, type Note, type Reading, type Server, type Why } from "../../../src/core/code/reading.ts";
import { writeCurl } from "../../../src/core/code/write-curl.ts";
import { jsonObject, printJson } from "../../../src/core/json/json.ts";
import type { Endpoint } from "../../../src/core/run.ts";

const body = String.raw`{"prompt":"it's \"a\" \\ {{x}} $y 讲"}`;
const prompt = 'it\'s "a" \\ \\{{x}} $y 讲';

interface Example {
  readonly what: string;
  readonly command: string;
  readonly server: Server;
  readonly notes: readonly Note[];
}

const base = "https://a.example/v1";

const examples: readonly Example[] = [
  {
    what: "single quotes, as documentation writes it",
    command: `curl ${base}/completions \\\n  -H "Content-Type: application/json" \\\n  -H "Authorization: Bearer $OPENAI_API_KEY" \\\n  -d '${body.replaceAll("'", "'\\''")}'`,
    server: { client: "curl", baseUrl: base },
    notes: [],
  },
  {
    what: "double quotes, a key written out, and a program behind it",
    command: `$ curl -sSXPOST --url "${base}/completions?x=1" --header 'authorization: Bearer sk-1' --json "${body.replace(/["\\$]/g, "\\$&")}" | jq -r '.choices[0]'\n# done\n`,
    server: { client: "curl", baseUrl: base },
    notes: [{ type: "key", line: 1 }],
  },
  {
    what: "what a browser copies",
    command: `curl '${base}/completions' \\\n  -H 'accept: */*' \\\n  -H 'cookie: a=sk-1' \\\n  -H 'OpenAI-Beta: b' \\\n  --data-raw $'${body.replace(/['\\]/g, "\\$&").replace("讲", "\\u8bb2")}' --compressed`,
    server: { client: "curl", baseUrl: base },
    notes: [
      { type: "key", line: 3 },
      { type: "option", name: "openai-beta", line: 4 },
    ],
  },
  {
    what: "the command line of Windows, and Azure",
    command: `curl.exe ^\r\n  "https://r.openai.azure.com/openai/deployments/d/completions?api-version=2024-02-01" ^\r\n  -H "api-key: %KEY%" ^\r\n  -u me:sk-1 -m 3 -d "${body.replace(/["\\]/g, "\\$&").replace("$y", "\\$y")}"`,
    server: {
      client: "curl",
      azureEndpoint: "https://r.openai.azure.com",
      azureDeployment: "d",
      apiVersion: "2024-02-01",
    },
    notes: [
      { type: "key", line: 4 },
      { type: "option", name: "-m", line: 4 },
    ],
  },
  {
    what: "a server on this machine",
    command: `curl localhost:1/v1/completions -d'${body.replaceAll("'", "'\"'\"'")}'`,
    server: { client: "curl", baseUrl: "http://localhost:1/v1" },
    notes: [],
  },
];

function read(command: string): Reading {
  const reading = readCurl(command);
  if (isUnread(reading)) throw new Error(JSON.stringify(reading));
  return reading;
}

for (const { what, command, server, notes } of examples) {
  test(`cURL: ${what}`, () => {
    expect(looksLikeCurl(command)).toBe(true);
    const cell = { kind: "completion", name: "", prompts: [prompt], parameters: [] };
    expect(read(command)).toEqual({ cell, server, notes });
  });
}

const refusals: readonly (readonly [command: string, why: Why, column: number])[] = [
  ["", { type: "no-curl" }, 1],
  ["wget x", { type: "no-curl" }, 1],
  ["curl", { type: "endpoint" }, 1],
  ["curl https://a/v1/models", { type: "endpoint" }, 6],
  ["curl https://a/v1/completions", { type: "question" }, 1],
  ["curl https://a/v1/completions -X GET", { type: "method", name: "GET" }, 34],
  ["curl https://a/v1/completions -F a=b", { type: "curl-option", name: "-F" }, 31],
  ["curl https://a/v1/completions -d @file", { type: "curl-option", name: "-d" }, 31],
  ["curl https://a/v1/completions -d", { type: "curl-option", name: "-d" }, 31],
  ["curl https://a/v1/completions -d '{'", { type: "body-not-json" }, 34],
  ["curl https://a/v1/completions -d '[]'", { type: "body-not-json" }, 34],
  ["curl https://a/v1/completions -d '{}'", { type: "question" }, 1],
  ['curl https://a/v1/completions -d "{$X}"', { type: "unbound", name: "X" }, 34],
  ["curl https://a/v1/completions -d '{", { type: "shell" }, 34],
  ["curl https://a/v1/completions; rm x", { type: "shell" }, 30],
  ["curl `x`", { type: "shell" }, 6],
  ['curl "$(x)"', { type: "shell" }, 6],
];

for (const [command, why, column] of refusals) {
  test(`cURL is no prompt cell: ${command}`, () => {
    expect(readCurl(command)).toEqual({ why, place: { line: 1, column } });
  });
}

test("what is written is read", () => {
  const field = fc.tuple(fc.string({ unit: "binary", maxLength: 6 }), fc.json({ maxDepth: 2 }));
  const question = fc.string({ unit: "binary", maxLength: 30 });
  fc.assert(
    fc.property(
      question,
      fc.uniqueArray(field, { maxLength: 3, selector: ([name]) => name }),
      (text, fields) => {
        fc.pre(fields.every(([name]) => name !== "prompt"));
        const parameters = fields.map(([name, value]) => ({ name, value }));
        // What is sent: a brace that is no reference in the cell has no backslash.
        const call = codeCallOf({
          kind: "completion",
          name: "",
          prompts: [text.replaceAll("{{", "{ {")],
          parameters,
        });
        if (!("body" in call)) throw new Error(call.type);
        // Sound: there is no reference in it, so the body is JSON.
        const sent = call.body as ReturnType<typeof jsonObject>;
        const again = codeCallOf(read(writeCurl("completions", sent, base)).cell);
        const reread = "body" in again ? printJson(again.body as typeof sent) : again.type; // as above
        if (sorted(reread) !== sorted(printJson(sent))) throw new Error(`${reread} for ${printJson(sent)}`);
      },
    ),
    { numRuns: 500 },
  );
});

/** The model is written first. */
function sorted(json: string): string {
  return JSON.stringify(Object.entries(JSON.parse(json)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

test("cURL as it is written", () => {
  const endpoint: Endpoint = "chat/completions";
  const streamed = jsonObject([
    ["messages", []],
    ["stream", true],
    ["x", "it's\u202e"],
  ]);
  expect(writeCurl(endpoint, streamed, base).split("\n")).toEqual([
    "curl --no-buffer https://a.example/v1/chat/completions \\",
    '  -H "Content-Type: application/json" \\',
    '  -H "Authorization: Bearer $OPENAI_API_KEY" \\',
    "  -d '{",
    '  "messages": [],',
    '  "stream": true,',
    '  "x": "it\'\\\'\'s\\u202e"',
    "}'",
  ]);
  expect(writeCurl(endpoint, jsonObject([]), "http://[::1]:1/a b")).toContain(
    "curl 'http://[::1]:1/a b/chat/completions'",
  );
});
