import type { LoadPython } from "../../../src/app/ports.ts";
import type { Output } from "../../../src/core/formats/jupyter/jupyter-notebook.ts";
import {
  type ExecutionEnd,
  type LoadingProgress,
  type OutputEvent,
  type PythonEngine,
  PythonError,
  type PythonHost,
  PythonSendError,
} from "../../../src/core/python/python-engine.ts";
import type { PythonBinding, PythonValue, SdkProfile } from "../../../src/core/python/python-messages.ts";

interface Running {
  readonly code: string;
  readonly put: (text: string) => void;
  readonly end: (status: ExecutionEnd["status"], leftOut?: number) => void;
}

/** A Python that does with code what the test says: a cell goes on until it is ended. Code that says `1` ends at once. */
export class FakePython implements PythonEngine {
  readonly executed: string[] = [];
  /** Names and answers that each cell found. */
  readonly bound: (readonly string[])[] = [];
  /** What variables are. */
  readonly variables = new Map<string, PythonValue>();
  readonly profiles: (SdkProfile | undefined)[] = [];
  interrupts = 0;
  /** How many Pythons there were. */
  lives = 0;
  host: PythonHost | undefined;
  running: Running | undefined;
  #loading: { readonly settle: (error?: Error) => void; readonly promise: Promise<void> } | undefined;
  #holds = false;
  #onProgress: ((progress: LoadingProgress) => void) | undefined;

  putFile = () => undefined;
  files = async () => [];
  readFile = async () => undefined;

  readonly side: LoadPython = async () => ({
    createPython: (host, profile) => {
      this.host = host;
      this.profiles.push(profile);
      return this;
    },
    web: { read: unreachable, packages: unreachable },
  });

  /** From now on loading waits for `load`. */
  holdLoading(): void {
    this.#holds = true;
  }

  /** Loading comes to its end, or to none. */
  load(error?: string): void {
    this.#loading?.settle(error === undefined ? undefined : new PythonError(error));
    if (error !== undefined) this.#loading = undefined;
  }

  progress(loaded: number, total: number): void {
    this.#onProgress?.({ loaded, total });
  }

  start(onProgress?: (progress: LoadingProgress) => void): Promise<void> {
    if (this.#loading === undefined) {
      this.lives += 1;
      this.#onProgress = onProgress;
      this.#loading = deferred();
      if (!this.#holds) this.#loading.settle();
    }
    return this.#loading.promise;
  }

  execute(
    code: string,
    count: number,
    onOutput: (event: OutputEvent) => void,
    bindings: readonly PythonBinding[] = [],
  ): Promise<ExecutionEnd> {
    this.executed.push(`${count}: ${code}`);
    this.bound.push(bindings.map(({ name, body }) => `${name} ${body}`));
    if (this.running) throw new Error(`${code} beside ${this.running.code}`);
    return new Promise((resolve) => {
      const put = (text: string): void => onOutput({ type: "output", output: stream(text) });
      const end: Running["end"] = (status, leftOut = 0) => {
        this.running = undefined;
        resolve({ status, leftOut });
      };
      this.running = { code, put, end };
      if (code === "1") end("ok");
    });
  }

  async values(names: readonly string[]): Promise<ReadonlyMap<string, PythonValue>> {
    return new Map(names.map((name) => [name, this.variables.get(name) ?? { type: "missing" }]));
  }

  async complete(): Promise<readonly string[]> {
    return [...this.variables.keys()];
  }

  interrupt(): void {
    this.interrupts += 1;
  }

  restart(profile?: SdkProfile): void {
    this.profiles.push(profile);
    this.running?.end("lost");
    this.load("ended");
  }
}

export function stream(text: string): Output {
  return { type: "stream", name: "stdout", text };
}

async function unreachable(): Promise<never> {
  throw new PythonSendError("unreachable");
}

function deferred() {
  let settle: (error?: Error) => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    settle = (error) => (error ? reject(error) : resolve());
  });
  promise.catch(() => undefined);
  return { settle, promise };
}
