/**
 * A text that is edited: a textarea, which takes focus at once, upgraded to CodeMirror when that has loaded.
 * The editor exists only while the caret is in it.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { arrived } from "../later.ts";
import { codeColours } from "../outputs/code-colours.styles.ts";
import type { Highlighter } from "../outputs/highlighting.ts";
import { shared } from "../styles/shared.styles.ts";
import type { CodeEditor } from "./code-editor.ts";
import { type CodeLanguage, editorFor } from "./editor-for.ts";
import type { NamesAt } from "./python-completion.ts";
import { TextChangeEvent } from "./text-change.ts";
import { textFieldStyles } from "./text-field.styles.ts";

/** Code of more characters than this stays plain. */
const longest = 100_000;

@customElement("quire-text")
export class TextField extends LitElement {
  static override styles = [shared, textFieldStyles, codeColours];

  /** The accessible name. */
  @property() label = "";
  @property() value = "";
  @property() placeholder = "";
  /** What it is written in, where it is code. */
  @property() language: CodeLanguage | "" = "";
  /** The names that are known where code is written. */
  @property({ attribute: false }) names: NamesAt = () => Promise.resolve([]);
  /** Whether a key belongs to the page rather than to the text. */
  @property({ attribute: false }) reserved: (event: KeyboardEvent) => boolean = () => false;

  /** The editor is there; the textarea is not, so that there is one text box at a time. */
  @state() private upgraded = false;

  @state() private highlighter: Highlighter | undefined;

  @query(".editor") private readonly place!: HTMLElement;
  @query("textarea") private readonly textarea!: HTMLTextAreaElement | null;

  #editor: CodeEditor | undefined;
  #composing = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#downgrade();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("language") && this.language) void this.#colour(this.language);
    if (changed.has("value")) this.#editor?.setText(this.value);
  }

  override focus(): void {
    if (this.#editor) this.#editor.focus();
    else this.textarea?.focus();
  }

  /** Puts the caret at the end of the text. */
  async focusEnd(): Promise<void> {
    await this.updateComplete;
    this.textarea?.setSelectionRange(this.value.length, this.value.length);
    this.focus();
  }

  protected override render(): TemplateResult {
    // A place of its own for the editor, which Lit leaves alone.
    return html`${this.upgraded ? nothing : this.#frame()}<div class="editor"></div>`;
  }

  /** A newline at the end needs something behind it to have a line of its own, as it has in a textarea. */
  #frame(): TemplateResult {
    const coloured = this.value.length <= longest ? this.highlighter?.lines(this.value) : undefined;
    return html`<div class=${coloured ? "frame coloured" : "frame"}>
      <div class="mirror" aria-hidden="true">${coloured ?? (this.language ? this.value : marked(this.value))}\u200b</div>
      <textarea
        rows="1"
        spellcheck="false"
        aria-label=${this.label}
        placeholder=${this.placeholder}
        .value=${live(this.value)}
        @input=${this.#onInput}
        @focus=${this.#upgrade}
        @compositionstart=${() => (this.#composing = true)}
        @compositionend=${this.#onComposed}
      ></textarea>
    </div>`;
  }

  readonly #onInput = (): void => this.#report(this.textarea?.value ?? this.value);

  readonly #onComposed = (): void => {
    this.#composing = false;
    void this.#upgrade();
  };

  /**
   * Swaps the textarea for the editor, with its text, selection and scroll; a word being composed is waited
   * for.
   */
  readonly #upgrade = async (): Promise<void> => {
    // Where the editor cannot be had, the textarea does.
    const { language, names } = this;
    const code = await arrived(() => editorFor(language, names));
    const { textarea } = this;
    if (!code || this.#editor || this.#composing) return;
    if (!textarea || this.shadowRoot?.activeElement !== textarea) return;
    const { selectionStart, selectionEnd } = textarea;
    this.#editor = code.createCodeEditor({
      parent: this.place,
      label: this.label,
      placeholder: this.placeholder,
      // Not the textarea's, which has other line ends.
      text: this.value,
      language: code.language,
      selection: { anchor: selectionStart, head: selectionEnd },
      reserved: (event) => this.reserved(event),
      onText: (text) => this.#report(text),
      onBlur: () => this.#downgrade(),
    });
    this.#editor.focus();
    this.upgraded = true;
  };

  async #colour(language: string): Promise<void> {
    this.highlighter = await arrived(async () => (await import("./colouring.ts")).highlighterOf(language));
  }

  #downgrade(): void {
    this.#editor?.destroy();
    this.#editor = undefined;
    this.upgraded = false;
  }

  #report(after: string): void {
    const before = this.value;
    if (after === before) return;
    this.value = after;
    this.dispatchEvent(new TextChangeEvent(before, after));
  }
}

/** The text with its references marked, for the layer behind the textarea. */
function marked(text: string): readonly unknown[] {
  const pieces = text.split(/(\{\{[^{}]*\}\})/u);
  return pieces.map((piece, index) => (index % 2 ? html`<mark>${piece}</mark>` : piece));
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-text": TextField;
  }
}
