/** What comes piece by piece, for one who reads it in their own time. */
export class Pieces implements AsyncIterable<Uint8Array<ArrayBuffer>> {
  readonly #encoder = new TextEncoder();
  readonly #come: Uint8Array<ArrayBuffer>[] = [];
  #end: { readonly error?: Error } | undefined;
  #wake = (): void => undefined;

  /** As UTF-8. */
  push(text: string): void {
    this.#come.push(this.#encoder.encode(text));
    this.#wake();
  }

  /** Nothing more comes; the reader gets the error behind all that came. Only the first end counts. */
  end(error?: Error): void {
    this.#end ??= error ? { error } : {};
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (;;) {
      yield* this.#come.splice(0);
      if (this.#come.length > 0) continue;
      if (this.#end?.error) throw this.#end.error;
      if (this.#end) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
