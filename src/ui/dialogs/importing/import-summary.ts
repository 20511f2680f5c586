/** What came of one file, and what the person may want of it. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { ArrivalSummary, ToldCell, ToldOffer } from "../../../core/formats/arriving/arrival-summary.ts";
import type { BroughtFile, PassedOver } from "../../../core/formats/arriving/brought-file.ts";
import { noteWords, serverAddress, whyWords } from "../../code-words.ts";
import { kindLabel } from "../../words.ts";
import { cellsWords, faultWords, refusalWords } from "./import-words.ts";

interface Choice {
  /** What the notebook here is called that the file was written of; undefined where there is none. */
  readonly former: string | undefined;
  readonly isReplacing: boolean;
  readonly replace: (replaces: boolean) => void;
  readonly isConverted: boolean;
  readonly convert: (converts: boolean) => void;
}

type Part = TemplateResult | typeof nothing;

export function broughtFile(file: BroughtFile, choice: Choice): TemplateResult {
  if (file.type === "passed-over") return passedOver(file);
  if (file.type === "refused")
    return html`<section class="file refused">
      <h3>${file.name}</h3>
      <p role="alert">${refusalWords(file.why)} ${msg("Nothing of it was imported; your notebooks are as they were.")}</p>
    </section>`;
  const { summary, name } = file;
  return html`<section class="file">
    <h3>${summary.title || msg("Untitled")}</h3>
    <p class="name">${name}</p>
    <p>${contents(summary)}</p>
    ${warnings(summary)} ${former(choice)} ${offers(summary.offers, choice)} ${kept(summary)} ${faults(summary)}
  </section>`;
}

function passedOver({ name, count, files }: PassedOver): TemplateResult {
  const more = count > files.length ? "…" : "";
  return html`<p class="quiet">
    ${msg(str`Other files in ${name}, passed over: ${count}.`)} ${files.join(", ")}${more}
  </p>`;
}

/** "36 Python cells, 22 with recorded outputs, 5 Markdown cells". */
function contents({ kinds, outputs, runs }: ArrivalSummary): string {
  const counted = kinds.flatMap(([kind, count]) => {
    const cells = cellsWords(kind, count);
    return kind === "python" && outputs > 0 ? [cells, msg(str`${outputs} with recorded outputs`)] : [cells];
  });
  const answers = runs > 0 ? [msg(str`recorded answers: ${runs}`)] : [];
  return [...counted, ...answers].join(msg(", ")) || msg("No cells.");
}

function warnings(summary: ArrivalSummary): TemplateResult {
  const { broken, isOutOfOrder, keys, changed } = summary;
  const said = [
    broken &&
      msg(
        str`The file breaks off in line ${broken.line}, column ${broken.column}: the cells before are here, the rest is lost.`,
      ),
    isOutOfOrder &&
      msg(
        "Its cells were last run in another order than they stand in: its outputs may not come of what stands above them.",
      ),
    keys.length > 0 &&
      msg(
        str`What looks like an API key was taken out of these cells: ${keys.join(", ")}. [key] stands in its place.`,
      ),
    ...changed.map(changedWords),
  ].filter((words) => typeof words === "string");
  return html`${said.map((words) => html`<p class="warning">${words}</p>`)}`;
}

function changedWords({ place, why }: ArrivalSummary["changed"][number]): string {
  if (why === undefined)
    return msg(str`Cell ${place} was changed outside of Quire: it is what its code says now.`);
  return msg(str`Cell ${place} was changed outside of Quire and is a Python cell now. ${whyWords(why.why)}`);
}

/** Both are kept where nobody says else. */
function former({ former, isReplacing, replace }: Choice): Part {
  if (former === undefined) return nothing;
  const about = msg("It moves to Recently deleted. Otherwise both are kept.");
  return checkbox(
    msg(str`Replace “${former || msg("Untitled")}”, which this file was written of`),
    about,
    isReplacing,
    replace,
  );
}

function checkbox(
  label: string,
  about: string,
  checked: boolean,
  check: (checked: boolean) => void,
): TemplateResult {
  return html`<label class="choice">
    <input type="checkbox" .checked=${live(checked)} @change=${() => check(!checked)} />
    <span>${label}<small>${about}</small></span>
  </label>`;
}

function offers(offers: readonly ToldOffer[], { isConverted, convert }: Choice): Part {
  if (offers.length === 0) return nothing;
  const count = offers.length;
  const label =
    count === 1 ? msg("Make 1 API call a prompt cell") : msg(str`Make ${count} API calls prompt cells`);
  const about = msg(
    "A prompt cell can be run here, and its recorded output becomes a recorded answer. Otherwise the code stays Python, as in the file.",
  );
  return html`<div class="offers">
    ${checkbox(label, about, isConverted, convert)}
    ${servers(offers)}
    ${listed(msg("Which ones"), offers.map(offer))}
  </div>`;
}

function offer(told: ToldOffer): TemplateResult {
  return html`${toldCell(told)} <span>→ ${kindLabel(told.kind)}</span>
    ${told.notes.map((note) => html`<br /><span class="quiet">${msg(str`Line ${note.line}:`)} ${noteWords(note)}</span>`)}`;
}

/** Text that nothing follows: a file never chooses where questions go. */
function servers(offers: readonly ToldOffer[]): Part {
  const asked = new Set(offers.flatMap(({ server }) => (server ? [serverAddress(server)] : [])));
  const addresses = [...asked].filter((address) => address !== undefined);
  if (addresses.length === 0) return nothing;
  return html`<p class="quiet">
    ${msg("The code asks another server. Nothing is sent there; set up a connection for it if you want to:")}
    ${addresses.map((address) => html`<code>${address}</code> `)}
  </p>`;
}

function kept({ kept }: ArrivalSummary): Part {
  if (kept.length === 0) return nothing;
  const label = msg(str`API calls that stay Python: ${kept.length}`);
  return listed(
    label,
    kept.map(
      (cell) =>
        html`${toldCell(cell)}<br /><span class="quiet">${msg(str`Line ${cell.why.place.line}:`)} ${whyWords(cell.why.why)}</span>`,
    ),
  );
}

function faults({ faults, faultCount }: ArrivalSummary): Part {
  if (faultCount === 0) return nothing;
  const rest = faultCount - faults.length;
  const rows = faults.map((fault) => html`<code>${fault.place}</code> ${faultWords(fault)}`);
  const more = rest > 0 ? [html`${msg(str`… and ${rest} more`)}`] : [];
  return listed(msg(str`Not as the format says: ${faultCount}`), [...rows, ...more]);
}

function toldCell({ place, line }: ToldCell): TemplateResult {
  return html`${msg(str`Cell ${place}`)} <code>${line}</code>`;
}

function listed(label: string, rows: readonly TemplateResult[]): TemplateResult {
  return html`<details>
    <summary>${label}</summary>
    <ul>
      ${rows.map((row) => html`<li>${row}</li>`)}
    </ul>
  </details>`;
}
