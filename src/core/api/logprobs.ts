import { remembered } from "../remembered.ts";
import type { Run } from "../run.ts";
import { bodyKind } from "./body-kind.ts";

/** A stream that brings logprobs brings them with its first tokens. */
const beginning = 100_000;

/**
 * Whether the answer's text holds logprobs of at least one token: most hold none, and need not be read for
 * them.
 */
export const holdsLogprobs = remembered((run: Run): boolean =>
  /"logprobs"\s*:\s*\{[^{}[\]]*\[\s*[^\]\s]/u.test(part(run.raw)),
);

function part(raw: string): string {
  return bodyKind(raw.slice(0, beginning)) === "events" ? raw.slice(0, beginning) : raw;
}
