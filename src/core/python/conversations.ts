/** The conversations that cells can go on from: what each sent, and a reply. */
import { answerOf } from "../api/answer.ts";
import { replyOf } from "../api/assemble.ts";
import { canonicalMessage } from "../api/canonical-question.ts";
import { type Json, printJson } from "../json/json.ts";
import { messagesOf } from "../messages/conversation.ts";
import type { CellContinuation, CellId } from "../notebook.ts";
import type { Run } from "../run.ts";

/** The messages so far, one step each, and whose conversation ends here. */
interface Step {
  readonly next: Map<string, Step>;
  end?: CellContinuation;
}

/** How a list of messages begins. */
export interface Beginning {
  readonly continues: CellContinuation;
  /** How many of the messages it is. */
  readonly length: number;
}

export class Conversations {
  readonly #first: Step = { next: new Map() };

  /** Adds those that end with a reply of the run, which the cell shows. */
  add(run: Run, cell: CellId): void {
    if (run.endpoint !== "chat/completions") return;
    const sent = messagesOf(run);
    for (const { index } of answerOf(run).choices) {
      const reply = replyOf(run, index);
      if (reply) this.#at([...sent, reply]).end = { from: cell, choice: index };
    }
  }

  /** The longest of them that the messages begin with. */
  beginningOf(messages: readonly Json[]): Beginning | undefined {
    let [step, found]: [Step | undefined, Beginning | undefined] = [this.#first, undefined];
    for (const [index, message] of messages.entries()) {
      step = step?.next.get(keyOf(message));
      if (step === undefined) break;
      if (step.end) found = { continues: step.end, length: index + 1 };
    }
    return found;
  }

  #at(messages: readonly Json[]): Step {
    let step = this.#first;
    for (const message of messages) {
      const key = keyOf(message);
      const next: Step = step.next.get(key) ?? { next: new Map() };
      step.next.set(key, next);
      step = next;
    }
    return step;
  }
}

function keyOf(message: Json): string {
  return printJson(canonicalMessage(message));
}
