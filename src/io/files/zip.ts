/** Files as one .zip. Reading one is in unzip.ts. */
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { ExportedFile, FilePart } from "../../app/ports.ts";

/** Deflating as much takes a few ms. */
const atOnce = 64 * 1024;

/** The archive in parts, as the files come; between two parts the page may have its turn. */
export async function* zipped(files: AsyncIterable<ExportedFile>): AsyncGenerator<FilePart> {
  const made: FilePart[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    // fflate makes no shared memory; its types leave that open.
    made.push(chunk as Uint8Array<ArrayBuffer>);
  });
  for await (const file of files) {
    const entry = entryFor(file);
    zip.add(entry);
    for (const bytes of portions(file.parts)) {
      entry.push(bytes);
      yield* made.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made;
}

/** Images are packed already, but for those that are text. */
function entryFor({ name, mediaType }: ExportedFile): ZipDeflate | ZipPassThrough {
  const isPacked = /^image\/(?!svg)/u.test(mediaType);
  return isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
}

function* portions(parts: readonly FilePart[]): Generator<Uint8Array> {
  for (const part of parts) {
    if (typeof part === "string") yield* encoded(part);
    else for (let at = 0; at < part.length; at += atOnce) yield part.subarray(at, at + atOnce);
  }
}

function* encoded(text: string): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let [at, end] = [0, 0]; at < text.length; at = end) {
    end = isCut(text, at + atOnce) ? at + atOnce + 1 : at + atOnce;
    yield encoder.encode(text.slice(at, end));
  }
}

/** Whether that place is between the two halves of a character. */
function isCut(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
