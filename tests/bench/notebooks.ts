/** Notebooks of real weight, the same shape at every size. */
import { callOf, endpointOf } from "../../src/core/api/request.ts";
import { isUnsendable } from "../../src/core/messages/conversation.ts";
import type { Cell, ChatCell, Notebook } from "../../src/core/notebook.ts";
import type { Run } from "../../src/core/run.ts";
import { sentence, words } from "./prose.ts";

export interface Weighty {
  readonly notebook: Notebook;
  readonly runs: readonly Run[];
}

/**
 * A Markdown cell with a heading at every fifth place; between them chat cells, each with one finished run.
 */
export function weightyNotebook(count: number): Weighty {
  const cells = Array.from({ length: count }, (_, at) => (at % 5 === 0 ? markdown(at) : chat(at)));
  const notebook = { id: `weighty-${count}`, title: `${count} cells`, cells };
  const chats = cells.filter((cell) => cell.kind === "chat");
  return { notebook, runs: chats.map((cell, index) => finishedRun(notebook, cell, index)) };
}

function markdown(at: number): Cell {
  const source = `## Section ${at / 5 + 1}\n\n${sentence(at, 20)} *${words(at, 2)}*, and \`${words(at, 1)}\`.`;
  return { kind: "markdown", id: `m${at}`, source };
}

/** Two messages, of about 100 and 200 characters, and three parameters. */
function chat(at: number): ChatCell {
  return {
    kind: "chat",
    id: `c${at}`,
    name: `answer_${at}`,
    messages: [
      { role: "system", content: sentence(at, 16) },
      { role: "user", content: sentence(at + 1, 32) },
    ],
    parameters: [
      { name: "model", value: '"gpt-4o-mini"' },
      { name: "temperature", value: "0.7" },
      { name: "max_tokens", value: "400" },
    ],
  };
}

function finishedRun(notebook: Notebook, cell: ChatCell, index: number): Run {
  const call = callOf(notebook, () => undefined, cell);
  if (isUnsendable(call)) throw new Error(`A cell of the bench cannot be sent: ${call.type}`);
  return {
    id: `r-${cell.id}`,
    notebook: notebook.id,
    cell: cell.id,
    count: index + 1,
    at: Date.UTC(2026, 0, 1) + index * 1_000,
    connection: "OpenAI",
    endpoint: endpointOf(cell),
    asked: call.asked,
    sent: {
      url: "https://api.openai.com/v1/chat/completions",
      headers: [["Content-Type", "application/json"]],
      authorized: true,
      body: call.body,
    },
    status: "done",
    response: { status: 200, contentType: "application/json", requestId: `req_${cell.id}` },
    raw: JSON.stringify(completion(cell, index), undefined, 2),
    timing: { first: 812, total: 815 },
  };
}

/** An answer of about 800 characters in the form of api.openai.com. */
function completion(cell: ChatCell, index: number): unknown {
  const content = [
    sentence(index, 40),
    `- ${sentence(index + 1, 12)}\n- **${words(index, 2)}**: ${sentence(index + 2, 12)}`,
    sentence(index + 3, 60),
  ].join("\n\n");
  return {
    id: `chatcmpl-${cell.id}`,
    object: "chat.completion",
    created: 1_767_225_600 + index,
    model: "gpt-4o-mini-2024-07-18",
    choices: [
      {
        index: 0,
        message: { role: "assistant", content, refusal: null, annotations: [] },
        logprobs: null,
        finish_reason: "stop",
      },
    ],
    usage: {
      prompt_tokens: 71,
      completion_tokens: 168,
      total_tokens: 239,
      prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    },
    service_tier: "default",
    system_fingerprint: "fp_62a23a81ef",
  };
}
