/** What the worker asked of the page and waits for: answers of the API, in pieces, and answers of the person. */
import type { HeaderList, SendFailure, ToWorker } from "../../core/python/python-messages.ts";
import { Coming } from "./coming.ts";

/** The head of the page's reply to a call of the API. */
export interface Reply {
  readonly status: number;
  /** JSON of a list of pairs. */
  readonly headers: string;
}

type Piece = Uint8Array<ArrayBuffer> | null;

class Call {
  readonly head = new Coming<Reply>();
  readonly #pieces: Uint8Array<ArrayBuffer>[] = [];
  #reader: Coming<Piece> | undefined;
  #end: { readonly failure: SendFailure | undefined } | undefined;

  begin(status: number, headers: HeaderList): void {
    this.head.resolve({ status, headers: JSON.stringify(headers) });
  }

  push(bytes: Uint8Array<ArrayBuffer>): void {
    this.#pieces.push(bytes);
    this.#serve();
  }

  end(failure: SendFailure | undefined): void {
    this.#end = { failure };
    if (failure !== undefined) this.head.fail(failure);
    this.#serve();
  }

  read(): Coming<Piece> {
    const reader = new Coming<Piece>();
    this.#reader = reader;
    this.#serve();
    return reader;
  }

  #serve(): void {
    const piece = this.#pieces[0];
    if (this.#reader === undefined || (piece === undefined && this.#end === undefined)) return;
    if (piece !== undefined) this.#reader.resolve(piece);
    else if (this.#end?.failure === undefined) this.#reader.resolve(null);
    else this.#reader.fail(this.#end.failure);
    this.#pieces.shift();
    this.#reader = undefined;
  }
}

/** A call of the API, by its number. */
export interface OpenCall {
  readonly call: number;
  readonly head: Coming<Reply>;
  /** The next piece of the body; null at the end. Fails with a SendFailure. */
  read(): Coming<Piece>;
}

export class PendingCalls {
  readonly #onNumber: (call: number) => void;
  readonly #calls = new Map<number, Call>();
  readonly #questions = new Map<number, Coming<string | null>>();
  #last = 0;

  /** @param onNumber told of each number before anything is asked under it. */
  constructor(onNumber: (call: number) => void) {
    this.#onNumber = onNumber;
  }

  open(): OpenCall {
    const [number, call] = [this.#number(), new Call()];
    this.#calls.set(number, call);
    return { call: number, head: call.head, read: () => call.read() };
  }

  /** A number for a question, and its answer; null when there is none. */
  ask(): { readonly call: number; readonly answer: Coming<string | null> } {
    const [call, answer] = [this.#number(), new Coming<string | null>()];
    this.#questions.set(call, answer);
    return { call, answer };
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
    else if (message.type === "answer") this.#questions.get(message.call)?.resolve(message.text);
    else call?.end(message.failure);
    if (message.type === "end" || message.type === "answer") this.drop(message.call);
  }

  #number(): number {
    const call = ++this.#last;
    this.#onNumber(call);
    return call;
  }
}
