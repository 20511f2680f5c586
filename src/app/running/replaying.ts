/** A call that Recorded answers. */
import type { Call } from "../../core/api/request.ts";
import type { Library, Tutorials } from "../ports.ts";
import type { Outcome } from "./calling.ts";
import { type Caller, newRun } from "./new-run.ts";
import type { Watch } from "./receiving.ts";
import { findRecording, recordingOf, replay } from "./recorded.ts";

interface ReplayingPorts {
  readonly library: Library;
  readonly tutorials: Tutorials;
  readonly newId: () => string;
}

/** Answers from a recording of the same question. `label` is the name of the connection that does. */
export async function replayed(
  ports: ReplayingPorts,
  caller: Caller,
  call: Call,
  label: string,
  watch: Watch,
): Promise<Outcome> {
  const { signal, count, onLive } = watch;
  const run = newRun(
    ports,
    caller,
    call,
    { url: null, headers: [], authorized: false, body: call.body },
    label,
    count,
  );
  const recording = await findRecording(call.asked, ports.library, ports.tutorials);
  if (recording === undefined) return { refusal: { type: "no-recording" } };
  for await (const answer of call.streamed ? replay(recording, signal) : []) onLive({ run, answer });
  // Stop only ends the showing: nothing of a recording is cut off.
  return { run: { ...run, ...recordingOf(recording), status: "done" } };
}
