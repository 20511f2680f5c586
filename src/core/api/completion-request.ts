/** What a completion's request says of how its choices are to be read. */
import { isList, isNumber, type Json, member } from "../json/json.ts";
import type { Run } from "../run.ts";
import { ofSent } from "../sent.ts";

export interface CompletionRequest {
  /** As texts; null for one that was sent as token ids. */
  readonly prompts: readonly (string | null)[];
  /** Choices for each prompt. */
  readonly n: number;
  /** Whether each choice begins with its prompt. */
  readonly echo: boolean;
  /** What follows the text that was inserted; "" for nothing. */
  readonly suffix: string;
  /** How many answers the server chose from; undefined when all of them are shown. */
  readonly bestOf?: number;
}

/** The request of a run of `completions`; undefined for chat. */
export function completionRequestOf(run: Run): CompletionRequest | undefined {
  return run.endpoint === "completions" ? requestOf(run) : undefined;
}

const requestOf = ofSent(read);

/** The place of the prompt that a choice answers: choices come prompt by prompt, `n` for each. */
export function promptOf({ n }: CompletionRequest, choice: number): number {
  return Math.floor(choice / n);
}

/** How much of a choice's text, which may still be coming, is its prompt; in UTF-16 units. */
export function echoedLength(request: CompletionRequest, choice: number, text: string): number {
  const prompt = request.echo ? request.prompts[promptOf(request, choice)] : undefined;
  if (!prompt) return 0;
  const length = Math.min(prompt.length, text.length);
  return text.startsWith(prompt.slice(0, length)) ? length : 0;
}

function read(body: Json | undefined): CompletionRequest {
  const n = count(member(body, "n")) ?? 1;
  const suffix = member(body, "suffix");
  const bestOf = count(member(body, "best_of")) ?? 1;
  return {
    prompts: promptsOf(member(body, "prompt") ?? ""),
    n,
    echo: member(body, "echo") === true,
    suffix: typeof suffix === "string" ? suffix : "",
    ...(bestOf > n ? { bestOf } : {}),
  };
}

/** A string, strings, token ids, or lists of token ids. */
function promptsOf(prompt: Json): readonly (string | null)[] {
  if (!isList(prompt)) return [textOf(prompt)];
  return prompt.some(isNumber) ? [null] : prompt.map(textOf);
}

function textOf(prompt: Json): string | null {
  return typeof prompt === "string" ? prompt : null;
}

function count(json: Json | undefined): number | undefined {
  const value = isNumber(json) ? Number(json.source) : 0;
  return Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
