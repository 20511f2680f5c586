import type { RunProblem } from "./run.ts";

/** A request that failed on the way, with what is known of why. */
export class ModelStreamError extends Error {
  readonly problem: RunProblem;
  constructor(problem: RunProblem, options?: ErrorOptions) {
    super(problem.type, options);
    this.name = "ModelStreamError";
    this.problem = problem;
  }
}
