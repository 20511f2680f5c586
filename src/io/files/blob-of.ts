import type { FilePart } from "../../app/ports.ts";

/** Copying so many characters or bytes takes a few ms. */
const atOnce = 1_000_000;

/** The parts as one Blob, texts in UTF-8. The browser copies what it is made of, so the page has its turn in between. */
export async function blobOf(parts: readonly FilePart[], mediaType = ""): Promise<Blob> {
  const made: Blob[] = [];
  let waiting: FilePart[] = [];
  let size = 0;
  for (const part of parts) {
    waiting.push(part);
    size += part.length;
    if (size < atOnce) continue;
    made.push(new Blob(waiting));
    [waiting, size] = [[], 0];
    await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob([...made, ...waiting], { type: mediaType });
}
