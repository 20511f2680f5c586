/** Tokens are bytes, and not each is text by itself: a character may be spread over several. */

/** What is known of a token's bytes: null when only its text is. */
export interface TokenBytes {
  readonly token: string;
  readonly bytes: readonly number[] | null;
}

export interface CharacterReader {
  /** The characters of the next token; of a part of a character those that it completes. */
  read(token: TokenBytes): string;
}

const escaped = /\\x([0-9a-f]{2})|([\s\S])/giu;

/** The bytes that completions write as `bytes:\xe4\xbd`; null when the token is written as text. */
export function escapedBytes(token: string): readonly number[] | null {
  if (!token.startsWith("bytes:") || !/\\x[0-9a-f]{2}/iu.test(token)) return null;
  const pieces = token.slice("bytes:".length).matchAll(escaped);
  return [...pieces].flatMap(([, byte, text]) =>
    byte === undefined ? [...new TextEncoder().encode(text)] : [Number.parseInt(byte, 16)],
  );
}

/** Whether the bytes are whole characters. */
export function isText(bytes: readonly number[]): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
    return true;
  } catch {
    // That is the answer: the decoder has no other way to say so.
    return false;
  }
}

/** The text of a token by itself: "" when it is only a part of a character. */
export function textOfToken({ token, bytes }: TokenBytes): string {
  if (bytes === null) return token;
  if (!isText(bytes)) return "";
  return token.startsWith("bytes:") ? decode(bytes) : token;
}

/** Reads the tokens of one choice in their order. */
export function createCharacterReader(): CharacterReader {
  let decoder: TextDecoder | undefined;
  return {
    read(token) {
      const { bytes } = token;
      if (bytes === null || isText(bytes)) {
        // A character that another token breaks off is never completed.
        decoder = undefined;
        return textOfToken(token);
      }
      decoder ??= new TextDecoder("utf-8", { ignoreBOM: true });
      return decoder.decode(Uint8Array.from(bytes), { stream: true });
    },
  };
}

function decode(bytes: readonly number[]): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}
