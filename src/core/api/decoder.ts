import type { Delta } from "./delta.ts";

/** Reads one response body. After `end` or `cut` nothing more may be pushed. */
export interface Decoder {
  push(text: string): readonly Delta[];
  /** The body is whole as far as the transport knows. */
  end(): readonly Delta[];
  /** The body broke off, by Stop or a lost connection: keeps what came, blames the server for nothing. */
  cut(): readonly Delta[];
}
