import type { Arrival, ModelRequest } from "../../../src/app/ports.ts";
import { ModelStreamError } from "../../../src/core/model-stream-error.ts";

/** The pieces of an answer's body, or the status of a refusal. */
export type Reply = readonly string[] | number;

/**
 * A server whose every reply is written down before it is asked. `hold` in a reply waits for its `release`.
 */
export class FakeServer {
  readonly requests: ModelRequest[] = [];
  readonly replies = new Map<string, Reply>();
  readonly #holds = new Map<string, () => void>();

  /** What was asked, in order. */
  get prompts(): readonly string[] {
    return this.requests.map(({ body }) => String(JSON.parse(body).prompt));
  }

  /** Lets the held reply to a prompt go on, or all of them. */
  release(prompt?: string): void {
    const held = [...this.#holds].filter(([asked]) => prompt === undefined || asked === prompt);
    for (const [asked, goOn] of held) {
      this.#holds.delete(asked);
      goOn();
    }
  }

  /** Replies by the prompt that is asked; with the prompt itself where nothing else was said. */
  async *stream(request: ModelRequest, signal: AbortSignal): AsyncGenerator<Arrival> {
    this.requests.push(request);
    const prompt = String(JSON.parse(request.body).prompt);
    const reply = this.replies.get(prompt) ?? [whole(prompt)];
    const status = typeof reply === "number" ? reply : 200;
    yield { type: "head", head: { status, contentType: "text/event-stream" } };
    for (const text of typeof reply === "number" ? ['{"error":{"message":"no"}}'] : reply) {
      if (text === "hold") await this.#held(prompt, signal);
      else if (text === "lost") throw new ModelStreamError({ type: "lost", characters: 0 });
      else yield { type: "text", text };
    }
  }

  #held(prompt: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#holds.set(prompt, resolve);
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
  }
}

export function whole(text: string): string {
  return `data: {"choices":[{"index":0,"text":"${text}","finish_reason":"stop"}]}\n\n`;
}
