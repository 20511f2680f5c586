import type { ServerResponse } from "node:http";
import type { Journal, JournalEntry } from "./journal.ts";

/** A header list as Node takes it. */
export type Headers = Record<string, string>;

/** Decides what a request gets. */
export type Responder = (exchange: Exchange) => Promise<void> | void;

/** One request with its response: what responders write to. */
export class Exchange {
  readonly request: JournalEntry;
  readonly #response: ServerResponse;
  readonly #journal: Journal;
  readonly #corsHeaders: Headers;

  constructor(request: JournalEntry, response: ServerResponse, journal: Journal, corsHeaders: Headers) {
    this.request = request;
    this.#response = response;
    this.#journal = journal;
    this.#corsHeaders = corsHeaders;
    response.on("close", () => journal.close(request, response.writableFinished ? "answered" : "aborted"));
  }

  /** Whether the client has gone away. */
  get gone(): boolean {
    return this.#response.destroyed;
  }

  /** The model the request names, or "". */
  get model(): string {
    return String(this.request.json?.["model"] ?? "");
  }

  /** Sends the status line and headers, with the server's CORS headers unless `cors` is false. */
  start(status: number, headers: Headers, cors = true): void {
    this.#response.writeHead(status, { ...(cors ? this.#corsHeaders : {}), ...headers });
    this.#response.flushHeaders();
  }

  /** Sends some bytes and resolves when the system has taken them. */
  async write(chunk: string | Uint8Array): Promise<void> {
    if (this.gone || chunk.length === 0) return;
    await new Promise<void>((resolve) => this.#response.write(chunk, () => resolve()));
  }

  /** Ends the answer in good order. */
  end(): void {
    this.#response.end();
  }

  /** Closes the connection in the middle of the answer. */
  hangUp(): void {
    this.#journal.close(this.request, "cut");
    this.#response.socket?.end();
  }

  /** Resets the connection, as a failing network does. */
  reset(): void {
    this.#journal.close(this.request, "cut");
    this.#response.socket?.resetAndDestroy();
  }
}
