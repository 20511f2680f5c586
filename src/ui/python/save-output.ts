/** Where a cell put out more than the record has room for: all of it, as a file. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { App } from "../../app/app.ts";
import { wholeOutput } from "../../app/python/whole-output.ts";
import type { Execution } from "../../core/execution.ts";

export function saveOutput(app: App, execution: Execution): TemplateResult | typeof nothing {
  const spilled = app.python.spilledOf(execution.id);
  if (spilled === undefined) return nothing;
  const save = (): void =>
    void app.attempt(async () => app.files.download(await wholeOutput(execution, spilled)));
  const megabytes = ((execution.outputs.length + spilled.blob.size) / 1_048_576).toFixed(1);
  const isWhole = spilled.characters >= (execution.leftOut ?? 0);
  return html`<p class="note">
    <button class="button" @click=${save}>
      ${isWhole ? msg(str`Save all output (${megabytes} MB)`) : msg(str`Save the first ${megabytes} MB of it`)}
    </button>
    ${msg("Possible until the page is loaded anew.")}
  </p>`;
}
