/** Looks into a running Python: each is asked for by a number, and answered with it. */
import type { FromWorker, PythonValue, ToWorker } from "../../core/python/python-messages.ts";

type Answer = Extract<FromWorker, { readonly ask: number }>;
type Ask = Extract<ToWorker, { readonly ask: number }>;
/** Without its number. */
type Look<T extends Ask> = Omit<T, "ask">;

export class Looks {
  readonly #post: (message: ToWorker) => void;
  readonly #waiting = new Map<number, (answer: Answer | undefined) => void>();
  #last = 0;

  constructor(post: (message: ToWorker) => void) {
    this.#post = post;
  }

  async values(names: readonly string[]): Promise<ReadonlyMap<string, PythonValue>> {
    const answer = await this.#ask({ type: "values", names });
    return new Map(answer?.type === "values" ? answer.values : []);
  }

  async names(code: string, at: number): Promise<readonly string[]> {
    const answer = await this.#ask({ type: "complete", code, at });
    return answer?.type === "names" ? answer.names : [];
  }

  /** Whether the message was an answer. */
  take(message: FromWorker): boolean {
    if (!("ask" in message)) return false;
    this.#waiting.get(message.ask)?.(message);
    this.#waiting.delete(message.ask);
    return true;
  }

  /** Python is gone: nobody answers any more. */
  end(): void {
    for (const resolve of this.#waiting.values()) resolve(undefined);
    this.#waiting.clear();
  }

  #ask(look: Look<Extract<Ask, { type: "values" }>> | Look<Extract<Ask, { type: "complete" }>>) {
    const ask = ++this.#last;
    return new Promise<Answer | undefined>((resolve) => {
      this.#waiting.set(ask, resolve);
      this.#post({ ...look, ask });
    });
  }
}
