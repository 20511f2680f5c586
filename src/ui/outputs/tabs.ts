/** The tabs of an answer: which there are, and what they are called. */
import { msg } from "@lit/localize";
import type { CellView } from "../../app/cell-view.ts";
import { bodyKind } from "../../core/api/body-kind.ts";
import { holdsLogprobs } from "../../core/api/logprobs.ts";
import type { Cell } from "../../core/notebook.ts";
import type { Run } from "../../core/run.ts";

export type Tab = "text" | "message" | "raw" | "request" | "tokens" | "events";

/** The tabs that have something to show, in their order. */
export function tabsOf({ cell, run }: CellView): readonly Tab[] {
  return [
    "text",
    ...(isChat(cell, run) ? ["message" as const] : []),
    "raw",
    "request",
    ...(run && hasTokens(run) ? ["tokens" as const] : []),
    ...(run && isStream(run) ? ["events" as const] : []),
  ];
}

export function tabLabel(tab: Tab): string {
  switch (tab) {
    case "text":
      return msg("Text");
    case "message":
      return msg("Message");
    case "raw":
      return msg("Raw");
    case "request":
      return msg("Request");
    case "tokens":
      return msg("Tokens");
    case "events":
      return msg("Events");
  }
}

/** What code called says itself what it was. */
function isChat({ kind }: Cell, run: Run | undefined): boolean {
  return kind === "chat" || (kind === "python" && run?.endpoint === "chat/completions");
}

/** Of a running run its text is not looked through: that would cost more with every token. */
function hasTokens(run: Run): boolean {
  return run.status !== "running" && holdsLogprobs(run);
}

/** Content types lie, so the text decides as soon as it is all there. */
function isStream({ status, response, raw, recorded }: Run): boolean {
  if (recorded && recorded.holds !== "response") return false;
  if (status === "running") return response?.contentType === "text/event-stream";
  return (response?.status ?? 200) < 400 && bodyKind(raw.slice(0, 1000)) === "events";
}
