/** Calls that code made, as the prompt cells that make them. */
import { asked, requestBody } from "../api/request.ts";
import { isList, type JsonObject, member, parseJson } from "../json/json.ts";
import { type CellId, continuedCell, type Notebook, type PromptCell } from "../notebook.ts";
import type { Run } from "../run.ts";
import { askedBy, cellOfRun, questionOf } from "./cell-of-run.ts";
import { Conversations } from "./conversations.ts";
import { freeAnswerNames } from "./free-answer-names.ts";

export interface CellOfCall {
  readonly cell: PromptCell;
  /** The call's run, as it came: what it answered is what the cell came to. */
  readonly run: Run;
  /** Whether the cell asks what the call asked: in its very bytes, but for the order of fields, or nearly. */
  readonly same: Sameness;
}

export type Sameness = "bytes" | "question" | "nearly";

/**
 * The cells that make these calls, in order; calls that no cell can make are left out. One whose messages begin with
 * all that an earlier one sent and its reply goes on from that one.
 */
export function cellsOfCalls(
  runs: readonly Run[],
  notebook: Notebook,
  newId: () => CellId,
): readonly CellOfCall[] {
  const names = freeAnswerNames(notebook);
  const calls = new Calls();
  for (const run of runs) {
    const question = questionOf(run);
    const cell = question && cellOfRun(run, question, newId(), "");
    if (cell) calls.add(run, question, { ...cell, name: names.next().value });
  }
  return calls.made;
}

class Calls {
  readonly made: CellOfCall[] = [];
  readonly #conversations = new Conversations();

  add(run: Run, question: JsonObject, whole: PromptCell): void {
    const made = (cell: PromptCell): CellOfCall => ({ cell, run, same: this.#sameness(run, question, cell) });
    const continued = this.#continued(question, whole);
    const going = continued && made(continued);
    this.made.push(going && going.same !== "nearly" ? going : made(whole));
    if (isAnswered(run)) this.#conversations.add(run, whole.id);
  }

  /** The cell as one that goes on from an earlier one. */
  #continued(question: JsonObject, cell: PromptCell): PromptCell | undefined {
    const messages = member(question, "messages");
    if (cell.kind !== "chat" || !isList(messages)) return undefined;
    const beginning = this.#conversations.beginningOf(messages);
    if (beginning === undefined) return undefined;
    return { ...cell, continues: beginning.continues, messages: cell.messages.slice(beginning.length) };
  }

  #sameness(run: Run, question: JsonObject, cell: PromptCell): Sameness {
    const from = this.made.find((made) => made.cell.id === continuedCell(cell)?.from);
    const cells = from ? [from.cell, cell] : [cell];
    const body = requestBody({ id: "", title: "", cells }, () => from?.run, cell);
    if (typeof body !== "string") return "nearly";
    if (body === run.sent.body) return "bytes";
    return asked(run.endpoint, parseJson(body)) === askedBy(run, question) ? "question" : "nearly";
  }
}

/** Whether the call has an answer that its cell can show. */
export function isAnswered({ status }: Run): boolean {
  return status === "done" || status === "stopped";
}
