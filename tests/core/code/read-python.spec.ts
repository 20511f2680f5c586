import { expect, test } from "@playwright/test";
import type { ChatCode, CodeCell, CompletionCode } from "../../../src/core/code/code-cell.ts";
import { readPython } from "../../../src/core/code/read-python.ts";
import { isUnread } from "../../../src/core/code/reading.ts";

function read(code: string): CodeCell {
  const reading = readPython(code);
  if (isUnread(reading)) throw new Error(JSON.stringify(reading));
  return reading.cell;
}

function completion(prompt: string, more: Partial<CompletionCode> = {}): CodeCell {
  return { kind: "completion", name: "data", prompts: [prompt], parameters: [], ...more };
}

function chat(content: string, more: Partial<ChatCode> = {}): CodeCell {
  return { kind: "chat", name: "data", messages: [{ role: "user", content }], parameters: [], ...more };
}

/** A call whose prompt is that expression, behind those lines. */
function asking(prompt: string, ...before: readonly string[]): string {
  return [...before, `data = client.completions.create(prompt=${prompt})`].join("\n");
}

const cells: readonly (readonly [what: string, code: string, cell: CodeCell])[] = [
  [
    "a call as the tutorials write it",
    'data = client.completions.create(\n  model="m",\n  prompt="Say",\n  max_tokens=7,\n  temperature=1.0\n)',
    completion("Say", {
      parameters: [
        { name: "model", value: '"m"' },
        { name: "max_tokens", value: "7" },
        { name: "temperature", value: "1.0" },
      ],
    }),
  ],
  [
    "messages bound to a name, and appended to",
    'messages=[\n  {"role": "user", # who\n   "content": "Hello!"}\n]\nmessages.append({"role": "assistant", "content": None})\n' +
      "data = client.chat.completions.create(messages = messages)",
    chat("", {
      messages: [
        { role: "user", content: "Hello!" },
        { role: "assistant", content: null },
      ],
    }),
  ],
  [
    "lists that are one list under two names",
    'a = []\nb = a\nb += [{"role": "user", "content": "x"}]\nb.extend(a)\ndata = c.chat.completions.create(messages=a)',
    chat("", {
      messages: [
        { role: "user", content: "x" },
        { role: "user", content: "x" },
      ],
    }),
  ],
  [
    "quotes and implicit concatenation",
    asking(`'it"s' "\\u8bb2\\x41" """\n"two"\n"""`),
    completion('it"s讲A\n"two"\n'),
  ],
  ["raw strings and escapes nobody knows", asking(`r"\\n{}" "\\d\\\n\\101\\0"`), completion("\\n{}\\dA\0")],
  ["CRLF, as Python reads it", 'data = client.completions.create(prompt="""a\r\nb""")', completion("a\nb")],
  [
    "sums of texts and lists",
    asking('["a" + x, *more] + ["d"]', 'x = "b"', 'more = ("c",)'),
    completion("", { prompts: ["ab", "c", "d"] }),
  ],
  [
    "an f-string of names bound here",
    asking('f"{n} {{x}} {t} {b}"', "n = 10", "t = 'y'", "b = True"),
    completion("10 {x} y True"),
  ],
  [
    "an f-string of an answer",
    asking('f"{{{data.choices[0].text}}} {r["choices"][0]["x y"]}"'),
    completion('{{{data.choices[0].text}}} {{r.choices[0]["x y"]}}'),
  ],
  ["an answer on its own", asking("data.choices[0].text"), completion("{{data.choices[0].text}}")],
  ["braces that would be a reference", asking('"{{x}} {{ y"'), completion("\\{{x}} \\{{ y")],
  ["braces that are none", asking('"{{ y"'), completion("{{ y")],
  ["one prompt in tokens", asking("[1, 0x10, 2_000]"), completion("[1,16,2000]", { tokens: true })],
  [
    "several prompts in tokens",
    asking("[[1], [2, 3]]"),
    completion("", { prompts: ["[1]", "[2,3]"], tokens: true }),
  ],
  [
    "numbers as they are written",
    "data = client.completions.create(prompt='', a=.5, b=5.0, c=-1E-5, d=+1, e=12345678901234567890, f=7.10, g=0b11)",
    completion("", {
      parameters: Object.entries({
        a: "0.5",
        b: "5.0",
        c: "-1E-5",
        d: "1",
        e: "12345678901234567890",
        f: "7.10",
        g: "3",
      }).map(([name, value]) => ({ name, value })),
    }),
  ],
  [
    "dictionaries, spread and of numbers",
    "common = dict(n=2, stop=None)\ncommon['echo'] = False\ndata = client.completions.create(prompt='', **common, **{'suffix': ''}, logit_bias={50256: -100, **{}}, extra_body={'top_k': 4})",
    completion("", {
      parameters: [
        { name: "n", value: "2" },
        { name: "stop", value: "null" },
        { name: "echo", value: "false" },
        { name: "suffix", value: '""' },
        { name: "logit_bias", value: '{"50256":-100}' },
        { name: "top_k", value: "4" },
      ],
    }),
  ],
  [
    "parts and fields of messages",
    `data = client.chat.completions.create(messages=[{"content": [{"type": "text", "text": "a"}, {"type": "image_url", "image_url": {"url": "https://x/y.png"}}], "role": "user", "name": "Li"}, {"role": "tool", "tool_call_id": "1", "content": "b"}, {"role": "assistant", "tool_calls": [{"id": "1"}]}])`,
    chat("", {
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: "a" },
            { type: "other", source: '{"type":"image_url","image_url":{"url":"https://x/y.png"}}' },
          ],
          name: "Li",
        },
        { role: "tool", content: "b", tool_call_id: "1" },
        { role: "assistant", content: null, more: '{"tool_calls":[{"id":"1"}]}' },
      ],
    }),
  ],
  [
    "a conversation that goes on",
    'data = client.chat.completions.create(messages=[*data_messages, data.choices[1].message, {"role": "user", "content": "x"}])',
    chat("x", { continues: { name: "data", choice: 1 } }),
  ],
  ["a call that is awaited", "data = await client.completions.create(prompt='a')", completion("a")],
  [
    "a call within its printing",
    "print(client.completions.create(prompt='a').choices[0].text.strip())",
    completion("a", { name: "" }),
  ],
  [
    "a call that is streamed over",
    "for chunk in client.completions.create(prompt='a'):\n  if chunk.choices: print(chunk.choices[0].text or '', end='')",
    completion("a", { name: "" }),
  ],
  [
    "the module of old",
    "import openai; data = openai.Completion.create(prompt='a')\nprint(data['choices'][0]['text'])",
    completion("a"),
  ],
  ["its client of now", "data = openai.chat.completions.create(messages=[])", chat("", { messages: [] })],
];

for (const [what, code, cell] of cells) {
  test(`Python has ${what}`, () => {
    expect(read(code)).toEqual(cell);
  });
}
