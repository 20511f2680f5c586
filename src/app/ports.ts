/** What the app needs of the world outside the page. main.ts plugs io into these; tests plug their own. */
import type { Cause } from "../core/connections/cause.ts";
import type { Connection, ConnectionId } from "../core/connections/connection.ts";
import type { Facts } from "../core/connections/diagnosis.ts";
import type { KeyHeader } from "../core/connections/preset.ts";
import type { Encoding } from "../core/models/encodings.ts";
import type { NotebookId } from "../core/notebook.ts";
import type { PythonEngine, PythonHost, PythonReply } from "../core/python/python-engine.ts";
import type { PythonFetch, SdkProfile } from "../core/python/python-messages.ts";
import type { ResponseHead, RunProblem } from "../core/run.ts";
import type { WholeNotebook } from "../core/whole-notebook.ts";
import type { Files } from "./files/files-port.ts";
import type { Ask } from "./running/calling.ts";
import type { Pause } from "./running/pause.ts";
import type { Library } from "./saving/library-port.ts";

export type { ExportedFile, FileKind, FilePart, Files, WritableFile } from "./files/files-port.ts";
export type { Fetched, FetchingProgress, FetchTrouble, Importer } from "./files/import-port.ts";
export type { Library, ShelfEntry, StoredNotebook } from "./saving/library-port.ts";

/** A request without its key: io adds the key of that connection, if there is one. */
export interface ModelRequest {
  readonly connection: ConnectionId;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Where the key goes; Authorization unless said else. */
  readonly keyHeader?: KeyHeader;
  /** POST unless said else. */
  readonly method?: "GET";
  /** Not sent with GET. */
  readonly body: string;
}

/** What arrives of an answer: its head once, then its body as decoded text, piece by piece. */
export type Arrival =
  | { readonly type: "head"; readonly head: ResponseHead }
  | { readonly type: "text"; readonly text: string };

/**
 * Sends the request and yields what comes. Ends when the body ends.
 * @throws ModelStreamError when the answer cannot be had; the signal's reason when it was aborted.
 */
export type ModelStream = (request: ModelRequest, signal: AbortSignal) => AsyncIterable<Arrival>;

/** Where a key is: in this tab's memory alone; on this device in the clear; on this device under a passphrase. */
export type KeyMode = "tab" | "device" | "passphrase";
/** How a key is to be kept. The passphrase is kept nowhere. */
export type Keeping =
  | { readonly mode: "tab" | "device" }
  | { readonly mode: "passphrase"; readonly passphrase: string };
/** Whether a key can be sent: there is none, it has to be unlocked, or it is there. */
export type KeyState = "none" | "locked" | "held";

/** Holds keys, by connection. No other module ever sees one. */
export interface Keys {
  /** Whether the keys on this device have been read; until then a connection seems to have none. */
  readonly known: boolean;
  /** Reads them, once; resolves when they are known. */
  ready(): Promise<void>;
  /** About the key for the origin of that base URL: one that was kept for another origin is none. */
  state(connection: ConnectionId, baseUrl: string): KeyState;
  mode(connection: ConnectionId): KeyMode | undefined;
  /** Holds a key in memory, to be sent to the origin of that base URL and to no other. */
  set(connection: ConnectionId, key: string, baseUrl: string): void;
  /** Keeps the key that is held in that way, and in no other. @throws StorageError; it is held then as before. */
  keep(connection: ConnectionId, keeping: Keeping): Promise<void>;
  /** Opens a locked key for this visit; false when the passphrase is another one. */
  unlock(connection: ConnectionId, passphrase: string): Promise<boolean>;
  /** Drops a key at once, and resolves when it is off this device. @throws StorageError */
  forget(connection: ConnectionId): Promise<void>;
  /** The text, about a failure, without what is or looks like a key (core/redact.ts). */
  redact(text: string): string;
  /** The texts in it that are or look like keys. */
  keysIn(text: string): readonly string[];
}

/** Small choices that are no part of any notebook: theme, language, connections. JSON by name. */
export interface Settings {
  /** What was written under the name, or undefined. */
  read(name: string): unknown;
  write(name: string, value: unknown): void;
}

/**
 * Asks a server for its models: the cheapest question that needs the key. A deployment at Azure offers none of its own:
 * the list is empty then.
 */
export type Probe = (connection: Connection) => Promise<ProbeResult>;
export type ProbeResult =
  | {
      readonly type: "works";
      readonly models: readonly string[];
      /** The days, ISO 8601, on which the server says it shuts some of them down. */
      readonly shutdowns?: readonly (readonly [model: string, day: string])[];
    }
  | { readonly type: "failed"; readonly problem: RunProblem };

/** About how many tokens a request's texts are. */
export interface PromptCount {
  readonly tokens: number;
  /** Images and other parts that are not counted. */
  readonly uncounted: number;
}

/**
 * Counts the prompt tokens of a request's body, beside the page; undefined when they cannot be counted. The signal
 * takes back what has not begun.
 */
export type TokenCounter = (
  body: string,
  encoding: Encoding,
  signal: AbortSignal,
) => Promise<PromptCount | undefined>;
/** A request that came to no answer. */
export type Unanswered = Pick<Facts, "preset" | "url" | "authorized">;

/**
 * Looks for the causes, the likeliest first. Asks the same server, within some seconds, and sends neither key nor
 * prompt. None when the signal is aborted.
 */
export type Diagnose = (request: Unanswered, signal: AbortSignal) => Promise<readonly Cause[]>;

/** A tutorial that comes with the page: a notebook, and the recordings of its cells. */
export type Tutorial = Pick<WholeNotebook, "notebook" | "runs" | "executions">;

/** The bundled tutorials, fetched from the page's own origin. */
export type Tutorials = (id: NotebookId) => Promise<Tutorial>;

/** The web as a notebook's code sees it: without key, cookies and referrer. Both reject with a PythonSendError. */
export interface Web {
  read(request: PythonFetch, signal: AbortSignal): Promise<PythonReply>;
  /** Packages and what they need, from a home of Pyodide's packages; the reply is that of PythonHost's `install`. */
  packages(home: string, names: readonly string[], signal: AbortSignal): Promise<PythonReply>;
}

/** What the page has of Python. */
export interface PythonSide {
  /** Python for one notebook, as that SDK prints; its files come when it is started. */
  createPython(host: PythonHost, profile: SdkProfile): PythonEngine;
  readonly web: Web;
}

/** Loads it. */
export type LoadPython = () => Promise<PythonSide>;

/** All of it. */
export interface AppPorts {
  readonly library: Library;
  readonly tutorials: Tutorials;
  readonly settings: Settings;
  readonly keys: Keys;
  readonly stream: ModelStream;
  readonly ask: Ask;
  readonly pause: Pause;
  readonly probe: Probe;
  readonly diagnose: Diagnose;
  readonly countTokens: TokenCounter;
  readonly python: LoadPython;
  readonly newId: () => string;
  readonly frame: (callback: () => void) => void;
  readonly idle: (callback: () => void) => void;
  readonly files: Files;
}
