/** Whether a server answered that it, or the model, has no such endpoint. */
import type { RunProblem } from "../run.ts";

/** A 404 about the model says nothing of the address; one that names the other endpoint, or no model at all, does. */
export function refusesEndpoint(problem: RunProblem | undefined): boolean {
  if (problem?.type === "server") return unknownAddress.test(problem.message);
  if (problem?.type !== "http") return false;
  const { status, code, message } = problem;
  if (status === 405 || status === 501) return true;
  if (status !== 404 || code === "model_not_found") return false;
  return otherEndpoint.test(message) || !/\bmodel\b/iu.test(message);
}

const otherEndpoint = /is a chat model|v1\/chat\/completions/iu;
/** LM Studio says so with status 200. */
const unknownAddress = /unexpected endpoint/iu;
