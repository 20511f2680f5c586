import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { attachedImage } from "../../../core/formats/jupyter/attached-image.ts";
import { shared } from "../../styles/shared.styles.ts";
import { attachmentStyles } from "./attachment.styles.ts";

/** An image that a Markdown cell of Jupyter brought along; what stands in its place where there is none. */
@customElement("quire-attachment")
export class Attachment extends LitElement {
  static override styles = [shared, attachmentStyles];

  @property({ attribute: false }) name = "";
  @property({ attribute: false }) alt = "";
  /** The attachments of the text it stands in, as the source text of a JSON object. */
  @property({ attribute: false }) attachments = "";
  #url: string | undefined;

  protected override willUpdate(): void {
    this.#url = attachedImage(this.attachments, this.name);
  }

  protected override render(): TemplateResult {
    return this.#url === undefined ? html`<slot></slot>` : html`<img src=${this.#url} alt=${this.alt} />`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-attachment": Attachment;
  }
}
