/**
 * What the page and the Python worker say to each other. The worker runs a notebook's code: nothing that it says
 * is trusted, and read-worker-message.ts reads it.
 */
import type { Endpoint } from "../run.ts";

/** Which SDK the module `openai` prints like: the tutorial's (1.1 to 1.4), or today's. */
export type SdkProfile = "tutorial" | "current";

/** Where the files of Python are. */
export interface PythonFiles {
  readonly module: string;
  readonly wasm: string;
  readonly library: string;
  /** What Python begins with, gzip. */
  readonly memory: string;
}

/** Where a worker asks for its letters, and whose they are: src/io/python/mailbox.ts. */
export interface MailPlace {
  readonly address: string;
  readonly box: string;
}

/** A call of the API as the code made it, without any key. */
export interface PythonRequest {
  readonly method: "GET" | "POST";
  /** Behind the base URL, such as `/chat/completions`; with its query. */
  readonly path: string;
  readonly base: RequestBase;
  /** JSON as the code has it; undefined where there is none. */
  readonly body?: string;
}

/** A request to some address of the web, as the code made it; no key of the page goes with it. */
export interface PythonFetch {
  readonly method: string;
  /** Absolute, http or https. */
  readonly url: string;
  readonly headers: HeaderList;
  readonly body?: string;
}

/** A file in Python's home folder. */
export interface PythonFile {
  /** Its path below that folder, such as `data/basic.txt`. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** Where code wants its calls to go: to the connection of the page, unless it says a base URL itself. */
export type RequestBase =
  | { readonly type: "chosen" }
  | { readonly type: "written"; readonly url: string }
  | { readonly type: "azure"; readonly endpoint: string; readonly version: string };

/** Why a call came to nothing. */
export type SendFailure = "unreachable" | "timeout" | "refused" | "aborted";

/** What the page says of the code's surroundings, once each, in its own words. */
export type PythonNotice =
  /** The code gives a key of its own, which is not used. */
  | { readonly type: "key-ignored" }
  /** The code sets a proxy, which a page cannot use. */
  | { readonly type: "proxy-ignored" }
  /** The code installs packages: those that are here, and those that are not. */
  | { readonly type: "install"; readonly here: readonly string[]; readonly missing: readonly string[] };

/** An answer of a prompt cell, which Python gets as the object that a call of its own would come to. */
export interface PythonBinding {
  /** A Python identifier, in the form in which Python compares them. */
  readonly name: string;
  readonly endpoint: Endpoint;
  /** JSON of the response. */
  readonly body: string;
}

/** What a variable of Python is at the moment. */
export type PythonValue =
  /** As it would stand in a request. */
  | { readonly type: "value"; readonly json: string }
  | { readonly type: "missing" }
  /** JSON cannot say it, or not within reason; `kind` is the name of its class. */
  | { readonly type: "unfit"; readonly kind: string };

export type ToWorker =
  | {
      readonly type: "start";
      readonly files: PythonFiles;
      readonly profile: SdkProfile;
      readonly mail?: MailPlace;
    }
  | {
      readonly type: "execute";
      readonly code: string;
      readonly count: number;
      readonly flag: string;
      readonly bindings: readonly PythonBinding[];
    }
  | { readonly type: "values"; readonly ask: number; readonly names: readonly string[] }
  /** `at` is a UTF-16 offset. */
  | { readonly type: "complete"; readonly ask: number; readonly code: string; readonly at: number }
  | { readonly type: "interrupt" }
  | { readonly type: "head"; readonly call: number; readonly status: number; readonly headers: HeaderList }
  | { readonly type: "bytes"; readonly call: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: "end"; readonly call: number; readonly failure?: SendFailure }
  | { readonly type: "answer"; readonly call: number; readonly text: string | null }
  | { readonly type: "file"; readonly about: FileRequest };

/** What the page wants of Python's home folder. */
export type FileRequest =
  | { readonly type: "put"; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: "list"; readonly call: number }
  | { readonly type: "read"; readonly call: number; readonly name: string };

export type HeaderList = readonly (readonly [name: string, value: string])[];

/** Something that a cell puts out, or what becomes of what it did. */
export type OutputMessage =
  | { readonly type: "stream"; readonly name: string; readonly text: string }
  /** JSON of an output as nbformat has it; one with an id may be replaced by an update. */
  | { readonly type: "output"; readonly output: string; readonly display?: string }
  | { readonly type: "update"; readonly output: string; readonly display: string }
  /** Takes all outputs of the cell away: now, or when the next one comes. */
  | { readonly type: "clear"; readonly wait: boolean };

export type FromWorker =
  /** Bytes of the files that have come, of `pythonBytes`. */
  | { readonly type: "loading"; readonly bytes: number }
  | { readonly type: "ready" }
  | { readonly type: "unable"; readonly detail: string }
  /** What was put out meanwhile, in its order. */
  | { readonly type: "outputs"; readonly outputs: readonly OutputMessage[] }
  /** Output for which the record has no room, as it would stand in a file. */
  | { readonly type: "rest"; readonly text: string }
  | { readonly type: "done"; readonly status: CellStatus; readonly leftOut: number }
  | { readonly type: "values"; readonly ask: number; readonly values: readonly NamedValue[] }
  | { readonly type: "names"; readonly ask: number; readonly names: readonly string[] }
  /** An interrupt was understood: KeyboardInterrupt is on its way. */
  | { readonly type: "interrupting" }
  /** The worker will stand still for the answers to this call: they go by mail, as no message would reach it. */
  | { readonly type: "by-mail"; readonly call: number }
  | { readonly type: "send"; readonly call: number; readonly request: PythonRequest }
  | { readonly type: "fetch"; readonly call: number; readonly request: PythonFetch }
  /** Wants these projects of Python's package index, and what they need. */
  | { readonly type: "install"; readonly call: number; readonly names: readonly string[] }
  | { readonly type: "cancel"; readonly call: number }
  | { readonly type: "ask"; readonly call: number; readonly prompt: string; readonly secret: boolean }
  | { readonly type: "notice"; readonly notice: PythonNotice }
  | { readonly type: "files"; readonly call: number; readonly files: readonly PythonFile[] }
  /** What is in a file; without bytes there is none of that name. */
  | { readonly type: "file"; readonly call: number; readonly bytes?: Uint8Array<ArrayBuffer> };

export type NamedValue = readonly [name: string, value: PythonValue];

export type CellStatus = "ok" | "error" | "interrupted";
