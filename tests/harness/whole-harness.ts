/** Whole notebooks between the tests and the library: what crosses into a page is JSON, so images are lists. */
import type { Library } from "../../src/app/ports.ts";
import type { StoredImage } from "../../src/core/images.ts";
import type { WholeNotebook } from "../../src/core/whole-notebook.ts";
import { startWorker } from "../../src/io/trusted-worker.ts";
import addingWorker from "./adding-worker.ts?worker&url";

export interface WholeJson extends Omit<WholeNotebook, "images"> {
  /** By hash, the bytes of PNGs. */
  readonly images: Readonly<Record<string, readonly number[]>>;
}

function wholeFrom({ images, ...rest }: WholeJson): WholeNotebook {
  const stored = Object.entries(images).map(([hash, bytes]): [string, StoredImage] => [
    hash,
    { mediaType: "image/png", bytes: Uint8Array.from(bytes).buffer },
  ]);
  return { ...rest, images: new Map(stored) };
}

async function wholeIn(library: Library, id: string): Promise<WholeJson | undefined> {
  const whole = await library.whole(id);
  if (whole === undefined) return undefined;
  const images = [...whole.images].map(([hash, { bytes }]) => [hash, [...new Uint8Array(bytes)]] as const);
  return { ...whole, images: Object.fromEntries(images) };
}

/** Adds it in a worker, as an import does; the outcome as the worker says it. */
function addInWorker(whole: WholeJson, created: number): Promise<string> {
  const worker = startWorker(addingWorker);
  return new Promise<string>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ whole: wholeFrom(whole), created });
  }).finally(() => worker.terminate());
}

export const wholeHarness = { wholeFrom, wholeIn, addInWorker };
