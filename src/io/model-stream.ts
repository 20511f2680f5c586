/** A request out, a response in, by plain `fetch`: no SDK, whose extra headers strict servers refuse. */
import type { Arrival, ModelRequest, ModelStream } from "../app/ports.ts";
import { responseHead } from "../core/api/response-head.ts";
import { ModelStreamError } from "../core/model-stream-error.ts";
import type { RunProblem } from "../core/run.ts";
import type { Redactor } from "./keys/redactor.ts";
import type { KeyRing } from "./keys.ts";
import { piecesOf } from "./pieces-of.ts";

/** In bytes after decompression. */
export const longestBody = 64 * 1024 * 1024;

/** Bytes of a burst after which the page may draw and take keys: to read that many takes some 5 ms. */
const portion = 128 * 1024;

/** The port that asks models. Keys are added here and, should a server echo one, taken out here. */
export function createModelStream(keys: KeyRing): ModelStream {
  return (request, signal) => exchange(keys, request, signal);
}

async function* exchange(keys: KeyRing, request: ModelRequest, signal: AbortSignal): AsyncGenerator<Arrival> {
  // A reader that leaves early ends the request as surely as the caller's signal does.
  const leaving = new AbortController();
  const either = AbortSignal.any([signal, leaving.signal]);
  try {
    const response = await send(keys, request, either);
    yield { type: "head", head: responseHead(response.status, readable(response, keys), Date.now()) };
    yield* texts(response, keys.redactor(), either);
  } finally {
    leaving.abort();
  }
}

async function send(keys: KeyRing, request: ModelRequest, signal: AbortSignal): Promise<Response> {
  const headers = new Headers([["Content-Type", "application/json"]]);
  for (const [name, value] of request.headers) headers.set(name, value);
  keys.authorize(request.connection, request.url, headers, request.keyHeader);
  try {
    return await fetch(request.url, {
      method: request.method ?? "POST",
      headers,
      body: request.method === "GET" ? null : request.body,
      signal,
      redirect: "error",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
    });
  } catch (error) {
    throw failure(error, signal, unreachable(request.url));
  }
}

/** The body as text, piece by piece as it comes. */
async function* texts(response: Response, redactor: Redactor, signal: AbortSignal): AsyncGenerator<Arrival> {
  // The decoder keeps a byte order mark: the reader of the text takes it away, once.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let characters = 0;
  try {
    for await (const bytes of portions(response)) {
      const text = redactor.push(decoder.decode(bytes, { stream: true }));
      characters += text.length;
      if (text !== "") yield { type: "text", text };
    }
  } catch (error) {
    if (error instanceof ModelStreamError) throw error;
    // What was held back had come, too: an answer that breaks off keeps all of it.
    const rest = redactor.end();
    characters += rest.length;
    if (rest !== "" && !signal.aborted) yield { type: "text", text: rest };
    throw failure(error, signal, { type: "lost", characters });
  }
  const rest = redactor.push(decoder.decode()) + redactor.end();
  if (rest !== "") yield { type: "text", text: rest };
}

/**
 * The body in portions, with room for the page between them: what has come is else read in one task to its
 * end.
 */
async function* portions(response: Response): AsyncGenerator<Uint8Array> {
  let length = 0;
  let read = 0;
  for await (const bytes of piecesOf(response.body)) {
    length += bytes.byteLength;
    if (length > longestBody) throw new ModelStreamError({ type: "too-large", bytes: longestBody });
    for (let at = 0; at < bytes.byteLength; at += portion) {
      yield bytes.subarray(at, at + portion);
      read += Math.min(portion, bytes.byteLength - at);
      if (read < portion) continue;
      read = 0;
      await nextTask();
    }
  }
}

/** A message would not do: Chromium answers messages to itself without end in one task. */
async function nextTask(): Promise<void> {
  if ("scheduler" in window) await window.scheduler.postTask(() => undefined);
  else await new Promise((resolve) => setTimeout(resolve));
}

/** What to throw for a failure: an abort is not an error of the stream but the caller's own reason. */
function failure(error: unknown, signal: AbortSignal, problem: RunProblem): unknown {
  return signal.aborted ? signal.reason : new ModelStreamError(problem, { cause: error });
}

/** The browser does not say why: the app asks. */
function unreachable(url: string): RunProblem {
  const host = URL.canParse(url) ? new URL(url).host : url;
  return { type: "unreachable", host, causes: navigator.onLine ? [] : ["offline"] };
}

function readable(response: Response, keys: KeyRing): (name: string) => string | null {
  return (name) => {
    const value = response.headers.get(name);
    return value === null ? null : keys.redact(value);
  };
}
