/** Where a cell put out more than the record has room for: all of it, as a file. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { App } from "../../app/app.ts";
import { mayLeave } from "../../app/files/may-leave.ts";
import type { Spilled } from "../../app/python/spilled-outputs.ts";
import { keysInside, wholeOutput } from "../../app/python/whole-output.ts";
import type { Execution } from "../../core/execution.ts";

export function saveOutput(app: App, execution: Execution): TemplateResult | typeof nothing {
  const spilled = app.python.spilledOf(execution.id);
  if (spilled === undefined) return nothing;
  const save = (): void => void app.attempt(() => saved(app, execution, spilled));
  const megabytes = ((execution.outputs.length + spilled.blob.size) / 1_048_576).toFixed(1);
  const isWhole = spilled.characters >= (execution.leftOut ?? 0);
  return html`<p class="note">
    <button class="button" @click=${save}>
      ${isWhole ? msg(str`Save all output (${megabytes} MB)`) : msg(str`Save the first ${megabytes} MB of it`)}
    </button>
    ${msg("Possible until the page is loaded anew.")}
  </p>`;
}

/** As with any file: what looks like a key is asked about before it leaves the page. */
async function saved(app: App, execution: Execution, spilled: Spilled): Promise<void> {
  const file = await wholeOutput(execution, spilled);
  const keys = await keysInside(file, app.keys.keysIn);
  const place = app.notebook.cells.findIndex(({ id }) => id === execution.cell) + 1;
  if (await mayLeave(app, keys.length, () => [{ cells: [place] }])) await app.files.download(file);
}
