/** A file from an address that the person typed, asked for once. */
import type { Fetched, FetchingProgress, FetchTrouble } from "../../app/ports.ts";
import { largestFile } from "../../core/formats/arriving/brought-file.ts";
import { fileNameOf } from "../../core/formats/arriving/raw-address.ts";
import { piecesOf } from "../pieces-of.ts";

/**
 * The file at that address. The server learns no more than that somebody asks: no cookies, no key, not which page.
 * @throws the signal's reason when it is aborted
 */
export async function fetchFile(
  address: string,
  signal: AbortSignal,
  onProgress: (progress: FetchingProgress) => void,
): Promise<Fetched> {
  const url = urlOf(address);
  if (url === undefined) return failed({ reason: "address" });
  try {
    return await fileAt(url, signal, onProgress);
  } catch (error) {
    signal.throwIfAborted();
    // What a browser says of servers that are out of reach, or that let no other page read them.
    if (error instanceof TypeError) return failed({ reason: "blocked" });
    throw error;
  }
}

function urlOf(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isPlain = /^https?:$/u.test(url.protocol) && url.username === "" && url.password === "";
  return isPlain ? url : undefined;
}

async function fileAt(
  url: URL,
  signal: AbortSignal,
  onProgress: (progress: FetchingProgress) => void,
): Promise<Fetched> {
  const response = await fetch(url, { signal, credentials: "omit", referrerPolicy: "no-referrer" });
  if (!response.ok) return failed({ reason: "status", status: response.status });
  const name = fileNameOf(url);
  const isPage = /^text\/html\b/u.test(response.headers.get("content-type") ?? "");
  if (isPage) return failed({ reason: "page" });
  const pieces = await filePieces(response, onProgress);
  return pieces === undefined
    ? failed({ reason: "too-large" })
    : { type: "file", file: new File(pieces, name) };
}

/** Undefined where there are too many bytes: the rest is not taken. */
async function filePieces(
  response: Response,
  onProgress: (progress: FetchingProgress) => void,
): Promise<Uint8Array<ArrayBuffer>[] | undefined> {
  const total = lengthOf(response);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  for await (const piece of piecesOf(response.body)) {
    pieces.push(piece);
    done += piece.length;
    if (done > largestFile) return undefined;
    onProgress({ done, ...(total === undefined ? {} : { total }) });
  }
  return pieces;
}

/** What is packed on its way is longer than the server says. */
function lengthOf({ headers }: Response): number | undefined {
  const length = Number(headers.get("content-length"));
  return length > 0 && !headers.has("content-encoding") ? length : undefined;
}

function failed(why: FetchTrouble): Fetched {
  return { type: "failed", why };
}
