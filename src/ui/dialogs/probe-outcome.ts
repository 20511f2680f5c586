/** What Test connection found, in words. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { ProbeResult } from "../../app/ports.ts";
import { isDeployment } from "../../core/connections/base-url.ts";
import { type Connection, servesCompletions, urlOf } from "../../core/connections/connection.ts";
import { isHome, presetOf } from "../../core/connections/presets.ts";
import type { Notebook } from "../../core/notebook.ts";
import type { RunProblem } from "../../core/run.ts";
import "../outputs/diagnosis.ts";
import { type ProblemWords, problemWords } from "../problem-words.ts";
import { notAnAddress } from "./connection-address.ts";

/** `bad-address` when there was nothing to ask. */
export type Probed = ProbeResult | "testing" | "bad-address";

export function probeOutcome(
  result: Probed | undefined,
  connection: Connection,
  notebook: Notebook,
): TemplateResult | typeof nothing {
  if (result === undefined) return nothing;
  if (result === "testing")
    return html`<p class="result" role="status">${msg("Asking for the list of models…")}</p>`;
  if (result === "bad-address")
    return html`<p class="result bad" role="alert"><strong>${notAnAddress()}</strong></p>`;
  if (result.type === "works") return works(result.models.length, connection);
  return fails(result.problem, connection, notebook);
}

function works(models: number, connection: Connection): TemplateResult {
  const { preset, baseUrl } = connection;
  const isPublic = isHome(presetOf(preset), baseUrl) && presetOf(preset).publicModels;
  return html`<div class="result ok" role="status">
    <strong>${isDeployment(baseUrl) ? msg("It works: the key is accepted.") : offered(models)}</strong>
    ${isDeployment(baseUrl) ? note(msg("A deployment answers with its own model, whatever model a cell names.")) : nothing}
    ${isPublic ? note(msg("This list is open to anyone: the first run will tell whether the key is right.")) : nothing}
    ${servesCompletions(connection) === false ? note(msg("It answers chat cells; it serves no completions.")) : nothing}
  </div>`;
}

function offered(models: number): string {
  return models === 1
    ? msg("It works: one model is offered.")
    : msg(str`It works: ${models} models are offered.`);
}

function note(text: string): TemplateResult {
  return html`<p>${text}</p>`;
}

function fails(problem: RunProblem, connection: Connection, notebook: Notebook): TemplateResult {
  const { what, detail, next } = wordsFor(problem, connection, notebook);
  return html`<div class="result bad" role="alert">
    <strong>${what}</strong>
    ${detail ? html`<p class="detail">${detail}</p>` : nothing}
    ${next.map(note)}
    ${problem.type === "unreachable" ? html`<quire-diagnosis .problem=${problem}></quire-diagnosis>` : nothing}
  </div>`;
}

/** The words for a run speak of cells and models, where a test has met neither. */
function wordsFor(problem: RunProblem, connection: Connection, notebook: Notebook): ProblemWords {
  const words = problemWords(problem, notebook);
  if (problem.type !== "http") return words;
  if (problem.status === 401)
    return {
      ...words,
      next: [msg("Paste it again, whole: it may also be revoked, or one for another provider.")],
    };
  if (problem.status !== 404 && problem.status !== 405) return words;
  const { host, pathname } = new URL(urlOf(connection, "models"));
  return {
    what: msg(str`${host} answers, but has no list of models at ${pathname}.`),
    detail: problem.message,
    next: [
      msg(
        "Check the base URL: it usually ends in /v1. A few servers have no such list, and work all the same.",
      ),
    ],
  };
}
