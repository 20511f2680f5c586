/** An import whose worker and page the test plays. */
import type { WritableFile } from "../../../src/app/files/files-port.ts";
import type { Fetched, Importer, Read, Stored } from "../../../src/app/files/import-port.ts";
import { Importing, type ImportTarget } from "../../../src/app/files/importing.ts";
import type { Notice } from "../../../src/app/session.ts";
import type { ArrivalSummary } from "../../../src/core/formats/arriving/arrival-summary.ts";
import type { BroughtFile, ImportChoice, ReadFile } from "../../../src/core/formats/arriving/brought-file.ts";

export const summary: ArrivalSummary = {
  title: "Title",
  kinds: [],
  outputs: 0,
  runs: 0,
  faults: [],
  faultCount: 0,
  isOutOfOrder: false,
  changed: [],
  offers: [],
  kept: [],
  keys: [],
};
export const notebook: ReadFile = { type: "read", name: "a.ipynb", summary };
export const file = new File(["x"], "a.ipynb");

export const writable: WritableFile = {
  name: file.name,
  ready: () => Promise.resolve(0),
  write: () => Promise.resolve(0),
  withdraw: () => Promise.resolve(),
};

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

export function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** An importer whose answers the test gives, and an app that writes down what it is told. */
export class Scene {
  readonly told: (string | Notice | undefined)[] = [];
  readonly ties: unknown[] = [];
  choices: readonly ImportChoice[] = [];
  stops = 0;
  reading = deferred<Read>();
  storing = deferred<Stored>();
  fetching = deferred<Fetched>();
  readonly importing: Importing;

  constructor() {
    const importer: Importer = {
      writable: (of) => (of === file ? writable : undefined),
      choose: () => Promise.resolve([]),
      read: () => this.reading.promise,
      store: (choices, onStored) => {
        this.choices = choices;
        onStored(1);
        return this.storing.promise;
      },
      fetch: (_address, signal) =>
        Promise.race([
          this.fetching.promise,
          new Promise<never>((_, reject) =>
            signal.addEventListener("abort", () => reject(signal.reason), { once: true }),
          ),
        ]),
      stop: () => void this.stops++,
    };
    const target: ImportTarget = {
      shelf: {
        refresh: async () => void this.told.push("refresh"),
        titleOf: (id) => `title of ${id}`,
        notebooks: [
          { id: "here", title: "Here", created: 0 },
          { id: "open", title: "As it was", created: 0 },
        ],
      },
      notebook: { id: "open", title: "Open", cells: [] },
      openFiles: { tie: (...tie) => void this.ties.push(tie) },
      open: async (id) => void this.told.push(`open ${id}`),
      attempt: (work) => work(),
      tell: (notice) => void this.told.push(notice),
    };
    this.importing = new Importing({
      importer,
      target,
      onChange: () => undefined,
    });
  }

  /** Brings files that come to this. */
  async read(files: readonly BroughtFile[], brought: readonly File[] = [file]): Promise<void> {
    this.reading.resolve({ type: "read", files });
    await this.importing.read(brought);
  }
}
