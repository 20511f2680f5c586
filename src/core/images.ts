/** Images as files of bytes: which formats the API takes, and how one is told by its first bytes. */

export type ImageType = "image/png" | "image/jpeg" | "image/webp" | "image/gif";

/** An image as the library holds it. */
export interface StoredImage {
  readonly mediaType: ImageType;
  readonly bytes: ArrayBuffer;
}

/** In bytes: what the providers take at most (OpenAI, images and vision guide). */
export const largestImage = 20 * 1024 * 1024;

const hash = /^[0-9a-f]{64}$/u;

/** Whether the word has the form of a SHA-256 in hexadecimal. */
export function isImageHash(word: string): boolean {
  return hash.test(word);
}

/** What the first bytes of each format are; `?` is any byte. */
const signatures: readonly (readonly [signature: string, type: ImageType])[] = [
  ["\x89PNG\r\n\x1a\n", "image/png"],
  ["\xff\xd8\xff", "image/jpeg"],
  ["GIF87a", "image/gif"],
  ["GIF89a", "image/gif"],
  ["RIFF????WEBP", "image/webp"],
];

/**
 * The format that the bytes are in, whatever their file is called; undefined when it is none that can be
 * sent.
 */
export function imageTypeOf(bytes: ArrayBuffer): ImageType | undefined {
  const head = String.fromCharCode(...new Uint8Array(bytes.slice(0, 12)));
  return signatures.find(([signature]) => begins(head, signature))?.[1];
}

function begins(head: string, signature: string): boolean {
  return [...signature].every((character, at) => character === "?" || character === head[at]);
}
