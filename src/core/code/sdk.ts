/** How OpenAI's SDKs speak of the two endpoints. */
import { namesOf } from "../api/parameters.ts";
import type { Endpoint } from "../run.ts";
import { type Expression, isItems, isNumeral, memberOf } from "./expression.ts";

export interface Sdk {
  readonly create: string;
  /** Where a choice keeps its text, and where a streamed choice keeps its next piece. */
  readonly text: string;
  readonly piece: string;
  /** The body fields that Python's `create` has an argument for. */
  readonly signature: ReadonlySet<string>;
}

export const sdks: { readonly [E in Endpoint]: Sdk } = {
  completions: {
    create: "client.completions.create",
    text: "text",
    piece: "text",
    signature: new Set(["prompt", ...namesOf("completions")]),
  },
  "chat/completions": {
    create: "client.chat.completions.create",
    text: "message.content",
    piece: "delta.content",
    signature: new Set(["messages", ...namesOf("chat/completions")]),
  },
};

/** Where the SDKs and cURL take the key from; it is never written out. */
export const keyVariable = "OPENAI_API_KEY";

export function isStreamed(body: Expression): boolean {
  return memberOf(body, "stream") === true;
}

/** Whether the last piece of the stream brings the usage, and no choice. */
export function endsWithUsage(body: Expression): boolean {
  return memberOf(memberOf(body, "stream_options"), "include_usage") === true;
}

/** Whether the answer has several choices. */
export function hasSeveral(body: Expression): boolean {
  const n = memberOf(body, "n");
  return (isNumeral(n) && Number(n.source) > 1) || hasSeveralPrompts(memberOf(body, "prompt"));
}

/** A list of numbers is one prompt, in tokens. */
function hasSeveralPrompts(prompt: Expression | undefined): boolean {
  return isItems(prompt) && prompt.length > 1 && !isNumeral(prompt[0]);
}
