/** The last event of an OpenAI stream. */
export const DONE = "[DONE]";

/** The bytes of one server-sent event that carries `payload` (JSON unless it is text). */
export function sseEvent(payload: unknown, newline = "\n"): string {
  const text = typeof payload === "string" ? payload : JSON.stringify(payload);
  return `data: ${text}${newline}${newline}`;
}

/** A text in the pieces a model would send: words with their spaces, and Chinese one character at a time. */
export function textPieces(text: string): string[] {
  return text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];
}

/** Each byte of a text in a chunk of its own. */
export function singleBytes(text: string): Uint8Array[] {
  return [...new TextEncoder().encode(text)].map((byte) => Uint8Array.of(byte));
}
