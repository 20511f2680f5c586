import { bare, type Door, json, oneLine, run } from "./door.ts";
import { jupyterDoors } from "./jupyter-doors.ts";
import { laterDoors } from "./later-doors.ts";
import { writtenDoors } from "./written-doors.ts";

const request = { tab: "request", selector: "quire-request" } as const;

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
    drawn: request,
    cells: (_, index) => [bare("chat", `chat ${index}`)],
    runs: (payload, index, notebook) => [run(notebook, `chat ${index}`, payload, wholeAnswer(payload))],
  },
  {
    name: "completion answers",
    drawn: request,
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
  ...writtenDoors,
  ...laterDoors,
  ...jupyterDoors,
];

function failureDoor(name: string, kinds: readonly string[]): Door {
  return {
    name,
    drawn: request,
    cells: (_, index) => kinds.map((kind) => bare("chat", `${kind} ${index}`)),
    runs: (payload, index, notebook) =>
      failures(payload)
        .filter(([kind]) => kinds.includes(kind))
        .map(([kind, failed]) => ({ ...run(notebook, `${kind} ${index}`, payload, ""), ...failed })),
  };
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
    [
      "host",
      { ...failed, problem: { type: "unreachable", host: payload, preset: payload, causes: ["cors"] } },
    ],
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
