import type { Run } from "../../core/run.ts";
import type { Diagnose, Unanswered } from "../ports.ts";

/** The run, with the likely causes where it came to no answer at all. */
export async function diagnosed(
  diagnose: Diagnose,
  run: Run,
  request: Unanswered,
  signal: AbortSignal,
): Promise<Run> {
  const { problem } = run;
  if (problem?.type !== "unreachable") return run;
  const causes = await diagnose(request, signal);
  return { ...run, problem: { ...problem, preset: request.preset, causes } };
}
