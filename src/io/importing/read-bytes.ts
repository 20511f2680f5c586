/** Files as bytes and as text. */
import { piecesOf } from "../pieces-of.ts";

/** The bytes of a file, piece by piece; undefined for a folder, and for a file that is gone or may not be read. */
export async function readBytes(
  file: Blob,
  onPiece: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await collect(file, onPiece);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

async function collect(file: Blob, onPiece: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for await (const piece of piecesOf(file.stream())) {
    bytes.set(piece, at);
    at += piece.length;
    onPiece(piece.length);
  }
  return bytes;
}

/** The text in these bytes, without its byte order mark: UTF-8, or UTF-16 that begins with one. Undefined for no text. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    // Bytes that this encoding does not have.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
