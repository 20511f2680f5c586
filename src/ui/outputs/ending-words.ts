/** Why a choice ended, where that is more than "it was done": the API's finish_reason in words. */
import { msg, str } from "@lit/localize";
import type { Choice } from "../../core/api/answer.ts";
import type { Run } from "../../core/run.ts";
import { tokenLimitOf } from "../../core/sent-parameters.ts";

export function endingWords(run: Run, { finish_reason }: Choice): string | undefined {
  if (finish_reason === "content_filter")
    return msg("Ended by a content filter of the server: what it left out did not come.");
  return finish_reason === "length" ? lengthWords(run) : undefined;
}

function lengthWords(run: Run): string {
  const limit = tokenLimitOf(run);
  if (limit) return msg(str`Cut off: ${limit.name} was ${limit.tokens}.`);
  return run.endpoint === "completions"
    ? msg("Cut off: max_tokens was not set, and is 16 then for OpenAI's models.")
    : msg("Cut off: the model or the server allows no longer answer.");
}
