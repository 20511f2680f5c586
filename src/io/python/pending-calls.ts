/** What the worker asked of the page and waits for: answers of the API, in pieces, and answers of the person. */
import type { HeaderList, SendFailure, ToWorker } from "../../core/python/python-messages.ts";

/** The page's reply to a call of the API, as Python reads it. */
export interface Reply {
  readonly status: number;
  /** JSON of a list of pairs. */
  readonly headers: string;
  /** The next piece; null at the end. Rejects with an Error whose message is a SendFailure. */
  read(): Promise<Uint8Array<ArrayBuffer> | null>;
}

type Reader = PromiseWithResolvers<Uint8Array<ArrayBuffer> | null>;

class Call {
  readonly head = promiseOf<Reply>();
  readonly #pieces: Uint8Array<ArrayBuffer>[] = [];
  #reader: Reader | undefined;
  #end: { readonly failure: SendFailure | undefined } | undefined;

  begin(status: number, headers: HeaderList): void {
    this.head.resolve({ status, headers: JSON.stringify(headers), read: () => this.#read() });
  }

  push(bytes: Uint8Array<ArrayBuffer>): void {
    this.#pieces.push(bytes);
    this.#serve();
  }

  end(failure: SendFailure | undefined): void {
    this.#end = { failure };
    if (failure !== undefined) this.head.reject(new Error(failure));
    this.#serve();
  }

  #read(): Promise<Uint8Array<ArrayBuffer> | null> {
    this.#reader = promiseOf();
    const { promise } = this.#reader;
    this.#serve();
    return promise;
  }

  #serve(): void {
    const piece = this.#pieces[0];
    if (this.#reader === undefined || (piece === undefined && this.#end === undefined)) return;
    if (piece !== undefined) this.#reader.resolve(piece);
    else if (this.#end?.failure === undefined) this.#reader.resolve(null);
    else this.#reader.reject(new Error(this.#end.failure));
    this.#pieces.shift();
    this.#reader = undefined;
  }
}

export class PendingCalls {
  readonly #calls = new Map<number, Call>();
  readonly #questions = new Map<number, (text: string | null) => void>();
  #last = 0;

  /** A number for a call, and its reply. */
  open(): { readonly call: number; readonly reply: Promise<Reply> } {
    const [number, call] = [++this.#last, new Call()];
    this.#calls.set(number, call);
    return { call: number, reply: call.head.promise };
  }

  /** A number for a question, and its answer; null when there is none. */
  ask(): { readonly call: number; readonly answer: Promise<string | null> } {
    const call = ++this.#last;
    return { call, answer: new Promise((resolve) => this.#questions.set(call, resolve)) };
  }

  /** Forgets a call: what still comes of it is for nobody. */
  drop(call: number): void {
    this.#calls.delete(call);
    this.#questions.delete(call);
  }

  take(message: Extract<ToWorker, { readonly call: number }>): void {
    const call = this.#calls.get(message.call);
    if (message.type === "head") call?.begin(message.status, message.headers);
    else if (message.type === "bytes") call?.push(message.bytes);
    else if (message.type === "answer") this.#questions.get(message.call)?.(message.text);
    else call?.end(message.failure);
    if (message.type === "end" || message.type === "answer") this.drop(message.call);
  }
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
}

/** Promise.withResolvers, which not every browser has yet. */
function promiseOf<T>(): PromiseWithResolvers<T> {
  let settle: Omit<PromiseWithResolvers<T>, "promise"> | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // A call that fails while nobody reads is no error of the worker.
  promise.catch(() => undefined);
  if (settle === undefined) throw new TypeError("A promise settles its executor at once.");
  return { promise, ...settle };
}
