/** What Python asks of the page, each by its number: handed to the host, and its answers handed back. */
import { type PythonHost, type PythonReply, PythonSendError } from "../../core/python/python-engine.ts";
import type { FromWorker, ToWorker } from "../../core/python/python-messages.ts";
import { Pace } from "./pace.ts";

/** Calls and questions under way; code that asks for more gets no answer. */
const mostAtOnce = 1_000;

export class HostCalls {
  readonly #host: PythonHost;
  readonly #post: (message: ToWorker) => void;
  readonly #controllers = new Map<number, AbortController>();
  readonly #pace = new Pace();

  constructor(host: PythonHost, post: (message: ToWorker) => void) {
    this.#host = host;
    this.#post = post;
  }

  /** Whether the message was for the host. */
  take(message: FromWorker): boolean {
    if (this.#controllers.size >= mostAtOnce && this.#refuse(message)) return true;
    const host = this.#host;
    if (message.type === "send")
      void this.#reply(message.call, (signal) => host.send(message.request, signal));
    else if (message.type === "fetch")
      void this.#reply(message.call, (signal) => host.fetch(message.request, signal));
    else if (message.type === "install")
      void this.#reply(message.call, (signal) => host.install(message.names, signal));
    else if (message.type === "ask") void this.#ask(message);
    else if (message.type === "notice") host.notice(message.notice);
    else if (message.type === "cancel") this.#controllers.get(message.call)?.abort();
    else return false;
    return true;
  }

  #refuse(message: FromWorker): boolean {
    if (message.type === "ask") this.#post({ type: "answer", call: message.call, text: null });
    else if (isCall(message)) this.#post({ type: "end", call: message.call, failure: "refused" });
    else return false;
    return true;
  }

  /** Ends all that is under way. */
  end(): void {
    for (const controller of this.#controllers.values()) controller.abort();
  }

  async #reply(call: number, ask: (signal: AbortSignal) => Promise<PythonReply>): Promise<void> {
    const signal = this.#begin(call);
    try {
      await this.#pace.turn(signal);
      signal.throwIfAborted();
      const { status, headers, body } = await ask(signal);
      this.#post({ type: "head", call, status, headers });
      for await (const bytes of body) this.#post({ type: "bytes", call, bytes });
      this.#post({ type: "end", call });
    } catch (error) {
      const failure = error instanceof PythonSendError ? error.failure : "unreachable";
      this.#post({ type: "end", call, failure: signal.aborted ? "aborted" : failure });
    } finally {
      this.#controllers.delete(call);
    }
  }

  async #ask({ call, prompt, secret }: Extract<FromWorker, { type: "ask" }>): Promise<void> {
    const signal = this.#begin(call);
    const text = await this.#host.ask({ prompt, secret }, signal).catch(() => null);
    this.#controllers.delete(call);
    this.#post({ type: "answer", call, text });
  }

  #begin(call: number): AbortSignal {
    const controller = new AbortController();
    this.#controllers.set(call, controller);
    return controller.signal;
  }
}

function isCall(message: FromWorker): message is Extract<FromWorker, { type: "send" | "fetch" | "install" }> {
  return message.type === "send" || message.type === "fetch" || message.type === "install";
}
