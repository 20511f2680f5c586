/** What one piece of an answer adds to it: the steps between the wire and an Answer. */
import type { RunProblem } from "../run.ts";

export type Delta =
  | { readonly type: "text-delta"; readonly choice: number; readonly text: string }
  | { readonly type: "reasoning-delta"; readonly choice: number; readonly text: string }
  | { readonly type: "refusal-delta"; readonly choice: number; readonly text: string }
  | { readonly type: "tool-call-delta"; readonly choice: number; readonly call: ToolCallDelta }
  | { readonly type: "finish"; readonly choice: number; readonly reason: string }
  | { readonly type: "usage"; readonly usage: Usage }
  | { readonly type: "problem"; readonly problem: RunProblem }
  | { readonly type: "warning"; readonly warning: Warning }
  /** The body ended; `marked` when it said so itself, by [DONE] or by being one whole object. */
  | { readonly type: "end"; readonly marked: boolean };

/** A part of one tool call. Which call: that of `index`, else that of `id`, else the latest. */
export interface ToolCallDelta {
  readonly index: number | null;
  readonly id: string | null;
  readonly type: string | null;
  readonly name: string | null;
  /** The next part of the arguments, JSON source as the model wrote it. */
  readonly arguments: string;
}

/** Tokens, in the API's names; what a server did not report is absent. */
export interface Usage {
  readonly prompt_tokens?: number;
  readonly completion_tokens?: number;
  readonly total_tokens?: number;
  /** From prompt_tokens_details. */
  readonly cached_tokens?: number;
  /** From completion_tokens_details. */
  readonly reasoning_tokens?: number;
  /** What the server says that it cost, in US dollars (OpenRouter). */
  readonly cost?: number;
}

/** A part of the answer that could not be used, with its beginning. The rest was. */
export interface Warning {
  readonly type: "not-json" | "not-a-chunk" | "not-text";
  readonly text: string;
}
