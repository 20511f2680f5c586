import { complete, streamChunks, wholeBody } from "./completion.ts";
import type { Exchange, Headers, Responder } from "./exchange.ts";
import type { Gate } from "./gate.ts";
import { DONE, singleBytes, sseEvent } from "./sse.ts";

/** How an answer departs from the plain one. */
export interface AnswerOptions {
  /** What the model says; else a sentence that repeats the end of the prompt. */
  readonly text?: string;
  /** Passed before every chunk of a stream, and before a whole answer. */
  readonly gate?: Gate;
  readonly newline?: "\n" | "\r\n";
  /** Send every byte of a stream by itself. */
  readonly bytewise?: boolean;
  /** Stop a stream after so many chunks (a gate is passed once more before that), in the way of `ending`. */
  readonly stopAfter?: number;
  readonly ending?: Ending;
  readonly headers?: Headers;
}

/**
 * How a stream that stops short ends: `quiet` as if it were complete, but with no [DONE]; `hang-up` closes
 * the connection in the middle of the body; `reset` resets it, and then a client may lose what it has not
 * read yet.
 */
export type Ending = "quiet" | "hang-up" | "reset";

/** Bytes to send exactly as they are. */
export interface RawAnswer {
  readonly status?: number;
  readonly contentType?: string;
  readonly headers?: Headers;
  readonly chunks?: readonly (string | Uint8Array)[];
  readonly cors?: boolean;
  /** Passed before every chunk. */
  readonly gate?: Gate;
}

/** An OpenAI error object's inside. */
export interface ApiError {
  readonly message: string;
  readonly type: string;
  readonly param?: string | null;
  readonly code?: string | number | null;
}

/** Answers as a well-behaved server does, whole or streamed as the request asks. */
export function answer(options: AnswerOptions = {}): Responder {
  return (exchange) =>
    exchange.request.json?.["stream"] === true
      ? streamAnswer(exchange, options)
      : wholeAnswer(exchange, options);
}

/** Answers with one JSON object even where a stream was asked for. */
export function wholeAlways(options: AnswerOptions = {}): Responder {
  return (exchange) => wholeAnswer(exchange, options);
}

/** Refuses with an error in OpenAI's shape. */
export function refuse(
  status: number,
  error: ApiError,
  options: { cors?: boolean; headers?: Headers } = {},
): Responder {
  const body = { error: { param: null, code: null, ...error } };
  return raw({ ...options, status, contentType: "application/json", chunks: [JSON.stringify(body)] });
}

/** Sends the given bytes, each chunk by itself. */
export function raw(given: RawAnswer): Responder {
  return async (exchange) => {
    const type: Headers = given.contentType ? { "Content-Type": given.contentType } : {};
    exchange.start(given.status ?? 200, { ...type, ...given.headers }, given.cors);
    for (const chunk of given.chunks ?? []) {
      await given.gate?.pass();
      await exchange.write(chunk);
    }
    exchange.end();
  };
}

/** Says nothing until the gate lets it, then answers. */
export function stall(gate: Gate, options: AnswerOptions = {}): Responder {
  return async (exchange) => {
    await gate.pass();
    if (!exchange.gone) await answer(options)(exchange);
  };
}

/** Resets the connection before the first byte of an answer. */
export function resetBefore(): Responder {
  return (exchange) => exchange.reset();
}

/** Sends the client to another address. */
export function redirect(location: string, status = 307): Responder {
  return raw({ status, headers: { Location: location } });
}

async function wholeAnswer(exchange: Exchange, options: AnswerOptions): Promise<void> {
  await options.gate?.pass();
  if (exchange.gone) return;
  exchange.start(200, { "Content-Type": "application/json", ...options.headers });
  await exchange.write(JSON.stringify(wholeBody(complete(exchange, options.text))));
  exchange.end();
}

async function streamAnswer(exchange: Exchange, options: AnswerOptions): Promise<void> {
  exchange.start(200, { "Content-Type": "text/event-stream", ...options.headers });
  for (const event of answerEvents(exchange, options).slice(0, options.stopAfter)) {
    await options.gate?.pass();
    if (exchange.gone) return;
    await writeEvent(exchange, event, options);
  }
  if (options.stopAfter !== undefined) await options.gate?.pass();
  finish(exchange, options.ending ?? "quiet");
}

function finish(exchange: Exchange, ending: Ending): void {
  if (ending === "reset") exchange.reset();
  else if (ending === "hang-up") exchange.hangUp();
  else exchange.end();
}

function answerEvents(exchange: Exchange, { text, newline }: AnswerOptions): string[] {
  const chunks = streamChunks(complete(exchange, text), wantsUsage(exchange));
  return [...chunks, DONE].map((payload) => sseEvent(payload, newline));
}

async function writeEvent(exchange: Exchange, event: string, { bytewise }: AnswerOptions): Promise<void> {
  for (const chunk of bytewise ? singleBytes(event) : [event]) await exchange.write(chunk);
}

function wantsUsage(exchange: Exchange): boolean {
  const options = exchange.request.json?.["stream_options"];
  return options instanceof Object && "include_usage" in options && options.include_usage === true;
}
