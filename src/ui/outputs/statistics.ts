/** The quiet line beside the tabs: how the answer ended, tokens, times. Only what is known is said. */
import { msg, str } from "@lit/localize";
import type { Answer } from "../../core/api/answer.ts";
import type { Run } from "../../core/run.ts";

export function statistics(run: Run, answer: Answer): string {
  return [ending(run, answer), tokens(answer), firstByte(run), total(run), speed(run, answer)]
    .filter((part) => part !== "")
    .join(" · ");
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

function tokens({ usage }: Answer): string {
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

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}
