import { localized } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { App } from "../app/app.ts";
import { Keymap } from "../app/keymap.ts";
import { appStyles } from "./app.styles.ts";
import "./bar.ts";
import "./notebook.ts";
import "./side.ts";
import { shared } from "./styles/shared.styles.ts";
import { toast } from "./toast.ts";
import { Watching } from "./watching.ts";

/** The page: bar, side, notebook; keys become commands here. */
@localized()
@customElement("quire-app")
export class AppElement extends LitElement {
  static override styles = [shared, appStyles];

  /** Given once, when the first notebook was read; until then the page is blank. */
  @property({ attribute: false }) app: App | undefined;
  @state() private sideOpen = false;
  readonly #keymap = new Keymap();
  readonly watching = new Watching(this, () => ({
    changes: this.app?.changes,
    topics: ["session", "notebook"],
  }));

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("keydown", this.#onKey);
    this.addEventListener("open-connection", () => void this.#openConnection());
    this.addEventListener("toggle-side", () => (this.sideOpen = !this.sideOpen));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { app } = this;
    if (app === undefined) return nothing;
    return html`<quire-bar .app=${app}></quire-bar>
      <div class="side ${this.sideOpen ? "open" : ""}" @click=${() => (this.sideOpen = false)}>
        <quire-side .app=${app} @click=${this.#keepOpen}></quire-side>
      </div>
      <div class="scrim" @click=${() => (this.sideOpen = false)}></div>
      <main><quire-notebook .app=${app}></quire-notebook></main>
      ${toast(app)}`;
  }

  async #openConnection(): Promise<void> {
    if (this.app === undefined) return;
    await import("./dialogs/connection-dialog.ts");
    const known = this.renderRoot.querySelector("quire-connection-dialog");
    const dialog = known ?? document.createElement("quire-connection-dialog");
    dialog.app = this.app;
    if (!known) this.renderRoot.append(dialog);
    await dialog.show();
  }

  /** The drawer stays open for its own controls and closes when a notebook or heading was chosen. */
  readonly #keepOpen = (event: Event): void => {
    const [target] = event.composedPath();
    if (!(target instanceof HTMLElement && target.closest(".entry"))) event.stopPropagation();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const mode = modeOf(event.composedPath());
    const command = mode && this.#keymap.command(event, mode, event.timeStamp);
    if (!command || !this.app) return;
    event.preventDefault();
    command.run(this.app, this.app.session.selected ?? "");
  };
}

/** Text and fields are edited; on a cell itself, or on nothing at all, keys are commands; buttons keep theirs. */
function modeOf(path: readonly EventTarget[]): "edit" | "command" | undefined {
  const [target] = path;
  if (!(target instanceof HTMLElement)) return "command";
  if (target.isContentEditable || /^(?:TEXTAREA|INPUT|SELECT)$/u.test(target.tagName)) return "edit";
  return /^(?:ARTICLE|BODY|QUIRE-APP|MAIN)$/u.test(target.tagName) ? "command" : "edit";
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-app": AppElement;
  }
}
