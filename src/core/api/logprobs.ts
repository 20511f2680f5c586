import type { Run } from "../run.ts";

const known = new WeakMap<Run, boolean>();

/** Whether the answer's text holds logprobs of at least one token: most hold none, and need not be read for them. */
export function holdsLogprobs(run: Run): boolean {
  const holds = known.get(run) ?? /"logprobs"\s*:\s*\{[^{}[\]]*\[\s*[^\]\s]/u.test(run.raw);
  known.set(run, holds);
  return holds;
}
