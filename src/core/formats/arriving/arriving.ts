/** The cells of a Jupyter notebook as they become ours, from the first to the last. */
import type { Unread } from "../../code/reading.ts";
import type { Execution, ExecutionId } from "../../execution.ts";
import { member } from "../../json/json.ts";
import type { Cell, CellId, NotebookId, PromptCell } from "../../notebook.ts";
import type { Run } from "../../run.ts";
import type { ReadOptions } from "../format.ts";
import { type CodeCell, isCellId, type JupyterNotebook, type TextCell } from "../jupyter/jupyter-notebook.ts";
import { sourceOf } from "../jupyter/sources.ts";
import { shownMetadata } from "../leaving/client-cell.ts";
import { jsonOf } from "../plain-json.ts";
import {
  callsIn,
  clientIn,
  promptIn,
  type QuireCalls,
  type QuirePrompt,
  withoutQuire,
} from "../quire-metadata.ts";
import type { Arrival, ChangedCell, KeptCode, Offer } from "./arrival.ts";
import { executionOf, metadataField, pythonCell, textCell } from "./arrived-cell.ts";
import { CellsAbove } from "./cells-above.ts";
import { literalsAbove } from "./literals-above.ts";
import { type Suggested, suggestionFor } from "./offers.ts";
import { promptOfCode } from "./prompt-of-code.ts";
import { recordedRun } from "./recorded-answer.ts";

/** What comes of the cells. */
export type Arrived = Pick<Arrival, "changed" | "offers" | "kept" | "keys"> &
  Pick<Arrival["whole"], "runs" | "executions"> & { readonly cells: readonly Cell[] };

export class Arriving {
  readonly #source: JupyterNotebook;
  readonly #notebook: NotebookId;
  readonly #urls: readonly (readonly [hash: string, url: string])[];
  readonly #options: ReadOptions;
  readonly #above = new CellsAbove();
  readonly #literals: ReturnType<typeof literalsAbove>;
  readonly #ids: Set<CellId>;
  readonly #isPython: boolean;
  readonly #cells: Cell[] = [];
  readonly #runs: Run[] = [];
  readonly #executions: Execution[] = [];
  readonly #changed: ChangedCell[] = [];
  readonly #offers: Offer[] = [];
  readonly #kept: KeptCode[] = [];
  readonly #keys = new Set<CellId>();

  /** `notebook` is the id that it gets, `urls` its images by hash. */
  constructor(
    source: JupyterNotebook,
    notebook: NotebookId,
    urls: readonly (readonly [hash: string, url: string])[],
    options: ReadOptions,
  ) {
    this.#source = source;
    this.#notebook = notebook;
    this.#urls = urls;
    this.#options = options;
    this.#literals = literalsAbove(source.cells.map((cell) => (cell.type === "code" ? cell.source : "")));
    this.#ids = new Set(source.cells.map(({ id }) => id));
    this.#isPython = /^i?python/iu.test(languageOf(source));
  }

  arrived(): Arrived {
    for (const [place, cell] of this.#source.cells.entries()) {
      if (cell.type === "code") this.#takeCode(cell, place);
      else this.#takeText(cell);
    }
    return {
      cells: this.#cells,
      runs: this.#runs,
      executions: this.#executions,
      changed: this.#changed,
      offers: this.#offers,
      kept: this.#kept,
      keys: [...this.#keys],
    };
  }

  #takeText(text: TextCell): void {
    const cell = textCell(text);
    if (cell.source !== text.source) this.#keys.add(cell.id);
    this.#cells.push(cell);
    this.#above.add(cell);
  }

