/** The calls that an execution has made, each as it is now. */
import type { App } from "../../app/app.ts";
import type { Live } from "../../app/running/live-run.ts";
import { type Answer, answerOf } from "../../core/api/answer.ts";
import type { Execution } from "../../core/execution.ts";
import type { Run } from "../../core/run.ts";

/** A call that goes on is a `Live`, one that has ended its run. */
export type ShownCall = Live | Run;

/** In the order in which they were made. */
export function shownCalls(
  app: App,
  execution: Execution | undefined,
  live: readonly Live[] = [],
): readonly ShownCall[] {
  if (execution === undefined) return [];
  const going = new Set(live.map(({ run }) => run.id));
  const ended = app.desk.callsOf(execution).filter(({ id }) => !going.has(id));
  return [...ended, ...live].sort((a, b) => placeOf(a) - placeOf(b));
}

export function runOf(call: ShownCall): Run {
  return "run" in call ? call.run : call;
}

export function answerIn(call: ShownCall): Answer {
  return "run" in call ? call.answer : answerOf(call);
}

function placeOf(call: ShownCall): number {
  return runOf(call).by?.call ?? 0;
}
