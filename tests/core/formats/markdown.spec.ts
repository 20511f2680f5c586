import { expect, test } from "@playwright/test";
import type { Shown } from "../../../src/core/formats/format.ts";
import { parseJson } from "../../../src/core/json/json.ts";
import type { Cell, Notebook } from "../../../src/core/notebook.ts";
import { bundledTutorial } from "../bundled-tutorial.ts";
import { textOf } from "./writing.ts";

const one = {
  kind: "completion",
  id: "c1",
  name: "data",
  prompts: ["p"],
  parameters: [],
} as const satisfies Cell;
const two = { ...one, id: "c2", name: "again" } as const satisfies Cell;

function markdown(source: string, id = "m"): Cell {
  return { kind: "markdown", id, source };
}

function written(cells: readonly Cell[], answer?: string): string {
  const shown: Shown = ({ name }) => ({
    call: { endpoint: "completions", name, body: parseJson('{"prompt":"p"}') },
    text: answer,
  });
  return whole({ id: "n", title: "t", cells }, shown);
}

function whole(notebook: Notebook, shown: Shown): string {
  const none = { runsOf: () => [], executionOf: () => undefined, images: new Map() };
  return textOf("markdown", { notebook, shown, ...none });
}

function call(name = "data"): string {
  return `${name} = client.completions.create(\n  prompt="p"\n)\nprint(${name}.choices[0].text)`;
}

test("what was sent instead is said between the call and its answer, as text", () => {
  const shown: Shown = ({ name }) => ({
    call: { endpoint: "completions", name, body: parseJson('{"prompt":"p"}') },
    text: "A",
    remark: "The cell asks old_model*;\n<b>new</b> was asked.",
  });
  expect(whole({ id: "n", title: "t", cells: [one] }, shown)).toBe(
    `\`\`\`python\n${call()}\n\`\`\`\n\n\n> The cell asks old\\_model\\*; \\<b\\>new\\</b\\> was asked.\n\n\n    A\n\n`,
  );
});

const plain = `\`\`\`python\n${call()}\n\`\`\`\n`;

const files: readonly (readonly [what: string, written: string, expected: string])[] = [
  ["an empty notebook", written([]), ""],
  ["a Markdown cell as it is", written([markdown("# a\n\n* b  ")]), "# a\n\n* b  \n"],
  ["Markdown cells with a blank line between", written([markdown("a"), markdown("b", "n")]), "a\n\nb\n"],
  ["an empty Markdown cell", written([markdown("a"), markdown("", "e"), markdown("b", "n")]), "a\n\n\n\nb\n"],
  ["no line ends before the first text", written([markdown(""), markdown("\r\n\n a", "n")]), " a\n"],
  ["a prompt that was not run", written([one]), plain],
  ["an answer", written([one], "b"), `${plain}\n    b\n\n`],
  ["an empty answer", written([one], ""), `${plain}\n    \n\n`],
  [
    "blank lines of an answer as four spaces",
    written([one], "\n\na\n\nb"),
    `${plain}\n    \n    \n    a\n    \n    b\n\n`,
  ],
  ["the line end of an answer", written([one], "a\n"), `${plain}\n    a\n    \n\n`],
  ["spaces at the end of an answer", written([one], "a\n    "), `${plain}\n    a\n        \n\n`],
  [
    "only \\n as a line end",
    written([one], "a\r\nb\rc\u2028d\u0085e"),
    `${plain}\n    a\r\n    b\rc\u2028d\u0085e\n\n`,
  ],
  ["CRLF in Markdown", written([markdown("a\r\nb\r\n")]), "a\r\nb\r\n\n"],
  [
    "fences in an answer, indented as all of it",
    written([one], "```\nx\n```"),
    `${plain}\n    \`\`\`\n    x\n    \`\`\`\n\n`,
  ],
  [
    "two prompts",
    written([one, two], "a"),
    `${plain}\n    a\n\n\n\n\`\`\`python\n${call("again")}\n\`\`\`\n\n    a\n\n`,
  ],
  [
    "text between prompts",
    written([one, markdown("m"), two]),
    `${plain}\nm\n\n\n\`\`\`python\n${call("again")}\n\`\`\`\n`,
  ],
];

for (const [what, actual, expected] of files) {
  test(`Markdown holds ${what}`, () => {
    expect(actual).toBe(expected);
  });
}

/** The notebook of a bundled tutorial with the prompt cells alone, as its recorded runs show them. */
function recorded(name: "completions" | "chat"): [Notebook, Shown] {
  const { notebook, runs } = bundledTutorial(name, "en");
  const cells = notebook.cells.filter((cell) => cell.kind !== "markdown");
  const shown: Shown = (cell) => {
    const run = runs.find((candidate) => candidate.cell === cell.id);
    const choice = run?.recorded?.holds === "object" ? JSON.parse(run.raw).choices[0] : undefined;
    return {
      call: {
        endpoint: run?.endpoint ?? "completions",
        name: cell.name,
        body: parseJson(run?.sent.body ?? "{}"),
      },
      text: choice === undefined ? run?.raw : (choice.text ?? choice.message.content),
    };
  };
  return [{ ...notebook, cells }, shown];
}

test("the tutorial's first call, to the byte", () => {
  const first = `\`\`\`python
data = client.completions.create(
  model="gpt-3.5-turbo-instruct",
  prompt="Say this is a test",
  max_tokens=7,
  temperature=0
)
print(data.choices[0].text)
\`\`\`

    ${""}
    ${""}
    This is a test.



\`\`\`python
data = client.completions.create(
  model="gpt-3.5-turbo-instruct",
  prompt="讲10个给程序员听得笑话",
`;
  expect(whole(...recorded("completions")).slice(0, first.length)).toBe(first);
});

test("a conversation of two turns, to the byte", () => {
  const [notebook, shown] = recorded("chat");
  expect(whole({ ...notebook, cells: notebook.cells.slice(0, 2) }, shown)).toBe(
    `\`\`\`python
data_messages = [
  {"role": "user", "content": "Hello!"}
]
data = client.chat.completions.create(
  model="gpt-3.5-turbo",
  messages=data_messages
)
print(data.choices[0].message.content)
\`\`\`

    Hello! How can I assist you today?



\`\`\`python
data = client.chat.completions.create(
  model="gpt-3.5-turbo",
  messages=[
    *data_messages,
    data.choices[0].message,
    {"role": "user", "content": "1.讲一个程序员才听得懂的冷笑话；2.今天是几号？3.明天星期几？"}
  ]
)
print(data.choices[0].message.content)
\`\`\`

    1. 为什么程序员喜欢黑色的衣服？因为它们让错误消息更难看出来！
    2. 今天是10月27日。
    3. 明天是星期四。

`,
  );
});
