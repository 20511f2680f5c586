/** A call in one line: where it went, what came first of its answer, how it ended and what it took. */
import { msg } from "@lit/localize";
import type { Answer } from "../../core/api/answer.ts";
import { member } from "../../core/json/json.ts";
import type { Run, RunProblem } from "../../core/run.ts";
import { ofSent } from "../../core/sent.ts";
import { seconds } from "../outputs/durations.ts";
import { tokens } from "../outputs/statistics.ts";

/** In characters. */
const longest = 120;

/** As the SDK calls it. */
export function endpointWords({ endpoint }: Run): string {
  return endpoint.replaceAll("/", ".");
}

/** The model that was asked. */
export const modelOf = ofSent((body) => {
  const model = member(body, "model");
  return typeof model === "string" ? model : "";
});

/** What the answer begins with, in one line; "" where there is none. */
export function firstWords({ choices }: Answer): string {
  const [first] = choices;
  if (first === undefined) return "";
  const text = first.text || first.refusal || first.toolCalls.map(({ name }) => `${name}()`).join(", ");
  return text
    .slice(0, 4 * longest)
    .replaceAll(/\s+/gu, " ")
    .trim()
    .slice(0, longest);
}

export function callFigures(run: Run, answer: Answer): string {
  return [statusWords(run), tokens(answer), duration(run)].filter((part) => part !== "").join(" · ");
}

/** Nothing of one that went well. */
function statusWords({ status, problem, recorded, timing }: Run): string {
  switch (status) {
    case "running":
      return timing.first === undefined ? msg("waiting") : msg("streaming");
    case "stopped":
      return msg("stopped");
    case "interrupted":
      return msg("interrupted");
    case "failed":
      return problem ? problemWords(problem) : msg("failed");
    case "done":
      return recorded ? msg("recorded") : "";
  }
}

function problemWords(problem: RunProblem): string {
  if (problem.type === "http") return [problem.status, problem.code ?? ""].join(" ").trim();
  return problem.type === "unreachable" ? msg("out of reach") : msg("failed");
}

function duration({ timing }: Run): string {
  return timing.total === undefined ? "" : `${seconds(timing.total)} s`;
}
