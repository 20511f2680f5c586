/** The person's files for Python: kept, so that each new Python has them, and asked for where it has them. */
import type { FileRequest, FromWorker, PythonFile, ToWorker } from "../../core/python/python-messages.ts";

type Bytes = Uint8Array<ArrayBuffer>;
type Answer = Extract<FromWorker, { readonly type: "files" | "file" }>;

/** One Python that can be asked. */
interface Asked {
  readonly post: (about: FileRequest) => void;
  readonly waiting: Map<number, (answer: Answer | undefined) => void>;
}

export class FileAsks {
  readonly #kept = new Map<string, Bytes>();
  #asked: Asked | undefined;
  #last = 0;

  /** A Python begins, and is given what is kept. */
  begin(post: (message: ToWorker) => void): void {
    this.#asked = { post: (about) => post({ type: "file", about }), waiting: new Map() };
    for (const [name, bytes] of this.#kept) this.#asked.post({ type: "put", name, bytes });
  }

  /** It has ended: what was asked of it has no answer. */
  end(): void {
    for (const answer of this.#asked?.waiting.values() ?? []) answer(undefined);
    this.#asked = undefined;
  }

  put(name: string, bytes: Bytes): void {
    this.#kept.set(name, bytes);
    this.#asked?.post({ type: "put", name, bytes });
  }

  async list(): Promise<readonly PythonFile[]> {
    const answer = await this.#ask((call) => ({ type: "list", call }));
    if (answer?.type === "files") return answer.files;
    return [...this.#kept].map(([name, bytes]) => ({ name, size: bytes.byteLength }));
  }

  async read(name: string): Promise<Bytes | undefined> {
    const answer = await this.#ask((call) => ({ type: "read", call, name }));
    return answer?.type === "file" ? answer.bytes : this.#kept.get(name);
  }

  /** Whether the message was an answer to what was asked here. */
  take(message: FromWorker): boolean {
    if (message.type !== "files" && message.type !== "file") return false;
    this.#asked?.waiting.get(message.call)?.(message);
    this.#asked?.waiting.delete(message.call);
    return true;
  }

  #ask(about: (call: number) => FileRequest): Promise<Answer | undefined> {
    const asked = this.#asked;
    if (asked === undefined) return Promise.resolve(undefined);
    const call = ++this.#last;
    return new Promise((resolve) => {
      asked.waiting.set(call, resolve);
      asked.post(about(call));
    });
  }
}
