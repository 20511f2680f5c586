import { Consent } from "../../../src/app/asking/consent.ts";
import { Questions } from "../../../src/app/asking/questions.ts";
import { Substitutions } from "../../../src/app/asking/substitutions.ts";
import { createChanges } from "../../../src/app/changes.ts";
import { Connections } from "../../../src/app/connections.ts";
import { Desk } from "../../../src/app/desk.ts";
import type { Opened } from "../../../src/app/opened.ts";
import type {
  Diagnose,
  Library,
  LoadPython,
  ModelRequest,
  Settings,
  Tutorials,
} from "../../../src/app/ports.ts";
import { PythonDesk } from "../../../src/app/python/python-desk.ts";
import { asked } from "../../../src/app/running/calling.ts";
import type { Pause } from "../../../src/app/running/pause.ts";
import { Runner } from "../../../src/app/running/runner.ts";
import { createSaving } from "../../../src/app/saving/saving.ts";
import { emptyHistory } from "../../../src/core/edits/history.ts";
import type { StoredImage } from "../../../src/core/images.ts";
import type { Notebook } from "../../../src/core/notebook.ts";
import { PythonError } from "../../../src/core/python/python-engine.ts";
import type { Run } from "../../../src/core/run.ts";
import { createKeys } from "../../../src/io/keys.ts";
import { FakeServer } from "./fake-server.ts";

export const local = { id: "c", preset: "custom", label: "Local", baseUrl: "http://localhost:1234/v1" };

export function opened(notebook: Notebook, stored = true): Opened {
  return { notebook, history: emptyHistory, rev: 0, uncompacted: 0, runs: [], executions: [], stored };
}

/** A library that keeps runs and has images, and nothing else that a runner needs. */
export function fakeLibrary(
  saved: Run[],
  recordings: Library["recordings"],
  images: ReadonlyMap<string, StoredImage>,
): Library {
  const nothing = async () => undefined;
  return {
    shelf: async () => [],
    open: nothing,
    create: nothing,
    add: nothing,
    whole: nothing,
    append: nothing,
    compact: nothing,
    trash: nothing,
    runs: async function* () {},
    runsOf: async () => [],
    saveRuns: async (runs) => void saved.push(...runs),
    appendRaw: nothing,
    executions: async function* () {},
    executionsOf: async () => [],
    saveExecutions: nothing,
    saveImage: async () => "",
    image: async (hash) => images.get(hash),
    recordings,
  };
}

export interface RecordedWorld {
  /** Recordings of the library, newest first. */
  readonly kept?: readonly Run[];
  /** How the library answers instead. */
  readonly recordings?: Library["recordings"];
  readonly tutorials?: Tutorials;
  /** Images of the library, by hash. */
  readonly images?: ReadonlyMap<string, StoredImage>;
  readonly connection?: typeof local;
  /** How pauses pass; at once, unless it is said otherwise. */
  readonly pause?: Pause;
  readonly diagnose?: Diagnose;
  readonly python?: LoadPython;
  /** What the library does otherwise. */
  readonly library?: Partial<Library>;
}

/** A runner of this notebook among fakes. */
export function scene(notebook: Notebook, world: RecordedWorld = {}) {
  const { kept = [], tutorials, connection } = world;
  const recordings = async (asked: string) => kept.filter((run) => run.asked === asked);
  const [server, saved, frames, told] = [new FakeServer(), [] as Run[], [] as (() => void)[], [] as string[]];
  const changes = createChanges();
  for (const { id } of notebook.cells) changes.watch(`cell:${id}`, () => told.push(id));
  const library: Library = {
    ...fakeLibrary(saved, world.recordings ?? recordings, world.images ?? new Map()),
    ...world.library,
  };
  const saving = createSaving({ library, idle: () => undefined, onState: () => undefined });
  const settings = {
    connections: connection && [connection],
    connection: connection?.id,
    agreed: [new URL(local.baseUrl).origin],
  };
  const small: Settings = {
    read: (name) => new Map<string, unknown>(Object.entries(settings)).get(name),
    write: () => undefined,
  };
  const connections = new Connections(changes, createKeys(), small);
  const substitutions = new Substitutions(changes, small);
  const desk = new Desk(changes, saving, opened(notebook));
  let count = 0;
  const questions = new Questions(changes);
  const ports = {
    desk,
    questions,
    connections,
    substitutions,
    consent: new Consent(connections, small, questions),
    saving,
    library,
    tutorials: tutorials ?? (async () => ({ notebook, runs: [], executions: [] })),
    ask: asked,
    pause: world.pause ?? (async () => undefined),
    stream: (request: ModelRequest, signal: AbortSignal) => server.stream(request, signal),
    diagnose: world.diagnose ?? (async () => []),
    newId: () => `run-${++count}`,
    settings: small,
    python: world.python ?? (() => Promise.reject(new PythonError("none in this scene"))),
    frame: (callback: () => void) => frames.push(callback),
  };
  const python = new PythonDesk(ports);
  const runner = new Runner({ ...ports, python });
  const draw = () => {
    while (frames.length > 0) for (const callback of frames.splice(0)) callback();
  };
  return {
    ports,
    runner,
    questions,
    python,
    desk,
    server,
    library,
    saved,
    saving,
    frames,
    told,
    connections,
    substitutions,
    draw,
  };
}
