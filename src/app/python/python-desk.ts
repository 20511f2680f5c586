/** Python for the open notebook, as the page sees it. What does it is read ahead with the first Python cell that is drawn. */
import type { ExecutionId } from "../../core/execution.ts";
import type { CellId, PythonCell } from "../../core/notebook.ts";
import { type LoadingProgress, type PythonEngine, PythonError } from "../../core/python/python-engine.ts";
import type { PythonNotice, SdkProfile } from "../../core/python/python-messages.ts";
import type { Questions } from "../asking/questions.ts";
import type { LoadPython, Settings } from "../ports.ts";
import type { AnsweringPorts } from "../running/answering.ts";
import type { Executed, ExecutionWatch, Left } from "./executed.ts";
import type { LiveExecution } from "./live-execution.ts";
import type { NotebookPython } from "./notebook-python.ts";
import type { AskedByCode } from "./python-questions.ts";
import type { PythonStatus } from "./python-status.ts";
import type { Spilled } from "./spilled-outputs.ts";

export interface PythonPorts extends AnsweringPorts {
  readonly settings: Settings;
  readonly python: LoadPython;
  readonly questions: Questions;
}

const off: PythonStatus = { state: "off" };
const setting = "sdk-profile";

export class PythonDesk {
  readonly #ports: PythonPorts;
  #python: NotebookPython | undefined;
  #status: PythonStatus = off;

  constructor(ports: PythonPorts) {
    this.#ports = ports;
  }

  get state(): PythonStatus["state"] {
    return this.#here.state;
  }

  /** How much of it has come, while it is loaded. */
  get progress(): LoadingProgress | undefined {
    return this.#here.state === "loading" ? this.#here.progress : undefined;
  }

  /** Why there is none, in words of the browser's. */
  get failure(): string | undefined {
    return this.#here.state === "failed" ? this.#here.failure : undefined;
  }

  /** Whether it is the page that lacks code for it: Chromium asks for that once, until the page is loaded anew. */
  get lacksCode(): boolean {
    return this.#here.state === "failed" && this.#python === undefined;
  }

  /** The cell that was run when there was none. */
  get failedAt(): CellId | undefined {
    return this.#here.state === "failed" ? this.#here.cell : undefined;
  }

  /** Loads the page's code for it, and nothing of Python itself. What cannot be had is told when a cell is run. */
  readAhead(): void {
    if (this.#python === undefined) void this.#load().catch(() => undefined);
  }

  /** Which SDK the module `openai` prints like. */
  get profile(): SdkProfile {
    return this.#ports.settings.read(setting) === "current" ? "current" : "tutorial";
  }

  setProfile(profile: SdkProfile): void {
    if (profile === this.profile) return;
    this.#ports.settings.write(setting, profile);
    this.#python?.restart(profile);
    this.#tell();
  }

  /** What the code of the open notebook asks the person. */
  get question(): AskedByCode | undefined {
    const first = this.#python?.questions.first;
    return first?.notebook === this.#ports.desk.notebook.id ? first : undefined;
  }

  noticesOf(cell: CellId): readonly PythonNotice[] {
    return this.#here === off ? [] : (this.#python?.notices.of(cell) ?? []);
  }

  /** What a running cell shows, or undefined when it is not running. */
  live(cell: CellId): LiveExecution | undefined {
    const executing = this.#python?.executing;
    const isHere = executing?.begun.notebook === this.#ports.desk.notebook.id;
    return isHere && executing.begun.cell === cell ? executing.live : undefined;
  }

  /** What an execution put out beyond its record. */
  spilledOf(execution: ExecutionId): Spilled | undefined {
    return this.#python?.spilled.of(execution);
  }

  /** The one that has the values of the open notebook. */
  get engine(): PythonEngine | undefined {
    return this.state === "ready" ? this.#python?.engine : undefined;
  }

  /** Stops the cell that runs; asked twice, all that Python knows is lost. */
  interrupt(): void {
    this.#python?.engine?.interrupt();
  }

  /** Forgets everything; a cell that runs is lost. */
  restart(): void {
    this.#python?.restart();
  }

  /** Runs the code of a cell of the open notebook. */
  async execute(cell: PythonCell, watch: ExecutionWatch): Promise<Executed> {
    const { notebook } = this.#ports.desk;
    try {
      const python = this.#python ?? (await this.#load());
      return await python.execute(notebook.id, cell, this.profile, watch);
    } catch (error) {
      if (!(error instanceof PythonError)) throw error;
      this.#become({ state: "failed", notebook: notebook.id, cell: cell.id, failure: error.message });
      return { how: "failed" };
    }
  }

  /** Puts a file into the folder where the code of the open notebook runs. @throws PythonError */
  async putFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const { id } = this.#ports.desk.notebook;
    (this.#python ?? (await this.#load())).putFile(id, name, bytes);
  }

  /** Asks anew for the variables that cells of the open notebook take. */
  async refresh(): Promise<void> {
    await this.#python?.refresh();
  }

  /** The person goes on waiting for a silent server. */
  keepWaiting(): void {
    this.#python?.executing?.calls.keepWaiting();
  }

  /** The page may be gone in a moment: the records of what runs, as they are now. */
  leave(): Left {
    const executing = this.#python?.executing;
    return executing?.hasBegun ? executing.left() : { executions: [], runs: [] };
  }

  get #here(): PythonStatus {
    const isHere = "notebook" in this.#status && this.#status.notebook === this.#ports.desk.notebook.id;
    return isHere ? this.#status : off;
  }

  /** @throws PythonError where the code cannot be had. */
  async #load(): Promise<NotebookPython> {
    const loading = Promise.all([import("./notebook-python.ts"), this.#ports.python()]);
    const [{ NotebookPython }, side] = await loading.catch((error: unknown) => {
      throw new PythonError(String(error), { cause: error });
    });
    // Two may have asked for it.
    this.#python ??= new NotebookPython({ ...this.#ports, ...side }, (status) => this.#become(status));
    return this.#python;
  }

  #become(status: PythonStatus): void {
    this.#status = status;
    this.#tell();
  }

  #tell(): void {
    this.#ports.desk.changes.tell("python");
  }
}
