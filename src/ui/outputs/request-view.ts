import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { fullBody, type Images } from "../../app/images.ts";
import { imagesNamed } from "../../core/api/images.ts";
import { maybeJson, printJson } from "../../core/json/json.ts";
import type { Run, Sent } from "../../core/run.ts";
import "../copy-button.ts";
import { later } from "../later.ts";
import { substitutionWords } from "../models/substitution-words.ts";
import { shared } from "../styles/shared.styles.ts";
import { requestViewStyles } from "./request-view.styles.ts";

/** What left the page. The key is in no run, so it cannot be here. */
@localized()
@customElement("quire-request")
export class RequestView extends LitElement {
  static override styles = [shared, requestViewStyles];

  @property({ attribute: false }) run!: Run;
  @property({ attribute: false }) images!: Images;

  protected override render(): TemplateResult {
    const { url, headers, body } = this.run.sent;
    const json = maybeJson(body);
    return html`${url === null ? html`<p class="note">${msg("Nothing was sent: this is the question that the recording answers.")}</p>` : html`<p>POST ${url}</p>`}
      ${substituted(this.run)}
      <dl>
        ${headers.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
        ${keyLine(this.run.sent)}
      </dl>
      <p class="heading">
        ${msg("Body")}
        <quire-copy .label=${msg("Copy exact body")} .text=${() => exactBody(body, this.images)}></quire-copy>
      </p>
      <pre tabindex="0">${json === undefined ? body : printJson(json, 2)}</pre>
      ${sentImages(this.run, this.images)}`;
  }
}

/** Where another model or endpoint was sent than the cell asks. */
function substituted(run: Run): TemplateResult | typeof nothing {
  const words = substitutionWords(run);
  return words === "" ? nothing : html`<p class="substituted">${words}</p>`;
}

/** Where the key was, without it. */
function keyLine({ authorized, keyHeader }: Sent): TemplateResult | typeof nothing {
  if (!authorized) return nothing;
  const [name, value] = keyHeader ? [keyHeader, "•••"] : ["Authorization", "Bearer •••"];
  return html`<dt>${name}</dt><dd>${value} (${msg("the key is never kept")})</dd>`;
}

/** The body with its images in it, or undefined when one of them is no longer in the library. */
async function exactBody(body: string, images: Images): Promise<string | undefined> {
  const full = await fullBody(body, images);
  return typeof full === "string" ? full : undefined;
}

/** The images that stand in the body by their hashes. */
function sentImages({ sent }: Run, images: Images): TemplateResult | typeof nothing {
  const hashes = imagesNamed(sent.body);
  if (hashes.length === 0) return nothing;
  later(() => import("../images/image.ts"));
  const note =
    sent.url === null
      ? msg("An image is shown here by its hash.")
      : msg("An image was sent as a data: URL, with all its bytes; here its hash stands for them.");
  return html`<p class="note">${note}</p>
    <div class="images">
      ${hashes.map(
        (hash, index) =>
          html`<quire-image .images=${images} .hash=${hash} .name=${`quire-image:${hash.slice(0, 8)}…`} .number=${index + 1}></quire-image>`,
      )}
    </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-request": RequestView;
  }
}
