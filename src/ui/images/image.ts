import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { type Images, storedImage } from "../../app/images.ts";
import type { ImageHash } from "../../core/notebook.ts";
import { icons } from "../icons.ts";
import { shared } from "../styles/shared.styles.ts";
import { imageStyles } from "./image.styles.ts";

/** An image of the library as the page shows it. The URL is of this page only, and ends with the element. */
interface Shown {
  readonly url: string;
  readonly bytes: number;
  readonly format: string;
}

/**
 * An image of the library: small, with its name and size; a click shows it large. What is inside it stands
 * below.
 */
// Defined last: that makes the elements which already wait in the page, and they are to be localized.
@customElement("quire-image")
@localized()
export class ImageElement extends LitElement {
  static override styles = [shared, imageStyles];

  @property({ attribute: false }) images!: Images;
  @property({ attribute: false }) hash: ImageHash = "";
  /** What its file was called, if that is known. */
  @property() name = "";
  /** Its place among the images around it, from 1. */
  @property({ type: Number }) number = 1;
  @state() private shown: Shown | "missing" | undefined;
  @state() private dimensions = "";
  @state() private large = false;

  @query("dialog") private readonly dialog!: HTMLDialogElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#show(undefined);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("hash")) void this.#load();
    if (changed.has("large") && this.large) this.dialog?.showModal();
  }

  protected override render(): TemplateResult {
    return html`${this.#thumbnail()}
      <div class="about">
        ${this.name ? html`<span class="name" title=${this.name}>${this.name}</span>` : nothing}
        <span class="facts">${this.#facts()}</span>
        <slot></slot>
      </div>
      ${this.large ? this.#dialog() : nothing}`;
  }

  #thumbnail(): TemplateResult {
    const { shown } = this;
    if (shown === undefined || shown === "missing")
      return html`<span class="frame" aria-hidden="true"></span>`;
    return html`<button class="frame" title=${msg("Show it large")} @click=${() => (this.large = true)}>
      <img src=${shown.url} alt=${this.#label()} @load=${this.#measure} />
    </button>`;
  }

  #facts(): string {
    const { shown } = this;
    if (shown === undefined) return "";
    if (shown === "missing") return msg("This image is not in this browser's library.");
    return [shown.format, this.dimensions, sizeWords(shown.bytes)].filter(Boolean).join(" · ");
  }

  #dialog(): TemplateResult | typeof nothing {
    const { shown } = this;
    if (shown === undefined || shown === "missing") return nothing;
    return html`<dialog
      aria-label=${this.#label()}
      @close=${() => (this.large = false)}
      @click=${() => this.dialog?.close()}
    >
      <button class="icon-button" aria-label=${msg("Close")}>${icons.close}</button>
      <img src=${shown.url} alt=${this.name || this.#label()} />
    </dialog>`;
  }

  #label(): string {
    return msg(str`Image ${this.number}`);
  }

  readonly #measure = (event: Event): void => {
    const { currentTarget: image } = event;
    if (image instanceof HTMLImageElement) this.dimensions = `${image.naturalWidth} × ${image.naturalHeight}`;
  };

  async #load(): Promise<void> {
    const { hash } = this;
    const image = await storedImage(hash, this.images);
    // Another image may be meant by now, or none.
    if (hash !== this.hash || !this.isConnected) return;
    if (image === undefined) return this.#show("missing");
    const { mediaType, bytes } = image;
    const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    this.#show({ url, bytes: bytes.byteLength, format: mediaType.replace("image/", "").toUpperCase() });
  }

  /** Shows this in place of what was shown, whose bytes the browser may forget. */
  #show(shown: Shown | "missing" | undefined): void {
    if (typeof this.shown === "object") URL.revokeObjectURL(this.shown.url);
    this.shown = shown;
    this.dimensions = "";
    if (typeof shown !== "object") this.large = false;
  }
}

/** Bytes as people say them. */
function sizeWords(bytes: number): string {
  return bytes < 1_048_576
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-image": ImageElement;
  }
}
