/** What is to be said of the parameters, in lines under their chips. */
import { html, type TemplateResult } from "lit";
import type { Complaint } from "../../core/api/parameter.ts";
import type { Parameter } from "../../core/notebook.ts";
import { icons } from "../icons.ts";
import { complaintId, gravityOf } from "./parameter-gravity.ts";
import { complaintWords } from "./parameter-words.ts";

/** For each parameter that something is to be said of, a line for each thing. */
export function complaintLines(
  parameters: readonly Parameter[],
  complaints: readonly (readonly Complaint[])[],
): readonly TemplateResult[] {
  return parameters.flatMap(({ name }, index) => {
    const lines = (complaints[index] ?? []).map((complaint) => line(name, complaint));
    return lines.length > 0 ? [html`<div id=${complaintId(index)}>${lines}</div>`] : [];
  });
}

function line(name: string, complaint: Complaint): TemplateResult {
  const gravity = gravityOf(complaint);
  return html`<p class=${gravity}>
    ${gravity === "note" ? icons.note : icons.warning}
    <span><b>${name}</b> ${complaintWords(complaint)}</span>
  </p>`;
}
