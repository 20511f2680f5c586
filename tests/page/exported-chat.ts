import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chatCalls } from "./tutorial-calls.ts";

const TUTORIAL = fileURLToPath(new URL("../../public/tutorials/chat.en.json", import.meta.url));

/** The file that the learner's chat notebook becomes: the tutorial's texts, the calls, and what came back. */
export async function exportedChat(): Promise<string> {
  const text = await tutorialTexts();
  const reply = (call: number): string => chatCalls[call]?.answer ?? "";
  return [
    `${text("introduction")}\n`,
    `\n${text("parameters")}\n`,
    `\n${text("start-chatting")}\n`,
    code(
      `data = client.chat.completions.create(
  model="gpt-3.5-turbo",
  messages=[
    {"role": "user", "content": "Hello!"}
  ],
  stream=True
)
for chunk in data:
  print(chunk.choices[0].delta.content or "", end="")
print()`,
      "Hello! Streams are lovely.",
    ),
    code(
      `data = client.chat.completions.create(
  model="gpt-3.5-turbo",
  messages=[
    {"role": "user", "content": "Hello!"},
    {"role": "assistant", "content": "Hello! Streams are lovely."},
    {"role": "user", "content": "And what is a stream?"}
  ],
  stream=True
)
for chunk in data:
  print(chunk.choices[0].delta.content or "", end="")
print()`,
      "One two ",
    ),
    `\n${text("reply-is-a-message")}\n`,
    `\n${text("another-turn")}\n`,
    code(
      `data = client.chat.completions.create(
  model="gpt-3.5-turbo",
  messages=[
    {"role": "user", "content": "Hello!"},
    {"role": "assistant", "content": "Hello! Streams are lovely."},
    {"role": "user", "content": "1.讲一个程序员才听得懂的冷笑话；2.今天是几号？3.明天星期几？"}
  ]
)
print(data.choices[0].message.content)`,
      reply(1),
    ),
    `\n${text("no-calendar")}\n`,
    `\n${text("roles")}\n`,
    code(
      `data_messages = [
  {"role": "system", "content": "你是一个乐于助人的体育界专家。"},
  {"role": "user", "content": "2008年奥运会是在哪里举行的？"}
]
data = client.chat.completions.create(
  model="gpt-3.5-turbo",
  messages=data_messages
)
print(data.choices[0].message.content)`,
      reply(2),
    ),
    `\n${text("follow-up")}\n`,
    code(
      `data = client.chat.completions.create(
  model="gpt-3.5-turbo",
  messages=[
    *data_messages,
    data.choices[0].message,
    {"role": "user", "content": "1.金牌最多的是哪个国家？2.奖牌最多的是哪个国家？"}
  ]
)
print(data.choices[0].message.content)`,
      reply(3),
    ),
    `\n${text("without-history")}\n`,
    code(
      `data = client.chat.completions.create(
  model="gpt-3.5-turbo",
  messages=[
    {"role": "user", "content": "1.金牌最多的是哪个国家？2.奖牌最多的是哪个国家？"}
  ]
)
print(data.choices[0].message.content)`,
      reply(4),
    ),
    `\n${text("what-next")}\n`,
  ].join("");
}

/** A code cell with what it printed, as Jupyter's export writes them. */
function code(source: string, printed: string): string {
  const lines = printed.split("\n").map((line) => `    ${line}\n`);
  return `\n\n\`\`\`python\n${source}\n\`\`\`\n\n${lines.join("")}\n`;
}

async function tutorialTexts(): Promise<(id: string) => string> {
  const { notebook } = JSON.parse(await readFile(TUTORIAL, "utf8"));
  return (id) => notebook.cells.find((cell: { id: string }) => cell.id === id).source;
}
