/** The Python of the notebook whose cell ran last: one engine, one cell at a time. Read ahead with the first Python cell. */
import type { Execution } from "../../core/execution.ts";
import type { CellId, NotebookId, PythonCell } from "../../core/notebook.ts";
import {
  type ExecutionEnd,
  type PythonEngine,
  PythonError,
  type PythonHost,
} from "../../core/python/python-engine.ts";
import type { SdkProfile } from "../../core/python/python-messages.ts";
import { Agreements } from "../asking/agreements.ts";
import type { PythonSide } from "../ports.ts";
import { abortOf } from "./abort-of.ts";
import { BroughtFiles } from "./brought-files.ts";
import type { Executed, ExecutionWatch } from "./executed.ts";
import { Executing } from "./executing.ts";
import { loaded } from "./loaded.ts";
import { Namespace } from "./namespace.ts";
import type { PythonPorts } from "./python-desk.ts";
import { PythonNotices } from "./python-notices.ts";
import { PythonQuestions } from "./python-questions.ts";
import type { PythonStatus } from "./python-status.ts";
import { SpilledOutputs } from "./spilled-outputs.ts";
import { Turn } from "./turn.ts";
import { WebAccess } from "./web-access.ts";

type NotebookPythonPorts = PythonPorts & PythonSide;

export class NotebookPython {
  readonly notices = new PythonNotices();
  readonly spilled = new SpilledOutputs();
  readonly questions: PythonQuestions;
  readonly #ports: NotebookPythonPorts;
  readonly #agreements: Agreements;
  readonly #namespace: Namespace;
  readonly #onStatus: (status: PythonStatus) => void;
  #isReady = false;
  readonly #turn = new Turn<Executing>();
  readonly #files = new BroughtFiles();
  #engine: PythonEngine | undefined;
  #notebook: NotebookId | undefined;
  #cell: CellId = "";
  /** Another one for each time that all was forgotten. */
  #life = {};

  constructor(ports: NotebookPythonPorts, onStatus: (status: PythonStatus) => void) {
    this.#ports = ports;
    this.#agreements = new Agreements(ports.questions);
    this.#namespace = new Namespace(ports.desk);
    this.#onStatus = onStatus;
    this.questions = new PythonQuestions(() => ports.desk.changes.tell("python"));
  }

  get engine(): PythonEngine | undefined {
    return this.#engine;
  }

  /** What goes on now, in whatever notebook. */
  get executing(): Executing | undefined {
    return this.#turn.holder;
  }

  /** Runs the code of a cell. Another notebook's Python ends with that. @throws PythonError where there is none. */
  async execute(
    notebook: NotebookId,
    { id, source }: PythonCell,
    profile: SdkProfile,
    watch: ExecutionWatch,
  ): Promise<Executed> {
    if (this.#notebook !== undefined && this.#notebook !== notebook) {
      this.restart();
      // It has the person's files, which are not for the code of another notebook.
      this.#engine = undefined;
    }
    [this.#notebook, this.#cell] = [notebook, id];
    const ports = { ...this.#ports, agreements: this.#agreements, spilled: this.spilled };
    const executing = new Executing(ports, this.#begun(notebook, id, watch.count), watch);
    this.notices.begin(id);
    this.#agreements.begin();
    this.#turn.take(executing);
    if (!this.#isReady) this.#become({ state: "loading", notebook });
    watch.onMore();
    try {
      const engine = await this.#ready(notebook, profile, watch.signal);
      return engine ? await this.#run(engine, executing, source, watch.signal) : { how: "stopped" };
    } finally {
      this.#turn.giveBack(executing);
    }
  }

  /** Puts a file where the code of a notebook finds it, now or when it runs. */
  putFile(notebook: NotebookId, name: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.#files.add(notebook, name, bytes);
    if (notebook === this.#notebook) this.#engine?.putFile(name, bytes);
  }

  /** Asks anew for the variables that cells of the open notebook take. */
  async refresh(): Promise<void> {
    const isHere = this.#isReady && this.#notebook === this.#ports.desk.notebook.id;
    if (isHere && this.#engine) await this.#namespace.refresh(this.#engine);
  }

  /** Forgets everything; a cell that runs is lost. */
  restart(profile?: SdkProfile): void {
    this.#engine?.restart(profile);
    this.#forget();
  }

  /** The engine when it is loaded; undefined when that was not waited for, or all was forgotten meanwhile. */
  async #ready(
    notebook: NotebookId,
    profile: SdkProfile,
    signal: AbortSignal,
  ): Promise<PythonEngine | undefined> {
    const life = this.#life;
    this.#engine ??= this.#made(notebook, profile);
    const onStatus = (status: PythonStatus): void => {
      if (life === this.#life) this.#become(status);
    };
    try {
      await Promise.race([loaded(this.#engine, notebook, onStatus), abortOf(signal)]);
    } catch (error) {
      if (life === this.#life) throw error;
    }
    return signal.aborted || life !== this.#life ? undefined : this.#engine;
  }

  #made(notebook: NotebookId, profile: SdkProfile): PythonEngine {
    const engine = this.#ports.createPython(this.#host(notebook), profile);
    this.#files.giveTo(engine, notebook);
    return engine;
  }

  async #run(
    engine: PythonEngine,
    executing: Executing,
    source: string,
    signal: AbortSignal,
  ): Promise<Executed> {
    const life = this.#life;
    const interrupt = (): void => engine.interrupt();
    signal.addEventListener("abort", interrupt, { once: true });
    this.#ports.saving.saveExecutions([executing.begin()]);
    const { count, notebook } = executing.begun;
    const answers = notebook === this.#ports.desk.notebook.id ? this.#namespace.takeAnswers() : [];
    const end = await engine
      .execute(source, count ?? 0, (event) => executing.take(event), answers)
      .catch(lost);
    signal.removeEventListener("abort", interrupt);
    if (life === this.#life) {
      if (end.status === "lost") this.#forget();
      else await this.refresh();
    }
    return executing.finished(end);
  }

  #forget(): void {
    this.#life = {};
    this.#namespace.forget();
    this.notices.clear();
    this.#become({ state: "off" });
  }

  #become(status: PythonStatus): void {
    this.#isReady = status.state === "ready";
    this.#onStatus(status);
  }

  #begun(notebook: NotebookId, cell: CellId, count: number): Execution {
    const id = this.#ports.newId();
    return { id, notebook, cell, count, at: Date.now(), outputs: "[]", status: "running" };
  }

  /** What a task does that a cell left behind is done when the next cell runs, as a part of that. */
  #host(of: NotebookId): PythonHost {
    const web = new WebAccess({ ...this.#ports, agreements: this.#agreements }, of);
    return {
      send: async (request, signal) => (await this.#turn.next(signal)).calls.send(request, signal),
      fetch: (request, signal) => web.fetch(request, signal),
      install: (names, signal) => web.install(names, signal),
      ask: async (question, signal) => {
        const { notebook, cell } = (await this.#turn.next(signal)).begun;
        return this.questions.ask({ notebook, cell, question }, signal);
      },
      notice: (notice) => {
        this.notices.add(this.#cell, notice);
        this.#ports.desk.tellCell(this.#cell);
      },
    };
  }
}

/** The worker ended before the cell began. */
function lost(error: unknown): ExecutionEnd {
  if (error instanceof PythonError) return { status: "lost", leftOut: 0 };
  throw error;
}
