import { expect, test } from "@playwright/test";
import { contentsOf } from "../../../src/app/files/contents.ts";
import { type Remark, shownPrompts } from "../../../src/app/files/shown-prompts.ts";
import type { ShownPrompt } from "../../../src/core/formats/format.ts";
import { printJson } from "../../../src/core/json/json.ts";
import type { PromptCell } from "../../../src/core/notebook.ts";
import type { Run } from "../../../src/core/run.ts";
import { answered, chatCell, completionCell, notebookOf, whole } from "../../core/answered.ts";

/** What a format is told of the last cell. */
function told(runs: readonly Run[], ...cells: readonly PromptCell[]): ShownPrompt | undefined {
  const last = cells.at(-1);
  return last && shownPrompts(contentsOf(whole(notebookOf(...cells), ...runs)), () => "")(last);
}

function bodyOf(runs: readonly Run[], ...cells: readonly PromptCell[]): string {
  return printJson(told(runs, ...cells)?.call.body ?? null);
}

const above = completionCell("a");
const referring = completionCell("b", {
  prompts: ["{{a.text}} \\{{x}} {{{a.text}}}", "two"],
  parameters: [
    { name: "temperature", value: "1.0" },
    { name: "seed", value: "half typed" },
  ],
});
const sound = { ...referring, parameters: referring.parameters.slice(0, 1) };
const continuing = chatCell("b", {
  continues: { from: "gone", choice: 0 },
  messages: [{ role: "user", content: "{{a.text}}", name: "Ann", more: "{" }],
});

const bodies: readonly [what: string, body: string, wanted: string][] = [
  [
    "as the cell makes it now",
    bodyOf([answered("a", '{"text":"T"}'), answered("b", "{}", '{"prompt":"old"}')], above, sound),
    '{"prompt":["T {{x}} {T}","two"],"temperature":1.0}',
  ],
  [
    "as it was made last when it cannot be made now",
    bodyOf([answered("b", "{}", '{"prompt":"old","n":1.0}')], above, referring),
    '{"prompt":"old","n":1.0}',
  ],
  [
    "with its references as written when it never was made, without broken parameters",
    bodyOf([], above, referring),
    '{"prompt":["{{a.text}} \\\\{{x}} {{{a.text}}}","two"],"temperature":1.0}',
  ],
  [
    "without a conversation that is gone, and without broken fields",
    bodyOf([], continuing),
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
  expect(told([answered("b", choices)], cell)).toMatchObject({
    call: { endpoint: "completions", name: "answer" },
    text: "first\nline\nsecond",
  });
});

test("a cell that shows no run has no text, and what came of a stopped one is its text", () => {
  expect(told([], above)?.text).toBeUndefined();
  const half = 'data: {"choices":[{"index":0,"text":"half"}]}\n\n';
  expect(told([answered("a", half, "{}", { status: "stopped" })], above)?.text).toBe("half");
});

test("a run that failed without an answer has no text", () => {
  const problem = { type: "http", status: 401, code: null, param: null, message: "no" } as const;
  const failed = answered("a", "{}", "{}", { status: "failed", problem });
  expect(told([{ ...failed, response: { status: 401, contentType: "" } }], above)?.text).toBeUndefined();
});

test("what was sent instead is remarked on; a run that was sent as it stands is not", () => {
  const cell = completionCell("b", { prompts: ["p"] });
  const run = answered("b", '{"choices":[{"text":"A"}]}');
  const substitution = { model: { asked: "old", sent: "new" } };
  const remark: Remark = (shown) => (shown.substitution ? "Sent to new." : "");
  const remarked = (change: Partial<Run>): ShownPrompt =>
    shownPrompts(contentsOf(whole(notebookOf(cell), { ...run, ...change })), remark)(cell);
  expect(remarked({ substitution })).toMatchObject({ remark: "Sent to new." });
  expect(remarked({})).not.toHaveProperty("remark");
});
