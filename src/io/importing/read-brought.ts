/** From files to arrivals, one after the other. */
import type { Arrival, FormatReading } from "../../core/formats/arriving/arrival.ts";
import { summaryOf } from "../../core/formats/arriving/arrival-summary.ts";
import {
  type BroughtFile,
  type FileRefusal,
  largestArchive,
  largestFile,
  type RefusedFile,
} from "../../core/formats/arriving/brought-file.ts";
import { formatOfFile } from "../../core/formats/format-of-file.ts";
import { formatOf } from "../../core/formats/index.ts";
import { readBytes, textOf } from "./read-bytes.ts";
import { isZip, type Unzipped, unzip } from "./unzip.ts";

/** How far it is; `done` in bytes, of all files together. */
export interface BroughtProgress {
  readonly file: string;
  readonly done: number;
  readonly isMapping: boolean;
}

export interface ReadFiles {
  readonly files: readonly BroughtFile[];
  /** What was read, by its place among the files. */
  readonly arrivals: ReadonlyMap<number, Arrival>;
}

type Tell = (progress: BroughtProgress) => void;

/** How many names of what was passed over are told. */
const namesTold = 20;
/** When answers were recorded whose file does not say it. */
const today = new Date().toISOString().slice(0, 10);
/** How often life is shown while cells are made, in ms. */
const pulse = 1_000;

/** Reads all files; each .ipynb in an archive is a file of its own. */
export async function readBrought(files: readonly File[], tell: Tell): Promise<ReadFiles> {
  const reading = new Reading(tell);
  for (const file of files) await reading.read(file);
  return reading;
}

class Reading implements ReadFiles {
  readonly files: BroughtFile[] = [];
  readonly arrivals = new Map<number, Arrival>();
  readonly #tell: Tell;
  #done = 0;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  async read(file: File): Promise<void> {
    const bytes = await this.#bytesOf(file);
    if ("reason" in bytes) this.#refuse(file.name, bytes);
    else if (isZip(bytes)) this.#readArchive(file.name, bytes);
    else this.#readText(file.name, bytes);
  }

  async #bytesOf(file: File): Promise<Uint8Array | FileRefusal> {
    const { name, size } = file;
    this.#say(name, false);
    if (size > largestFile) return { reason: "too-large", size };
    const bytes = await readBytes(file, (piece) => {
      this.#done += piece;
      this.#say(name, false);
    });
    return bytes ?? { reason: "unreadable" };
  }

  #readArchive(name: string, bytes: Uint8Array): void {
    const archive = unzip(bytes, ".ipynb", { file: largestFile, archive: largestArchive });
    if ("reason" in archive) this.#refuse(name, archive);
    else if (archive.files.length === 0) this.#refuse(name, { reason: "archive-without-notebooks" });
    else this.#readAll(name, archive);
  }

  #readAll(name: string, { files, others }: Unzipped): void {
    for (const file of files) this.#readText(file.name, file.bytes);
    const [count, told] = [others.length, others.slice(0, namesTold)];
    if (count > 0) this.files.push({ type: "passed-over", name, count, files: told });
  }

  #readText(name: string, bytes: Uint8Array): void {
    this.#say(name, true);
    const read = this.#readingOf(name, textOf(bytes));
    if (read.type === "refused") this.#refuse(name, read.why);
    else {
      this.arrivals.set(this.files.length, read.arrival);
      this.files.push({ type: "read", name, summary: summaryOf(read.arrival) });
    }
  }

  #readingOf(name: string, text: string | undefined): FormatReading | Pick<RefusedFile, "type" | "why"> {
    if (text === undefined) return { type: "refused", why: { reason: "not-text" } };
    if (!/\S/u.test(text)) return { type: "refused", why: { reason: "empty" } };
    const format = formatOf(formatOfFile(name, text));
    return format.read(text, { stem: stemOf(name), newId: this.#pulsing(name), today });
  }

  #refuse(name: string, why: FileRefusal): void {
    this.files.push({ type: "refused", name, why });
  }

  /** New ids, and a sign of life with them: there is nothing else to be heard while a file is read. */
  #pulsing(name: string): () => string {
    let last = performance.now();
    return () => {
      if (performance.now() - last > pulse) {
        last = performance.now();
        this.#say(name, true);
      }
      return crypto.randomUUID();
    };
  }

  #say(file: string, isMapping: boolean): void {
    this.#tell({ file, done: this.#done, isMapping });
  }
}

/** The name without its folders and extension. */
function stemOf(name: string): string {
  return name.replace(/^.*\//u, "").replace(/(?<=.)\.[^.]*$/u, "");
}
