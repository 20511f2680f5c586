/** The Recorded connection: answers a question from the runs that were kept of it, and sends nothing. */
import { type Answer, answerOf } from "../../core/api/answer.ts";
import type { Run } from "../../core/run.ts";
import { StorageError } from "../../core/storage-error.ts";
import type { Library, Tutorials } from "../ports.ts";
import { tutorialIds } from "../tutorials.ts";
import { pause } from "./pause.ts";

/** Which of several recordings is wanted, where there is one. */
export type Preference = (recording: Run) => boolean;

/** The newest recorded answer to a question, of those that are preferred; from the library or a bundled tutorial. */
export async function findRecording(
  asked: string,
  library: Library,
  tutorials: Tutorials,
  preferred: Preference = () => true,
): Promise<Run | undefined> {
  const kept = await keptRuns(asked, library);
  if (kept.length > 0) return kept.find(preferred) ?? kept[0];
  // A file that cannot be had, offline perhaps, holds no recordings; the others may.
  const bundled = await Promise.allSettled(tutorialIds.map(tutorials));
  const runs = bundled.flatMap((file) => (file.status === "fulfilled" ? file.value.runs : []));
  return runs.find((run) => run.asked === asked);
}

/** A library that cannot be read holds no recordings; the bundled ones are there without it. */
async function keptRuns(asked: string, library: Library): Promise<readonly Run[]> {
  try {
    return await library.recordings(asked);
  } catch (error) {
    if (error instanceof StorageError) return [];
    throw error;
  }
}

/** Characters that a replay shows at once, and the pause between, in ms: quick, and seen to stream. */
export const glimpse = { characters: 6, pause: 24 };

/** The recorded answer as it grows; no time in it is the recording's own. Ends early when aborted. */
export async function* replay(recording: Run, signal: AbortSignal): AsyncGenerator<Answer> {
  const whole = answerOf(recording);
  const longest = Math.max(0, ...whole.choices.map((choice) => choice.text.length));
  for (let shown = 0; shown < longest && !signal.aborted; shown += glimpse.characters) {
    yield beginning(whole, shown);
    await pause(glimpse.pause, signal);
  }
}

/** What a run that replays a recording takes from it. */
export function recordingOf(
  recording: Run,
): Pick<Run, "raw" | "recorded"> & Partial<Pick<Run, "response" | "substitution">> {
  const recorded = recording.recorded ?? {
    at: new Date(recording.at).toISOString(),
    holds: "response" as const,
  };
  const { raw, response, substitution } = recording;
  return { raw, recorded, ...(response ? { response } : {}), ...(substitution ? { substitution } : {}) };
}

function beginning(answer: Answer, characters: number): Answer {
  const choices = answer.choices.map((choice) => ({
    ...choice,
    text: choice.text.slice(0, characters),
    finish_reason: null,
  }));
  return { choices, warnings: [], ended: "open" };
}
