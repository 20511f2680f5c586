/** Python as the page sees it, and what Python needs of the page: types that io fills in, and tests. */
import type { Output } from "../formats/jupyter/jupyter-notebook.ts";
import type {
  CellStatus,
  HeaderList,
  PythonBinding,
  PythonFetch,
  PythonFile,
  PythonNotice,
  PythonRequest,
  PythonValue,
  SdkProfile,
  SendFailure,
} from "./python-messages.ts";

/** One Python with one namespace. Its files are loaded when it is first needed. */
export interface PythonEngine {
  /** Loads it, once until a restart. @throws PythonError */
  start(onProgress?: (progress: LoadingProgress) => void): Promise<void>;
  /**
   * Runs a cell behind those that were asked for before. `count` is its number, as in `In [3]`; `bindings` are
   * variables that it finds, the last one of a name.
   * @throws PythonError when Python cannot be had.
   */
  execute(
    code: string,
    count: number,
    onOutput: (event: OutputEvent) => void,
    bindings?: readonly PythonBinding[],
  ): Promise<ExecutionEnd>;
  /** What these variables are, behind the cells that were asked for before; none where no Python runs. */
  values(names: readonly string[]): Promise<ReadonlyMap<string, PythonValue>>;
  /**
   * Names that may stand in the place of the word before `at`, a UTF-16 offset: of variables, or of what the path
   * before the word leads to. None while a cell runs. Nothing is called for it.
   */
  complete(code: string, at: number): Promise<readonly string[]>;
  /** Stops the cell that runs: what it did until then stays, but where it does not react: then all is lost. */
  interrupt(): void;
  /** Puts a file into Python's home folder, this one's and those after a restart; `name` may be a path below it. */
  putFile(name: string, bytes: Uint8Array<ArrayBuffer>): void;
  /** The files in Python's home folder. Answered when Python is not busy. */
  files(): Promise<readonly PythonFile[]>;
  /** What is in one of them; undefined where there is none of that name. */
  readFile(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Forgets everything; what runs ends as lost. */
  restart(profile?: SdkProfile): void;
}

/** In bytes, before compression. */
export interface LoadingProgress {
  readonly loaded: number;
  readonly total: number;
}

export interface ExecutionEnd {
  /** Lost: the worker had to be ended, and what Python knew went with it. */
  readonly status: CellStatus | "lost";
  /** Characters of output for which there was no room. */
  readonly leftOut: number;
}

/** What a cell puts out, in its order. */
export type OutputEvent =
  | { readonly type: "output"; readonly output: Output; readonly display?: string }
  | { readonly type: "update"; readonly output: Output; readonly display: string }
  | { readonly type: "clear"; readonly wait: boolean }
  /** For which the record has no room: the next piece of a file. */
  | { readonly type: "rest"; readonly text: string };

/** Why there is no Python. */
export class PythonError extends Error {
  override readonly name = "PythonError";
}

/** What Python asks of the page. It has no key and no network of its own. */
export interface PythonHost {
  /** Sends a call; rejects with a PythonSendError. The signal ends it. */
  send(request: PythonRequest, signal: AbortSignal): Promise<PythonReply>;
  /**
   * Reads from the web for the code, as far as the person allows it and the server does: no key, no cookies. Rejects
   * with a PythonSendError.
   */
  fetch(request: PythonFetch, signal: AbortSignal): Promise<PythonReply>;
  /**
   * Brings packages and what they need, as far as the person allows it. The reply's headers are the wheels' names, each
   * with its project's, its body the wheels, one a piece; with status 404 the headers name the projects that are not to
   * be had. Rejects with a PythonSendError.
   */
  install(names: readonly string[], signal: AbortSignal): Promise<PythonReply>;
  /** Asks the person, for `input()`; null when there is no answer. */
  ask(question: PythonQuestion, signal: AbortSignal): Promise<string | null>;
  notice(notice: PythonNotice): void;
}

export interface PythonReply {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: AsyncIterable<Uint8Array<ArrayBuffer>>;
}

export interface PythonQuestion {
  readonly prompt: string;
  /** What is typed is not to be seen. */
  readonly secret: boolean;
}

/** A call that came to nothing. */
export class PythonSendError extends Error {
  override readonly name = "PythonSendError";
  readonly failure: SendFailure;
  constructor(failure: SendFailure) {
    super(failure);
    this.failure = failure;
  }
}
