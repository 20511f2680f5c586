/**
 * Images that a model drew, under its words. They are in the answer itself; none is fetched from elsewhere.
 */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { imagesOfAnswer } from "../../core/api/reply-images.ts";
import type { Run } from "../../core/run.ts";

/** Those of one choice, once the answer is whole. */
export function replyImages(run: Run, choice: number): TemplateResult | typeof nothing {
  const urls = run.status === "running" ? [] : imagesOfAnswer(run, choice);
  if (urls.length === 0) return nothing;
  return html`<div class="reply-images">
    ${urls.map((url, index) => html`<img src=${url} alt=${msg(str`Image ${index + 1} of the reply`)} />`)}
  </div>`;
}
