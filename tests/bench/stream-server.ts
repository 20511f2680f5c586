/** A server that streams answers at a pace, or as fast as they are read; the model's name says which. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { bodyText, type Loopback, listen } from "../server/loopback.ts";
import { DONE, sseEvent } from "../server/sse.ts";
import { answerPieces } from "./prose.ts";

/** How many tokens come, and how many in a second; without that all at once. */
export interface Pace {
  readonly tokens: number;
  readonly perSecond?: number;
}

/** How often a paced answer sends the tokens that are due, in ms. */
const tick = 5;
/** How many events are written together where there is no pace. */
const together = 256;

const open = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "content-type, authorization",
};

export class StreamServer {
  /** The most answers that were under way at a time; a measure sets it to 0 before it begins. */
  atOnce = 0;
  #underWay = 0;
  #loopback: Loopback | undefined;
  readonly #prepared = new Map<number, readonly Buffer[]>();

  static async start(): Promise<StreamServer> {
    const server = new StreamServer();
    server.#loopback = await listen((request, response) => void server.#receive(request, response));
    return server;
  }

  get baseUrl(): string {
    return `${this.#loopback?.origin}/v1`;
  }

  /** The model whose answers come at that pace. Prepares them, so that no sample waits for it. */
  model({ tokens, perSecond }: Pace): string {
    this.#prepared.set(tokens, eventsOf(tokens));
    return `${tokens}-at-${perSecond ?? "once"}`;
  }

  async close(): Promise<void> {
    await this.#loopback?.close();
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyText(request).catch(() => "");
    if (request.method !== "POST") return void response.writeHead(204, open).end();
    const [tokens, perSecond] = String(JSON.parse(body).model).split("-at-").map(Number);
    const events = this.#prepared.get(tokens ?? 0) ?? [];
    response.writeHead(200, { ...open, "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    this.#underWay += 1;
    this.atOnce = Math.max(this.atOnce, this.#underWay);
    if (perSecond) await sendPaced(response, events, perSecond);
    else await sendAll(response, events);
    this.#underWay -= 1;
    response.end();
  }
}

async function sendAll(response: ServerResponse, events: readonly Buffer[]): Promise<void> {
  for (let sent = 0; sent < events.length; sent += together) {
    await write(response, events.slice(sent, sent + together));
  }
}

/** By the clock: what a late timer left is sent with the next. */
async function sendPaced(
  response: ServerResponse,
  events: readonly Buffer[],
  perSecond: number,
): Promise<void> {
  const began = performance.now();
  for (let sent = 0; sent < events.length && !response.destroyed; ) {
    const due = Math.ceil(((performance.now() - began) / 1_000) * perSecond);
    if (due > sent) await write(response, events.slice(sent, due));
    sent = Math.max(sent, due);
    await new Promise((resolve) => setTimeout(resolve, tick));
  }
}

/** Resolves when the system has taken the events: a slow reader is waited for. */
async function write(response: ServerResponse, events: readonly Buffer[]): Promise<void> {
  if (response.destroyed) return;
  await new Promise<void>((resolve) => response.write(Buffer.concat(events), () => resolve()));
}

/** The events of a stream as api.openai.com sends them, of about 225 bytes a token. */
function eventsOf(tokens: number): readonly Buffer[] {
  const pieces = answerPieces(tokens).map((content) => chunk({ content }, null));
  return [chunk({ role: "assistant", content: "" }, null), ...pieces, chunk({}, "stop"), sseEvent(DONE)].map(
    (event) => Buffer.from(event),
  );
}

function chunk(delta: object, finish: string | null): string {
  return sseEvent({
    id: "chatcmpl-BzQ4hX2mT7pW9sK1vR6nY3cL8dF5g",
    object: "chat.completion.chunk",
    created: 1_767_225_600,
    model: "gpt-4o-mini-2024-07-18",
    service_tier: "default",
    system_fingerprint: "fp_62a23a81ef",
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
  });
}
