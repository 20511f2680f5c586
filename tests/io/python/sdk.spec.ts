import { readFileSync } from "node:fs";
import type { SdkProfile } from "../../../src/core/python/python-messages.ts";
import { answer, raw, refuse, stall } from "../../server/responders.ts";
import { expect, type PythonPage, test } from "./python-page.ts";

interface SdkObject {
  readonly type: string;
  readonly json: string;
  readonly expected: Readonly<Record<SdkProfile, string>>;
}

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/python/${name}`, import.meta.url), "utf8");
// Made by releases 1.3.9 and 3.22.1 of the SDK, with pydantic and IPython; see the README beside them.
const objects = JSON.parse(fixture("sdk-objects.json")) as readonly SdkObject[];
const values = JSON.parse(fixture("shown-values.json")) as readonly { json: string; shown: string }[];

const hello = `messages = [{"role": "user", "content": "Hello!"}]`;
const client = `from openai import OpenAI\nclient = OpenAI(api_key="put key here")\n${hello}`;

test("values are shown as IPython shows them", async ({ python }) => {
  const jsons = values.map(({ json }) => json);
  expect(await inPython(python, jsons, "value = json.loads")).toEqual(values.map(({ shown }) => shown));
});

for (const profile of ["tutorial", "current"] as const) {
  test(`objects print as those of the SDK do, ${profile}`, async ({ python }) => {
    await python.page.evaluate((chosen) => scene.python.restart(chosen), profile);
    const made = `from openai import _classes
kinds = {kind.__name__: kind for path, kind in _classes.CLASSES.items()}
def value(text):
    kind, _, body = text.partition(" ")
    return kinds[kind].construct(**json.loads(body))`;
    const texts = objects.map(({ type, json }) => `${type} ${json}`);
    const shown = await inPython(python, texts, made);
    await python.page.evaluate(() => scene.python.restart("tutorial"));
    expect(shown).toEqual(objects.map(({ expected }) => expected[profile]));
  });
}

test("asks with the body that the code has, and makes an object of the answer", async ({ python, api }) => {
  api.next(answer({ text: "Hi there" }));
  await python.run(client);
  expect(
    await python.shown(
      'data = client.chat.completions.create(model="m", messages=messages, temperature=1.0, stop=None)\n' +
        'data["choices"][0].message.content, data.choices[0].message.model_dump(), data.model_dump_json()[:20]',
    ),
  ).toBe(
    "('Hi there',\n {'content': 'Hi there',\n  'role': 'assistant',\n  'function_call': None,\n  'tool_calls': None,\n" +
      `  'refusal': None},\n '{"id":"chatcmpl-test')`,
  );
  expect(api.journal.posts[0]?.body).toBe(
    '{"model":"m","messages":[{"role":"user","content":"Hello!"}],"temperature":1.0,"stop":null}',
  );
  // Back again it goes as it came.
  await python.run(
    'messages.append(data.choices[0].message)\nclient.chat.completions.create(model="m", messages=messages)',
  );
  expect(api.journal.posts[1]?.json?.["messages"]).toEqual([
    { role: "user", content: "Hello!" },
    { content: "Hi there", role: "assistant", refusal: null },
  ]);
});

test("asks beside each other with AsyncOpenAI", async ({ python, api }) => {
  const gate = api.gate();
  api.on({ method: "POST" }, stall(gate));
  await python.run("import asyncio\nfrom openai import AsyncOpenAI\nclient = AsyncOpenAI()");
  const running = python.shown(`async def ask(text):
    data = await client.chat.completions.create(model="m", messages=[{"role": "user", "content": text}])
    return data.choices[0].message.content
await asyncio.gather(*map(ask, "abc"))`);
  await expect.poll(() => api.journal.posts.length).toBe(3);
  gate.open();
  expect(await running).toBe("['You said: a', 'You said: b', 'You said: c']");
  const streamed = `async for piece in await client.completions.create(model="m", prompt="x", stream=True):
    print(piece.choices[0].text, end="|")`;
  expect(await python.shown(streamed)).toBe("You |said: |x||");
});

test("where a browser cannot wait inside of plain code, it is said, and await works", async ({
  python,
  api,
}) => {
  api.next(answer({ text: "Hi" }));
  await python.run(`import _quire.waiting as waiting
