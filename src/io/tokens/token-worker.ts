/** Counts tokens off the page's thread. It is given texts and nothing else, and sends nothing anywhere. */
import type { PromptCount } from "../../app/ports.ts";
import { countableOf } from "../../core/models/countable.ts";
import type { Encoding } from "../../core/models/encodings.ts";
import { sections } from "../../core/models/sections.ts";
import { asText, encodings } from "./encodings.ts";

export interface CountRequest {
  readonly id: number;
  readonly body: string;
  readonly encoding: Encoding;
}

export interface CountReply {
  readonly id: number;
  /** Undefined when the encoding could not be loaded, or the texts not be encoded. */
  readonly count?: PromptCount;
}

addEventListener("message", ({ data }: MessageEvent<CountRequest>) => void reply(data));

async function reply(request: CountRequest): Promise<void> {
  const { id } = request;
  try {
    const count = await counted(request);
    postMessage({ id, count } satisfies CountReply);
  } catch {
    // The reply without a count says it: the chunk is gone from the server, or a text has no encoding.
    postMessage({ id } satisfies CountReply);
  }
}

async function counted({ body, encoding }: CountRequest): Promise<PromptCount> {
  const { countTokens } = await encodings[encoding]();
  const { texts, tokens, uncounted } = countableOf(body);
  const encoded = texts.flatMap(sections).map((text) => countTokens(text, asText));
  return { tokens: encoded.reduce((sum, count) => sum + count, tokens), uncounted };
}
