/** What stands between a command that makes many calls and the calls: the person, when it is more than was agreed to. */
import { type Connection, hostOf, recordedId } from "../../core/connections/connection.ts";
import {
  type Cell,
  type CellId,
  cellOf,
  isPrompt,
  type Notebook,
  type NotebookId,
} from "../../core/notebook.ts";
import type { Connections } from "../connections.ts";
import type { Desk } from "../desk.ts";
import type { Settings } from "../ports.ts";
import type { Runner } from "../running/runner.ts";

/** Calls that wait for the person's word. */
export interface SpendingQuestion {
  /** Prompt cells: a call each. */
  readonly cells: readonly CellId[];
  /** How many Python cells run with them: their code may make any number of calls. */
  readonly code: number;
  readonly connection: Connection;
}

interface Asked {
  readonly question: SpendingQuestion;
  /** Makes the calls. */
  readonly go: () => void;
}

interface SpendingPorts {
  readonly desk: Desk;
  readonly runner: Runner;
  readonly connections: Connections;
  readonly settings: Settings;
  /** There is a question, or none any more. */
  readonly onChange: () => void;
}

/** How many calls were agreed to, by notebook and connection; the newest last. */
type Agreements = readonly (readonly [what: string, calls: number])[];

/** Of more notebooks and connections the oldest are forgotten, and asked about again. */
const mostAgreements = 200;

export class Spending {
  readonly #ports: SpendingPorts;
  #asked: Asked | undefined;

  constructor(ports: SpendingPorts) {
    this.#ports = ports;
  }

  /** What the person is asked now. */
  get question(): SpendingQuestion | undefined {
    return this.#asked?.question;
  }

  /**
   * Goes on when no more calls are made than were agreed to for this notebook and connection; else asks first. One
   * call is a cell that is run, and Recorded makes none. Code that may call counts as much, as nobody can know more.
   */
  agree(asked: readonly CellId[], go: () => void): void {
    const connection = this.#ports.connections.chosen;
    const { notebook } = this.#ports.desk;
    const runs = asked.filter((cell) => !this.#goesOn(cell)).map((id) => cellOf(notebook, id));
    const cells = runs.filter(isPrompt).map(({ id }) => id);
    const code = mayCall(notebook) ? runs.filter(isCode).length : 0;
    const question = { cells, code, connection };
    const isFree = connection.id === recordedId || countOf(question) <= 1;
    if (isFree || countOf(question) <= this.#agreed(connection)) go();
    else this.#become({ question, go });
  }

  /** The person agrees, and is not asked again about as many. */
  accept(): void {
    if (this.#asked === undefined) return;
    const { question, go } = this.#asked;
    this.#remember(this.#keyOf(question.connection), countOf(question));
    this.decline();
    go();
  }

  decline(): void {
    if (this.#asked) this.#become(undefined);
  }

  #become(asked: Asked | undefined): void {
    this.#asked = asked;
    this.#ports.onChange();
  }

  #goesOn(id: CellId): boolean {
    const { runner } = this.#ports;
    return runner.isRunning(id) || runner.isQueued(id);
  }

  #agreed(connection: Connection): number {
    const key = this.#keyOf(connection);
    return this.#agreements().find(([what]) => what === key)?.[1] ?? 0;
  }

  #remember(key: string, calls: number): void {
    const others = this.#agreements().filter(([what]) => what !== key);
    this.#ports.settings.write("agreed-calls", [...others, [key, calls]].slice(-mostAgreements));
  }

  #agreements(): Agreements {
    const stored = this.#ports.settings.read("agreed-calls");
    return Array.isArray(stored) ? stored.filter(isAgreement) : [];
  }

  /** With the host: a connection that now leads elsewhere is another one. */
  #keyOf(connection: Connection): string {
    const notebook: NotebookId = this.#ports.desk.notebook.id;
    return [notebook, connection.id, hostOf(connection)].join(" ");
  }
}

/** Cells that make calls, as far as it is known. */
export function countOf({ cells, code }: SpendingQuestion): number {
  return cells.length + code;
}

function isCode(cell: Cell | undefined): boolean {
  return cell?.kind === "python";
}

/** Whether code of the notebook can call: one cell may import what another one uses. */
function mayCall({ cells }: Notebook): boolean {
  return cells.some((cell) => cell.kind === "python" && cell.source.includes("openai"));
}

function isAgreement(stored: unknown): stored is readonly [string, number] {
  return Array.isArray(stored) && typeof stored[0] === "string" && typeof stored[1] === "number";
}
