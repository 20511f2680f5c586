/** What Python says beside the call: where it sends, and what a cell does not have. */
import { expect, test } from "@playwright/test";
import { readPython } from "../../../src/core/code/read-python.ts";
import { isUnread, type Note, type Reading, type Server } from "../../../src/core/code/reading.ts";

function read(code: string): Reading {
  const reading = readPython(code);
  if (isUnread(reading)) throw new Error(JSON.stringify(reading));
  return reading;
}

const servers: readonly (readonly [code: string, server: Server, notes: readonly Note["type"][]])[] = [
  [
    'client = OpenAI(api_key="sk-1", base_url="https://a.example/v1/")',
    { client: "OpenAI", baseUrl: "https://a.example/v1" },
    ["key"],
  ],
  [
    'client = OpenAI(api_key=os.environ["K"], base_url="https://me:pw@a.example/v1")',
    { client: "OpenAI" },
    [],
  ],
  [
    'client = openai.AzureOpenAI(api_key=getpass(), azure_endpoint="https://r.openai.azure.com/", api_version="2024-02-01", max_retries=3)',
    { client: "AzureOpenAI", azureEndpoint: "https://r.openai.azure.com", apiVersion: "2024-02-01" },
    ["option"],
  ],
  ['client = Groq(api_key="gsk")', { client: "Groq" }, ["key"]],
  [
    'openai.api_key = "sk-1"\nopenai.api_base = "https://a.example/v1"',
    { client: "openai", baseUrl: "https://a.example/v1" },
    ["key"],
  ],
];

for (const [code, server, notes] of servers) {
  test(`Python suggests where to send: ${code}`, () => {
    const reading = read(`${code}\ndata = client.completions.create(prompt="a")`);
    expect(reading.server).toEqual(server);
    expect(reading.notes.map(({ type }) => type)).toEqual(notes);
    expect(JSON.stringify(reading)).not.toMatch(/sk-1|gsk|pw/u);
  });
}

test("what the cell does not have is said, with its line", () => {
  const code = [
    "import json",
    "from openai import OpenAI",
    "os.environ['HTTP_PROXY'] = 'http://127.0.0.1:1'",
    "# a comment",
    "data = openai.ChatCompletion.create(engine='e', messages=[], timeout=3, api_key='sk-1')",
    "text = data.choices[0].message.content",
    "print(text) # shown",
  ].join("\n");
  const { cell, notes } = read(code);
  expect(cell.parameters).toEqual([{ name: "model", value: '"e"' }]);
  expect(notes).toEqual([
    { type: "import", name: "json", line: 1 },
    { type: "environment", name: "HTTP_PROXY", line: 3 },
    { type: "comment", line: 4 },
    { type: "renamed", from: "engine", to: "model", line: 5 },
    { type: "option", name: "timeout", line: 5 },
    { type: "key", line: 5 },
    { type: "statement", line: 6 },
    { type: "comment", line: 7 },
  ]);
});