  #takeCode(code: CodeCell, place: number): void {
    const client = clientIn(code);
    if (client === "same") return;
    const quire = promptIn(code);
    if (quire !== undefined) this.#takePrompt(code, quire, place);
    else if (client === undefined) this.#takePython(code, place);
    else this.#takePython({ ...code, metadata: shownMetadata(withoutQuire(code.metadata)) }, place);
  }

  #takePrompt(code: CodeCell, quire: QuirePrompt, place: number): void {
    const metadata = withoutQuire(code.metadata);
    const before = { ...quire.prompt, id: this.#idOf(code, quire), ...metadataField(metadata) };
    const prompt = quire.isSameSource ? before : this.#promptNow(code, before, place);
    if ("why" in prompt) {
      this.#changed.push({ cell: before.id, why: prompt });
      this.#takePython({ ...code, id: before.id, metadata });
      return;
    }
    if (!isSame(prompt, before)) this.#changed.push({ cell: prompt.id });
    const runs = this.#runsOf(code, quire, prompt).map((run) => this.#owned(run, prompt.id));
    this.#cells.push(prompt);
    this.#runs.push(...runs);
    this.#above.add(prompt, "", prompt.name);
    this.#above.addRun(runs.findLast(({ cleared }) => !cleared));
  }

  #promptNow(code: CodeCell, before: PromptCell, place: number): PromptCell | Unread {
    return promptOfCode(code.source, before, this.#above, this.#literals(place), this.#urls);
  }

  /** What was put out since is an answer, too; where it was taken away, nothing is to be seen. */
  #runsOf(code: CodeCell, { runs, isSameOutputs }: QuirePrompt, prompt: PromptCell): readonly Run[] {
    if (isSameOutputs) return runs;
    if (code.outputs.length === 0) return runs.map((run) => ({ ...run, cleared: true }));
    const recorded = this.#recorded(prompt, code);
    const count = Math.max(code.executionCount ?? 0, ...runs.map((run) => run.count + 1));
    return recorded ? [...runs, { ...recorded, count }] : runs;
  }

  /** The id that it had in Quire, which others may continue; a copy has that of its own. */
  #idOf({ id }: CodeCell, { prompt }: QuirePrompt): CellId {
    if (this.#ids.has(prompt.id) || !isCellId(prompt.id)) return id;
    this.#ids.add(prompt.id);
    return prompt.id;
  }

  /** `place` is given where the code may become a prompt cell. */
  #takePython(written: CodeCell, place?: number): void {
    const calls = callsIn(written);
    const code = calls ? { ...written, metadata: withoutQuire(written.metadata) } : written;
    const cell = pythonCell(code);
    const ran = executionOf(code);
    if (cell.source !== code.source || ran?.hadKeys) this.#keys.add(cell.id);
    this.#cells.push(cell);
    const execution = ran && this.#owned(ran.execution, cell.id);
    if (execution) this.#executions.push(execution);
    if (calls) this.#takeCalls(calls, cell.id, execution?.id);
    const suggestion =
      place === undefined || !this.#isPython
        ? undefined
        : suggestionFor(cell, code, this.#above, () => this.#literals(place));
    if (suggestion && "prompt" in suggestion) this.#offer(code, suggestion);
    else this.#above.add(cell, cell.source);
    if (suggestion && "why" in suggestion) this.#kept.push({ cell: cell.id, why: suggestion });
  }

  /** Where other outputs stand there now, nobody knows what they came of; what was asked and answered is known. */
  #takeCalls({ runs, isSameOutputs }: QuireCalls, cell: CellId, execution: ExecutionId = ""): void {
    for (const run of runs) {
      const call = { ...this.#owned(run, cell), by: { execution, call: run.by?.call ?? 1 } };
      this.#runs.push(isSameOutputs ? call : { ...call, cleared: true });
    }
  }

  #offer(code: CodeCell, { prompt, cell, server, notes }: Suggested): void {
    const recorded = this.#recorded(prompt, code);
    const runs = recorded ? [this.#owned(recorded, prompt.id)] : [];
    this.#offers.push({ cell: prompt.id, prompt, runs, ...(server ? { server } : {}), notes });
    this.#above.add(prompt, code.source, cell.name);
    this.#above.addRun(runs[0]);
  }

  #recorded(prompt: PromptCell, code: CodeCell): Run | undefined {
    return recordedRun(
      this.#above.notebookWith(prompt),
      this.#above.shown,
      prompt,
      code,
      this.#options.today,
    );
  }

  #owned<R extends Run | Execution>(record: R, cell: CellId): R {
    return { ...record, id: this.#options.newId(), notebook: this.#notebook, cell };
  }
}

function languageOf({ metadata }: JupyterNotebook): string {
  const language =
    member(member(metadata, "language_info"), "name") ?? member(member(metadata, "kernelspec"), "language");
  return typeof language === "string" ? language : "python";
}

function isSame(one: PromptCell, other: PromptCell): boolean {
  return one === other || sourceOf(jsonOf(one)) === sourceOf(jsonOf(other));
}
