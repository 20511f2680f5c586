import { ModelStreamError } from "../core/model-stream-error.ts";
import type { Diagnose, Unanswered } from "./ports.ts";

/** What ended a request early, with its likely causes where it came to no answer at all. */
export async function diagnosed(
  diagnose: Diagnose,
  error: unknown,
  request: Unanswered,
  signal: AbortSignal,
): Promise<unknown> {
  if (!(error instanceof ModelStreamError) || error.problem.type !== "unreachable") return error;
  const causes = await diagnose(request, signal);
  return new ModelStreamError({ ...error.problem, preset: request.preset, causes }, { cause: error });
}
