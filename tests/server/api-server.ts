import type { IncomingMessage, ServerResponse } from "node:http";
import { Exchange, type Headers, type Responder } from "./exchange.ts";
import { Gate } from "./gate.ts";
import { Journal, type JournalEntry } from "./journal.ts";
import { bodyText, type Loopback, listen } from "./loopback.ts";
import { listModels, namedModels } from "./named-models.ts";
import { embed, moderate, retrieveModel } from "./other-routes.ts";
import { answer, refuse } from "./responders.ts";

/** Which requests a rule is for; what is left out fits all. */
export interface RequestMatch {
  readonly method?: string;
  readonly path?: string | RegExp;
  readonly model?: string | RegExp;
}

interface Rule {
  readonly match: RequestMatch;
  readonly responder: Responder;
}

const PATHS = ["/v1/completions", "/v1/chat/completions"];

/**
 * A server that speaks OpenAI's completion API to browsers, does as tests tell it, and remembers every
 * request.
 */
export class ApiServer {
  readonly journal = new Journal();
  /** Set to false for a server that has never heard of CORS. */
  cors = true;
  /** Set to false for a server that answers no OPTIONS. */
  preflights = true;
  #loopback: Loopback | undefined;
  #queue: Responder[] = [];
  #rules: Rule[] = [];
  #gates: Gate[] = [];

  /** Starts a server on a free port. */
  static async start(): Promise<ApiServer> {
    const server = new ApiServer();
    server.#loopback = await listen((request, response) => void server.#receive(request, response));
    return server;
  }

  get origin(): string {
    return this.#loopback?.origin ?? "";
  }

  /** What a user types as the base URL. */
  get baseUrl(): string {
    return `${this.origin}/v1`;
  }

  /** Decides what the next posts get, one responder each, before any rule or model name. */
  next(...responders: Responder[]): void {
    this.#queue.push(...responders);
  }

  /** Decides what all matching requests get from now on; the latest rule wins. */
  on(match: RequestMatch, responder: Responder): void {
    this.#rules.unshift({ match, responder });
  }

  /** A gate that `reset` opens, so that no answer is left hanging. */
  gate(): Gate {
    const gate = new Gate();
    this.#gates.push(gate);
    return gate;
  }

  /** Makes the server as new: rules, queue and journal forgotten, gates open. */
  reset(): void {
    for (const gate of this.#gates.splice(0)) gate.open();
    this.#queue = [];
    this.#rules = [];
    this.cors = true;
    this.preflights = true;
    this.journal.clear();
  }

  /** Ends the server and every connection. */
  async close(): Promise<void> {
    this.reset();
    await this.#loopback?.close();
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyText(request).catch(() => undefined);
    if (body === undefined) return;
    const { method = "GET", url: path = "/", headers } = request;
    const entry = this.journal.open({ method, path, headers, body });
    const exchange = new Exchange(entry, response, this.journal, this.cors ? corsHeaders(entry) : {});
    await this.#responderFor(exchange)(exchange);
  }

  #responderFor(exchange: Exchange): Responder {
    const { method } = exchange.request;
    if (method === "OPTIONS") return this.preflights ? preflight : noOptions;
    const queued = method === "POST" ? this.#queue.shift() : undefined;
    return queued ?? this.#ruleFor(exchange) ?? usualResponder(exchange);
  }

  #ruleFor(exchange: Exchange): Responder | undefined {
    return this.#rules.find(({ match }) => fits(exchange, match))?.responder;
  }
}

const preflight: Responder = (exchange) => {
  exchange.start(204, {});
  exchange.end();
};

const noOptions: Responder = refuse(405, { message: "Method Not Allowed", type: "invalid_request_error" });

function usualResponder(exchange: Exchange): Responder {
  const { method, path } = exchange.request;
  if (method === "GET" && path === "/v1/models") return listModels;
  if (method === "GET" && path.startsWith("/v1/models/")) return retrieveModel;
  if (method === "POST" && path === "/v1/embeddings") return embed;
  if (method === "POST" && path === "/v1/moderations") return moderate;
  if (method === "POST" && PATHS.includes(path)) return namedModels[exchange.model] ?? answer();
  return refuse(404, { message: `Invalid URL (${method} ${path})`, type: "invalid_request_error" });
}

function fits(exchange: Exchange, match: RequestMatch): boolean {
  const { method, path } = exchange.request;
  return (
    fitsText(method, match.method) && fitsText(path, match.path) && fitsText(exchange.model, match.model)
  );
}

function fitsText(text: string, wanted: string | RegExp | undefined): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === "string" ? text === wanted : wanted.test(text);
}

function corsHeaders({ method, headers }: JournalEntry): Headers {
  const open = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "X-Request-ID" };
  if (method !== "OPTIONS") return open;
  const asked = headers["access-control-request-headers"];
  return {
    ...open,
    "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
    ...(asked ? { "Access-Control-Allow-Headers": asked } : {}),
  };
}
