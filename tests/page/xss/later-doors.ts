/**
 * The doors of answers that are drawn as more than text: calls, structured output, tokens, events, echoes.
 */
import { bare, type Door, json, oneLine, run } from "./door.ts";

const stream = "text/event-stream";

function whole(message: object, rest: object = {}): string {
  return JSON.stringify({ choices: [{ index: 0, message, finish_reason: "stop", ...rest }] });
}

/** A finished run of which this was sent. */
function sending(asked: object, body: object): object {
  const sent = { url: "https://example.test/", headers: [], authorized: true, body: JSON.stringify(body) };
  return { ...asked, sent };
}

/** Arguments that are a tree, that are text, and those of a custom tool; images that are none. */
function calling(payload: string): string {
  const call = (type: string, rest: object): object => ({ id: payload, type, ...rest });
  const tree = JSON.stringify({ [payload]: payload, deep: { list: [[[payload]]] } });
  return whole({
    reasoning_content: payload,
    content: `<think>${payload}</think>${payload}`,
    refusal: payload,
    tool_calls: [
      call("function", { function: { name: payload, arguments: tree } }),
      call("function", { function: { name: payload, arguments: payload } }),
      call("custom", { custom: { name: payload, input: payload } }),
      call(payload, { function: { name: payload, arguments: "" } }),
    ],
    images: [payload, `data:image/png;base64,${payload}`, `data:image/svg+xml,${payload}`].map((url) => ({
      type: "image_url",
      image_url: { url },
    })),
  });
}

/** A schema that the answer does not fit in many ways, each of which quotes it. */
function schemaOf(payload: string): object {
  const properties = {
    [payload]: { const: payload },
    one: { enum: [payload, 1] },
    shape: { type: "number" },
  };
  const required = [payload, `${payload} missing`];
  return { $id: payload, title: payload, type: "object", properties, required, additionalProperties: false };
}

function structured(payload: string, schema: object): object {
  return { response_format: { type: "json_schema", json_schema: { name: payload, schema } } };
}

function chatLogprobs(payload: string): object {
  const option = (token: string, bytes: readonly number[] | null): object => ({ token, logprob: -1, bytes });
  const bytes = [...new TextEncoder().encode(payload)];
  const others = [option(payload, bytes), option(`${payload} or`, null), option(payload, [0xf0, 0x9f])];
  const tokens = [option(payload, null), option(payload, bytes), option(payload, [0xf0])];
  return { content: tokens.map((token) => ({ ...token, top_logprobs: others })) };
}

function completionLogprobs(payload: string): object {
  const tops = { [payload]: -1, [`${payload} or`]: -2, [`bytes:\\xf0${payload}`]: -3 };
  const tokens = [payload, `bytes:\\xf0${payload}`];
  return { tokens, token_logprobs: [-1, null], top_logprobs: [tops, tops], text_offset: [0, 1] };
}

function eventsOf(payload: string): string {
  const line = oneLine(payload);
  const chunk = JSON.stringify({ choices: [{ index: 0, delta: { content: payload } }], [payload]: payload });
  const named = `: ${line}\nevent: ${line}\nid: ${line}\ndata: ${line}\n\n`;
  return `${named}event: ${line}\ndata: ${chunk}\n\ndata: {"${line}\n\ndata: ${chunk}\n\n: ${line}\n`;
}

export const laterDoors: readonly Door[] = [
  {
    name: "calls as trees and text, opened reasoning, refusals, images of a reply",
    drawn: { tab: "text", selector: ".head > b" },
    cells: (_, index) => [bare("chat", `calls ${index}`)],
    runs: (payload, index, notebook) => [run(notebook, `calls ${index}`, payload, calling(payload))],
  },
  {
    name: "structured output, its schema and its faults",
    drawn: { tab: "text", selector: ".line p.invalid" },
    cells: (_, index) => [bare("chat", `faulty ${index}`), bare("chat", `unusable ${index}`)],
    runs: (payload, index, notebook) => {
      const said = whole({
        content: JSON.stringify({ [payload]: "other", one: payload, shape: payload }),
      });
      const asked = (kind: string): object => run(notebook, `${kind} ${index}`, payload, said);
      const unusable = { type: payload, $ref: payload, pattern: payload, $schema: payload };
      return [
        sending(asked("faulty"), structured(payload, schemaOf(payload))),
        sending(asked("unusable"), structured(payload, unusable)),
      ];
    },
  },
  {
    name: "tokens of chat and their alternatives",
    drawn: { tab: "tokens", selector: "[data-place]" },
    cells: (_, index) => [bare("chat", `tokens ${index}`)],
    runs: (payload, index, notebook) => {
      const raw = whole({ content: payload }, { logprobs: chatLogprobs(payload) });
      return [run(notebook, `tokens ${index}`, payload, raw)];
    },
  },
  {
    name: "tokens of completions and their alternatives",
    drawn: { tab: "tokens", selector: "[data-place]" },
    cells: (_, index) => [bare("completion", `tokens ${index}`)],
    runs: (payload, index, notebook) => {
      const choice = { index: 0, text: payload, logprobs: completionLogprobs(payload) };
      const asked = run(notebook, `tokens ${index}`, payload, JSON.stringify({ choices: [choice] }));
      return [{ ...asked, endpoint: "completions" }];
    },
  },
  {
    name: "names, data and comments of events",
    drawn: { tab: "events", selector: ".event b" },
    cells: (_, index) => [bare("chat", `events ${index}`)],
    runs: (payload, index, notebook) => {
      const response = { status: 200, contentType: stream };
      const timing = { first: 1, total: 9, arrivals: [1, 1] };
      return [{ ...run(notebook, `events ${index}`, payload, eventsOf(payload)), response, timing }];
    },
  },
  {
    name: "echoes and suffixes of completions",
    drawn: { tab: "text", selector: ".given" },
    cells: (_, index) => [bare("completion", `echoes ${index}`)],
    runs: (payload, index, notebook) => {
      const choices = [{ index: 0, text: `${payload} and ${payload}`, finish_reason: payload }];
      const asked = run(notebook, `echoes ${index}`, payload, JSON.stringify({ choices }));
      const body = { prompt: payload, echo: true, suffix: payload, best_of: 3 };
      return [
        { ...sending(asked, body), endpoint: "completions", response: { status: 200, contentType: json } },
      ];
    },
  },
];
