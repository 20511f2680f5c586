import type { IncomingHttpHeaders } from "node:http";

/** How an exchange stands: `aborted` is the client's doing, `cut` the server's. */
export type ExchangeState = "open" | "answered" | "aborted" | "cut";

/** One request as the server saw it. */
export interface JournalEntry {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The body as JSON, or undefined where it is none. */
  readonly json: Record<string, unknown> | undefined;
  state: ExchangeState;
}

/** Every request a server received, in order, with a way to wait for one. */
export class Journal {
  readonly entries: JournalEntry[] = [];
  #watchers: (() => void)[] = [];

  /** The requests for an answer: no preflights, no lists of models. */
  get posts(): JournalEntry[] {
    return this.entries.filter((entry) => entry.method === "POST");
  }

  /** The bodies of the posts, as JSON. */
  get sent(): (Record<string, unknown> | undefined)[] {
    return this.posts.map((entry) => entry.json);
  }

  /** Writes a request down. */
  open(request: Omit<JournalEntry, "json" | "state">): JournalEntry {
    const entry: JournalEntry = { ...request, json: parsedObject(request.body), state: "open" };
    this.entries.push(entry);
    this.#tell();
    return entry;
  }

  /** Writes down how an exchange ended; the first ending stands. */
  close(entry: JournalEntry, state: ExchangeState): void {
    if (entry.state !== "open") return;
    entry.state = state;
    this.#tell();
  }

  /** Resolves with the first entry that fits, now or later. */
  async until(fits: (entry: JournalEntry) => boolean): Promise<JournalEntry> {
    for (;;) {
      const found = this.entries.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => this.#watchers.push(resolve));
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.entries.length = 0;
  }

  #tell(): void {
    for (const watcher of this.#watchers.splice(0)) watcher();
  }
}

function parsedObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // A JSON object is a record of unknown values by definition; arrays and scalars are left out.
    return value instanceof Object && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
