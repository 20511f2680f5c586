/** One call that a recording answers, shown as it would come. */
import type { Call } from "../../core/api/request.ts";
import type { CallingPorts, Outcome } from "./calling.ts";
import { LiveRun } from "./live-run.ts";
import { type Caller, newRun } from "./new-run.ts";
import type { Watch } from "./receiving.ts";
import { findRecording, type Preference, recordingOf, replay } from "./recorded.ts";

/** Answers from a recording of the same question. `label` is the name of the connection that does. */
export async function replayed(
  ports: Pick<CallingPorts, "library" | "newId" | "tutorials">,
  caller: Caller,
  call: Call,
  label: string,
  { signal, count, onLive }: Watch,
  preferred?: Preference,
): Promise<Outcome> {
  const sent = { url: null, headers: [], authorized: false, body: call.body };
  const run = newRun(ports, caller, call, sent, label, count);
  const recording = await findRecording(call.asked, ports.library, ports.tutorials, preferred);
  if (recording === undefined) return { refusal: { type: "no-recording" } };
  const live = new LiveRun(run);
  for await (const glimpse of call.streamed ? replay(recording, signal) : []) {
    live.show(glimpse);
    onLive(live.live);
  }
  // Stop only ends the showing: nothing of a recording is cut off.
  return { run: { ...run, ...recordingOf(recording), status: "done" } };
}
