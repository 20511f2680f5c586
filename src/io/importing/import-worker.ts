/** Reads the files that somebody brings, off the page's thread, and stores what they came to. */
import type { Arrival } from "../../core/formats/arriving/arrival.ts";
import type { BroughtFile, ImportChoice } from "../../core/formats/arriving/brought-file.ts";
import type { NotebookId } from "../../core/notebook.ts";
import { StorageError } from "../../core/storage-error.ts";
import { createLibrary } from "../library/library.ts";
import { readBrought } from "./read-brought.ts";
import { taken } from "./taken.ts";

export type ImportRequest =
  | { readonly type: "read"; readonly files: readonly File[] }
  | { readonly type: "store"; readonly choices: readonly ImportChoice[] };

export type ImportReply =
  | { readonly type: "progress"; readonly file: string; readonly done: number; readonly isMapping: boolean }
  | { readonly type: "read"; readonly files: readonly BroughtFile[] }
  /** The library still writes: nothing but a sign of life. */
  | { readonly type: "storing" }
  | { readonly type: "stored"; readonly notebook: NotebookId }
  | { readonly type: "done" }
  | { readonly type: "failed"; readonly why: StorageError["reason"] };

const library = createLibrary({ onBlocked: () => undefined, onSuperseded: () => undefined });
/** What was read, by place. */
let arrivals: ReadonlyMap<number, Arrival> = new Map();

// Reported, so that the page hears of it: it is not told of a promise that nobody caught.
addEventListener("message", ({ data }: MessageEvent<ImportRequest>) => void answer(data).catch(reportError));

async function answer(request: ImportRequest): Promise<void> {
  if (request.type === "store") return store(request.choices);
  arrivals = new Map();
  const read = await readBrought(request.files, (progress) => say({ type: "progress", ...progress }));
  arrivals = read.arrivals;
  say({ type: "read", files: read.files });
}

/** In ms, between signs of life: a transaction of thousands of records may take longer than the page has patience. */
const beat = 1_000;

/** One after the other, each in one transaction. */
async function store(choices: readonly ImportChoice[]): Promise<void> {
  const life = setInterval(() => say({ type: "storing" }), beat);
  try {
    for (const [index, choice] of choices.entries()) await storeOne(choice, Date.now() + index);
    say({ type: "done" });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    say({ type: "failed", why: error.reason });
  } finally {
    clearInterval(life);
  }
}

async function storeOne({ place, converts, replaces }: ImportChoice, now: number): Promise<void> {
  const arrival = arrivals.get(place);
  if (arrival === undefined) return;
  const whole = await taken(arrival, converts);
  await library.add(whole, now);
  if (replaces !== undefined) await library.trash(replaces, now);
  say({ type: "stored", notebook: whole.notebook.id });
}

function say(reply: ImportReply): void {
  postMessage(reply);
}