from openai import AsyncOpenAI, OpenAI
able, waiting.can_run_sync = waiting.can_run_sync, lambda: False`);
  const asked = `completions.create(model="m", prompt="x")`;
  expect(await python.shown(`OpenAI().${asked}`)).toContain("RuntimeError: This browser cannot wait inside");
  expect(api.journal.entries).toEqual([]);
  expect(await python.shown(`(await AsyncOpenAI().${asked}).choices[0].text`)).toBe("'Hi'");
  await python.run("waiting.can_run_sync = able");
});

test("raises the SDK's errors", async ({ python, api }) => {
  await python.run(`import openai\n${client}`);
  const call = `client.chat.completions.create(model="m", messages=messages)`;
  api.next(
    refuse(429, { message: "Slow down", type: "requests", code: "rate_limit_exceeded" }),
    raw({ status: 502, contentType: "text/html", chunks: ["<h1>Bad Gateway</h1>"] }),
  );
  expect(
    await python.shown(
      `try:\n    ${call}\nexcept openai.RateLimitError as e:\n    print(e.status_code, e.code)\n    raise`,
    ),
  ).toBe(
    "429 rate_limit_exceeded\nRateLimitError: Error code: 429 - {'error': {'param': None, 'code': 'rate_limit_exceeded', " +
      "'message': 'Slow down', 'type': 'requests'}}",
  );
  expect(await python.shown(call)).toBe("InternalServerError: <h1>Bad Gateway</h1>");
  await python.page.evaluate(() => scene.python.restart());
});

test("the SDK before 1.0 is there, too", async ({ python, api }) => {
  api.next(answer({ text: "Hi" }), answer({ text: "one two" }));
  expect(
    await python.shown(`import openai
openai.api_key = "sk-..."
${hello}
response = openai.ChatCompletion.create(engine="m", messages=messages)
print(response["choices"][0]["message"]["content"], response.choices[0].finish_reason)
for piece in openai.Completion.create(model="m", prompt="x", stream=True):
    print(piece.choices[0].text, end="|")`),
  ).toBe("Hi stop\none |two||");
  expect(api.journal.posts[0]?.json?.["model"]).toBe("m");
});

test("lists models, and tells the page of bases, keys and proxies without a word of them", async ({
  python,
  api,
}) => {
  await python.page.evaluate(() => scene.python.restart());
  expect(await python.shown("from openai import OpenAI\n[m.id for m in OpenAI().models.list()][:1]")).toMatch(
    /^\['/,
  );
  api.on({ path: "/v1/deployments/d/chat/completions" }, answer({ text: "Hi" }));
  const secret = "sk-proj-Zm9vYmFyYmF6cXV4cXV1eA";
  await python.run(`import os
from openai import AzureOpenAI
os.environ["HTTPS_PROXY"] = "http://127.0.0.1:1"
OpenAI(api_key="${secret}", base_url="http://localhost:11434/v1").models.list()
AzureOpenAI(azure_endpoint="https://x.example", api_version="2024-06-01").chat.completions.create(model="d", messages=[])`);
  const asked = await python.page.evaluate(() => [scene.requests.slice(1), scene.notices] as const);
  expect(asked).toEqual([
    [
      { method: "GET", path: "/models", base: { type: "written", url: "http://localhost:11434/v1" } },
      {
        method: "POST",
        path: "/deployments/d/chat/completions",
        base: { type: "azure", endpoint: "https://x.example", version: "2024-06-01" },
        body: '{"model":"d","messages":[]}',
      },
    ],
    [{ type: "key-ignored" }, { type: "proxy-ignored" }],
  ]);
  expect(JSON.stringify(asked)).not.toContain(secret);
});

test("reads an answer into a type", async ({ python, api }) => {
  api.next(answer({ text: '{"city":"Oslo","people":3}' }));
  const parsed = `import dataclasses
from openai import OpenAI
@dataclasses.dataclass
class Place:
    city: str
    people: int
OpenAI().chat.completions.parse(model="m", messages=[], response_format=Place).choices[0].message.parsed`;
  expect(await python.shown(parsed)).toBe("Place(city='Oslo', people=3)");
  expect(api.journal.posts[0]?.json?.["response_format"]).toMatchObject({ type: "json_schema" });
});

test("responses are objects of what came; what is not sent from here is said", async ({ python, api }) => {
  const output = [{ type: "message", content: [{ type: "output_text", text: "Hi" }] }];
  const body = JSON.stringify({ id: "resp_1", object: "response", output });
  api.on({ path: "/v1/responses" }, raw({ contentType: "application/json", chunks: [body] }));
  expect(
    await python.shown(
      'from openai import OpenAI\nsaid = OpenAI().responses.create(model="m", input="x")\nsaid.output_text, said.id',
    ),
  ).toBe("('Hi', 'resp_1')");
  expect(await python.shown("OpenAI().images.generate(prompt='x')")).toBe(
    "NotImplementedError: `client.images` is not here: this page sends completions, chats, responses, embeddings and moderations.",
  );
});

/** What texts come to as `Out[n]`, each by the function `value` that some code defines. */
async function inPython(
  python: PythonPage,
  texts: readonly string[],
  code: string,
): Promise<readonly string[]> {
  const shown = await python.shown(`import json
from _quire.pretty import pretty
${code}
print(json.dumps([pretty(value(text)) for text in json.loads(${JSON.stringify(JSON.stringify(texts))})]))`);
  return JSON.parse(shown) as readonly string[];
}
