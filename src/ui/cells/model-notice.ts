/** What a prompt cell says of its model before it is run; its code is loaded when there is something to say. */
import { html, nothing, type TemplateResult } from "lit";
import { modelNoticeOf } from "../../app/asking/model-notice.ts";
import type { PromptCell } from "../../core/notebook.ts";
import { later } from "../later.ts";
import type { Drawing } from "./parts.ts";

export function modelNotice({ app, cell }: Drawing<PromptCell>): TemplateResult | typeof nothing {
  const notice = modelNoticeOf(app, cell);
  if (notice === undefined) return nothing;
  later(() => import("../models/model-notice.ts"));
  return html`<quire-model-notice .app=${app} .cell=${cell} .notice=${notice}></quire-model-notice>`;
}
