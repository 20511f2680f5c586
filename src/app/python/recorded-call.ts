/** A call of code that Recorded answers: as the call wants it, a stream piece by piece. */
import { bodyKind } from "../../core/api/body-kind.ts";
import { callWith } from "../../core/api/request.ts";
import { recordedReply } from "../../core/python/recorded-reply.ts";
import type { Run } from "../../core/run.ts";
import type { AnsweringPorts } from "../running/answering.ts";
import type { Outcome } from "../running/calling.ts";
import { LiveRun } from "../running/live-run.ts";
import type { Pause } from "../running/pause.ts";
import { glimpse } from "../running/recorded.ts";
import { replayed } from "../running/replaying.ts";
import type { Making } from "./one-call.ts";

export async function answerRecorded(ports: AnsweringPorts, making: Making): Promise<Outcome> {
  const { caller, target, body, watch } = making;
  if (target.endpoint === undefined) return { refusal: { type: "no-recording" } };
  const { label } = ports.connections.chosen;
  const call = callWith(target.endpoint, body);
  // A stream says less than a whole answer: what such a call was answered is what it printed.
  const hasForm = ({ raw }: Run): boolean => (bodyKind(raw) === "events") === call.streamed;
  const outcome = await replayed(ports, caller, { ...call, streamed: false }, label, watch, hasForm);
  if ("run" in outcome) await replay(outcome.run, ports.pause, making);
  return outcome;
}

/** Stop only ends the showing. */
async function replay(run: Run, pause: Pause, { watch, delivery }: Making): Promise<void> {
  const { head, pieces } = recordedReply(run);
  const live = new LiveRun({ ...run, raw: "", status: "running" });
  live.take({ type: "head", head });
  delivery.take({ type: "head", head });
  for (const text of pieces) {
    if (pieces.length > 1) await pause(glimpse.pause, watch.signal);
    if (watch.signal.aborted) return;
    live.take({ type: "text", text });
    delivery.take({ type: "text", text });
    watch.onLive(live.live);
  }
}
