import { expect, test } from "@playwright/test";
import { exportNotebook } from "../../src/app/exporting.ts";
import type { Format, ShownPrompt } from "../../src/core/formats/format.ts";
import { markdown } from "../../src/core/formats/markdown.ts";
import { printJson } from "../../src/core/json/json.ts";
import { isPrompt, type PromptCell } from "../../src/core/notebook.ts";
import type { ShownRun } from "../../src/core/references.ts";
import type { Run } from "../../src/core/run.ts";
import { answered, chatCell, completionCell, notebookOf, showing } from "../core/answered.ts";

/** What a format is told of the last cell. */
function told(shown: ShownRun, ...cells: readonly PromptCell[]): ShownPrompt | undefined {
  const prompts: ShownPrompt[] = [];
  const write: Format["write"] = ({ notebook, shown: ask }) => {
    for (const cell of notebook.cells) if (isPrompt(cell)) prompts.push(ask(cell));
    return [];
  };
  void exportNotebook(notebookOf(...cells), shown, { ...markdown, write });
  return prompts.at(-1);
}

function bodyOf(shown: ShownRun, ...cells: readonly PromptCell[]): string {
  return printJson(told(shown, ...cells)?.call.body ?? null);
}

const above = completionCell("a");
const referring = completionCell("b", {
  prompts: ["{{a.text}} \\{{x}} {{{a.text}}}", "two"],
  parameters: [
    { name: "temperature", value: "1.0" },
    { name: "seed", value: "half typed" },
  ],
});
const whole = { ...referring, parameters: referring.parameters.slice(0, 1) };
const continuing = chatCell("b", {
  continues: { from: "gone", choice: 0 },
  messages: [{ role: "user", content: "{{a.text}}", name: "Ann", more: "{" }],
});

const bodies: readonly [what: string, body: string, wanted: string][] = [
  [
    "as the cell makes it now",
    bodyOf(showing(answered("a", '{"text":"T"}'), answered("b", "{}", '{"prompt":"old"}')), above, whole),
    '{"prompt":["T {{x}} {T}","two"],"temperature":1.0}',
  ],
  [
    "as it was made last when it cannot be made now",
    bodyOf(showing(answered("b", "{}", '{"prompt":"old","n":1.0}')), above, referring),
    '{"prompt":"old","n":1.0}',
  ],
  [
    "with its references as written when it never was made, without broken parameters",
    bodyOf(showing(), above, referring),
    '{"prompt":["{{a.text}} \\\\{{x}} {{{a.text}}}","two"],"temperature":1.0}',
  ],
  [
    "without a conversation that is gone, and without broken fields",
    bodyOf(showing(), continuing),
    '{"messages":[{"role":"user","content":"{{a.text}}","name":"Ann"}]}',
  ],
];

for (const [what, body, wanted] of bodies) {
  test(`a request is exported ${what}`, () => {
    expect(body).toBe(wanted);
  });
}

const choices = '{"choices":[{"index":1,"text":"second"},{"index":0,"text":"first\\nline"}]}';

test("a prompt is exported with its name and the texts of its choices", () => {
  const cell = completionCell("b", { name: "answer" });
  expect(told(showing(answered("b", choices)), cell)).toMatchObject({
    call: { endpoint: "completions", name: "answer" },
    text: "first\nline\nsecond",
  });
});

test("a cell that shows no run has no text, and what came of a stopped one is its text", () => {
  expect(told(showing(), above)?.text).toBeUndefined();
  const half = 'data: {"choices":[{"index":0,"text":"half"}]}\n\n';
  expect(told(showing(answered("a", half, "{}", { status: "stopped" })), above)?.text).toBe("half");
});

test("a run that failed without an answer has no text", () => {
  const problem = { type: "http", status: 401, code: null, param: null, message: "no" } as const;
  const failed = answered("a", "{}", "{}", { status: "failed", problem });
  expect(
    told(showing({ ...failed, response: { status: 401, contentType: "" } }), above)?.text,
  ).toBeUndefined();
});

test("the file of a notebook is what its format writes", async () => {
  const note = { kind: "markdown", id: "note", source: "# Note" } as const;
  const cell = completionCell("b", { name: "data", prompts: ["Say"] });
  const file = await exportNotebook(notebookOf(note, cell), showing(answered("b", choices)), markdown);
  expect(file).toEqual({
    name: "Notes.md",
    mediaType: "text/markdown",
    text:
      '# Note\n\n\n```python\ndata = client.completions.create(\n  prompt="Say"\n)\nprint(data.choices[0].text)\n```\n' +
      "\n    first\n    line\n    second\n\n",
  });
});

const names: readonly [title: string, name: string][] = [
  ["Chatbots: first steps (Chat)", "Chatbots first steps (Chat).md"],
  ['a/b\\c*d?e"f<g>h|i', "a b c d e f g h i.md"],
  ["tab\tand\nline\u0000", "tab and line.md"],
  ["聊天机器人", "聊天机器人.md"],
  ["..hidden", "hidden.md"],
  ["", "notebook.md"],
  [" / ", "notebook.md"],
  ["...", "notebook.md"],
  ["x".repeat(200), `${"x".repeat(80)}.md`],
];

for (const [title, name] of names) {
  test(`a notebook called ${JSON.stringify(title).slice(0, 40)} becomes the file ${name}`, async () => {
    const file = await exportNotebook({ ...notebookOf(), title }, showing(), markdown);
    expect(file.name).toBe(name);
  });
}

test("a long title is cut between characters", async () => {
  const title = `${"x".repeat(79)}🙂 and more`;
  const { name } = await exportNotebook({ ...notebookOf(), title }, showing(), markdown);
  expect(name).not.toMatch(/\p{Cs}/u);
});

test("what was sent instead is remarked on; a run that was sent as it stands is not", async () => {
  const cell = completionCell("b", { prompts: ["p"] });
  const run = answered("b", '{"choices":[{"text":"A"}]}');
  const substitution = { model: { asked: "old", sent: "new" } };
  const remark = (shown: Run): string => (shown.substitution ? "Sent to new." : "");
  const exported = async (change: Partial<Run>): Promise<string> =>
    (await exportNotebook(notebookOf(cell), showing({ ...run, ...change }), markdown, new Map(), remark))
      .text;
  expect(await exported({ substitution })).toContain("\n> Sent to new.\n\n\n    A\n");
  expect(await exported({})).not.toContain(">");
});
