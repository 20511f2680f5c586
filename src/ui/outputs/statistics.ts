/** The quiet line beside the tabs: how the answer ended, tokens, times. Only what is known is said. */
import { msg, str } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { Answer } from "../../core/api/answer.ts";
import type { Run } from "../../core/run.ts";
import { later } from "../later.ts";
import { seconds } from "./durations.ts";

export function statistics(run: Run, answer: Answer): readonly unknown[] {
  return [ending(run, answer), usage(run, answer), firstByte(run), total(run), speed(run, answer)]
    .filter((part) => part !== "")
    .flatMap((part, place) => (place === 0 ? [part] : [" · ", part]));
}

function ending(run: Run, answer: Answer): string {
  switch (run.status) {
    case "running":
      return msg("streaming");
    case "stopped":
      return msg("stopped");
    case "interrupted":
      return msg("interrupted");
    default:
      return [...new Set(answer.choices.flatMap((choice) => choice.finish_reason ?? []))].join(", ");
  }
}

/** A run that asked a server says in a note what the tokens were and cost. */
function usage(run: Run, answer: Answer): string | TemplateResult {
  const counted = tokens(answer);
  if (counted === "" || run.status === "running" || run.recorded || run.sent.url === null) return counted;
  later(() => import("./usage.ts"));
  return html`<quire-usage .run=${run} .usage=${answer.usage ?? {}} .tokens=${counted}>${counted}</quire-usage>`;
}

/** Those of the prompt and of the answer; "" where the server told none. */
export function tokens({ usage }: Answer): string {
  if (usage?.prompt_tokens === undefined || usage.completion_tokens === undefined) return "";
  return msg(str`${usage.prompt_tokens} → ${usage.completion_tokens} tok`);
}

function firstByte({ timing, status }: Run): string {
  return timing.first === undefined || status !== "running"
    ? ""
    : msg(str`${seconds(timing.first)} s to first`);
}

function total({ timing }: Run): string {
  if (timing.total === undefined) return "";
  const first = timing.first === undefined ? "" : `${seconds(timing.first)} / `;
  return `${first}${seconds(timing.total)} s`;
}

function speed({ timing }: Run, { usage }: Answer): string {
  const ms = (timing.total ?? 0) - (timing.first ?? 0);
  if (timing.first === undefined || ms <= 0 || !usage?.completion_tokens) return "";
  return msg(str`${Math.round((usage.completion_tokens * 1000) / ms)} tok/s`);
}
