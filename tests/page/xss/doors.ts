import type { StoredRecord } from "./records.ts";

/** Where texts from outside come into the page, as records of one notebook each. */
export interface Door {
  readonly name: string;
  readonly cells: (payload: string, index: number) => readonly { readonly id: string }[];
  readonly runs?: (payload: string, index: number, notebook: string) => readonly object[];
}

const json = "application/json";

export const doors: readonly Door[] = [
  {
    name: "Markdown cells and headings in the outline",
    cells: (payload, index) => [
      { kind: "markdown", id: `text ${index}`, source: payload },
      { kind: "markdown", id: `inline ${index}`, source: `words ${oneLine(payload)} words` },
      { kind: "markdown", id: `heading ${index}`, source: `# ${oneLine(payload)}` },
    ],
  },
  {
    name: "prompts, messages, roles, names and parameters",
    cells: (payload, index) => [
      completion(payload, `completion ${index} ${payload}`),
      chat(payload, `chat ${index} ${payload}`),
    ],
  },
  {
    name: "chat answers: text, reasoning, refusal, tool calls, keys",
    cells: (_, index) => [bare("chat", `chat ${index}`)],
    runs: (payload, index, notebook) => [run(notebook, `chat ${index}`, payload, wholeAnswer(payload))],
  },
  {
    name: "completion answers",
    cells: (_, index) => [bare("completion", `completion ${index}`)],
    runs: (payload, index, notebook) => {
      const raw = JSON.stringify({
        [payload]: payload,
        choices: [{ index: 0, text: payload, finish_reason: payload }],
      });
      return [{ ...run(notebook, `completion ${index}`, payload, raw), endpoint: "completions" }];
    },
  },
  failureDoor("errors in JSON, errors in streams and HTML bodies", ["http", "server", "html"]),
  failureDoor("hosts, unknown references and unreadable streams", ["host", "text", "stream"]),
];

function failureDoor(name: string, kinds: readonly string[]): Door {
  return {
    name,
    cells: (_, index) => kinds.map((kind) => bare("chat", `${kind} ${index}`)),
    runs: (payload, index, notebook) =>
      failures(payload)
        .filter(([kind]) => kinds.includes(kind))
        .map(([kind, failed]) => ({ ...run(notebook, `${kind} ${index}`, payload, ""), ...failed })),
  };
}

/** Records of a door for all payloads, in one notebook. */
export function doorRuns(door: Door, payloads: readonly string[], notebook: string): readonly StoredRecord[] {
  const runs = payloads.flatMap((payload, index) => door.runs?.(payload, index, notebook) ?? []);
  return runs.map((value): StoredRecord => ({ store: "runs", value }));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, " ");
}

/** A cell that says little, so that a page holds the answers of many. */
function bare(kind: "chat" | "completion", id: string): { readonly id: string } {
  const asked = { messages: [{ role: "user", content: "question" }], prompts: ["question"] };
  return { kind, id, name: "reply", parameters: [], ...asked } as { readonly id: string };
}

function parametersOf(payload: string): readonly object[] {
  return [
    { name: "model", value: JSON.stringify(payload) },
    { name: payload, value: JSON.stringify(payload) },
    { name: "stop", value: payload },
  ];
}

function completion(payload: string, id: string): { readonly id: string } {
  const cell = { kind: "completion", id, name: payload, prompts: [payload, `{{${payload}}}`] };
  return { ...cell, parameters: parametersOf(payload) } as { readonly id: string };
}

function chat(payload: string, id: string): { readonly id: string } {
  const message = { role: payload, content: payload, name: payload, tool_call_id: payload, more: payload };
  const messages = [message, { ...message, role: "user" }, { ...message, role: "tool" }];
  const cell = { kind: "chat", id, name: payload, continues: { from: payload, choice: 0 }, messages };
  return { ...cell, parameters: parametersOf(payload) } as { readonly id: string };
}

function run(notebook: string, cell: string, payload: string, raw: string): object {
  const sent = { url: payload, headers: [[payload, payload]], authorized: true, body: payload };
  const answered = {
    status: "done",
    response: { status: 200, contentType: json, requestId: payload },
    raw,
    timing: {},
  };
  const asked = { endpoint: "chat/completions", asked: payload, sent };
  const recorded = { at: payload, holds: "response" };
  return {
    schema: 1,
    id: `run ${cell}`,
    notebook,
    cell,
    count: 1,
    at: 1,
    connection: payload,
    ...asked,
    ...answered,
    recorded,
  };
}

function wholeAnswer(payload: string): string {
  const call = { id: payload, type: payload, function: { name: payload, arguments: payload } };
  const said = {
    role: payload,
    content: payload,
    reasoning_content: payload,
    refusal: payload,
    tool_calls: [call],
  };
  const choices = [0, 1].map((index) => ({
    index,
    message: { ...said, [payload]: payload },
    finish_reason: payload,
  }));
  return JSON.stringify({ id: payload, model: payload, [payload]: { [payload]: [payload] }, choices });
}

function failures(payload: string): readonly (readonly [string, object])[] {
  const coded = { code: payload, param: payload, message: payload };
  const error = JSON.stringify({ error: { ...coded, type: payload } });
  const failed = { status: "failed" };
  const why = { type: "reference-unknown", text: payload, name: payload };
  return [
    [
      "http",
      {
        ...failed,
        raw: error,
        response: { status: 400, contentType: json },
        problem: { type: "http", status: 400, ...coded },
      },
    ],
    [
      "server",
      { ...failed, raw: `data: ${error}\n\n`, problem: { type: "server", message: payload, code: payload } },
    ],
    [
      "html",
      {
        ...failed,
        raw: `<!doctype html><body>${payload}`,
        response: { status: 502, contentType: "text/html" },
      },
    ],
    ["host", { ...failed, problem: { type: "unreachable", host: payload, online: true } }],
    ["text", { ...failed, problem: { type: "unsendable", why } }],
    [
      "stream",
      {
        status: "done",
        raw: `data: ${payload.replaceAll("\n", " ")}\n\ndata: {"choices":[${JSON.stringify(payload)}]}\n\n`,
      },
    ],
  ];
}
