import { localized } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { App } from "../app/app.ts";
import { Keymap, type Place } from "../app/keymap.ts";
import { appStyles } from "./app.styles.ts";
import "./bar.ts";
import { dialogIn } from "./dialogs/dialog-in.ts";
import { lately, needed } from "./later.ts";
import "./notebook.ts";
import "./side.ts";
import { shared } from "./styles/shared.styles.ts";
import { Watching } from "./watching.ts";

/** What the page says in passing; read ahead, as there may be no network when there is something to say. */
export const passing = lately(() => import("./toast.ts"));

/** The page: bar, side, notebook; keys become commands here. */
@localized()
@customElement("quire-app")
export class AppElement extends LitElement {
  static override styles = [shared, appStyles];

  /** Given once, when the first notebook was read; until then the page is blank. */
  @property({ attribute: false }) app: App | undefined;
  @state() private sideOpen = false;
  #inToast = false;
  readonly #keymap = new Keymap();
  readonly watching = new Watching(this, () => ({
    changes: this.app?.changes,
    topics: ["session", "notebook"],
  }));

  constructor() {
    super();
    this.addEventListener("open-connection", () => void this.#openConnection());
    this.addEventListener("toggle-side", () => void this.#toggleSide());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // On the document: with nothing focused a key's target is the body, which is no part of this element.
    document.addEventListener("keydown", this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#onKey);
  }

  protected override willUpdate(): void {
    this.#inToast = Boolean(this.renderRoot.querySelector(".toast:focus-within"));
  }

  /** A notice that goes gives the focus back to the selected cell. */
  protected override updated(): void {
    void this.#askBeforeSpending();
    if (this.#inToast && !this.matches(":focus-within")) this.app?.changes.tell("focus");
  }

  protected override render(): TemplateResult | typeof nothing {
    const { app } = this;
    if (app === undefined) return nothing;
    const said = hasPassing(app) ? passing(() => this.requestUpdate()) : undefined;
    return html`<quire-bar .app=${app} .sideOpen=${this.sideOpen}></quire-bar>
      <div class="side ${this.sideOpen ? "open" : ""}" @click=${() => (this.sideOpen = false)}>
        <quire-side .app=${app} @click=${this.#keepOpen}></quire-side>
      </div>
      <div class="scrim" @click=${() => (this.sideOpen = false)}></div>
      <main><quire-notebook .app=${app}></quire-notebook></main>
      ${said?.toast(app) ?? nothing}
      <div class="visually-hidden" role="status">${said?.announcement(app) ?? ""}</div>`;
  }

  async #openConnection(): Promise<void> {
    const { app } = this;
    if (app === undefined || !(await needed(() => import("./dialogs/connection-dialog.ts")))) return;
    await dialogIn(this.renderRoot, "quire-connection-dialog", app).show();
  }

  async #askBeforeSpending(): Promise<void> {
    const { app } = this;
    if (app === undefined) return;
    const { spending } = app;
    if (!spending.question && !this.renderRoot.querySelector("quire-spending-dialog")) return;
    if (!(await needed(() => import("./dialogs/spending-dialog.ts")))) return spending.decline();
    await dialogIn(this.renderRoot, "quire-spending-dialog", app).show(spending.question);
  }

  #closeSide(): void {
    this.sideOpen = false;
    this.renderRoot.querySelector("quire-bar")?.focusDrawer();
  }

  async #toggleSide(): Promise<void> {
    this.sideOpen = !this.sideOpen;
    await this.updateComplete;
    if (this.sideOpen) this.renderRoot.querySelector("quire-side")?.focusFirst();
  }

  /** The drawer stays open for its own controls and closes when a notebook or heading was chosen. */
  readonly #keepOpen = (event: Event): void => {
    const [target] = event.composedPath();
    if (!(target instanceof HTMLElement && target.closest(".entry, .new"))) event.stopPropagation();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && this.sideOpen) this.#closeSide();
    const place = placeOf(event);
    const command = place && this.#keymap.command(event, place, event.timeStamp);
    if (!command || !this.app) return;
    event.preventDefault();
    command.run(this.app, this.app.session.selected ?? "");
  };
}

/**
 * Text and fields are edited; on a cell itself, or on nothing at all, keys are commands. Undefined for keys
 * that belong to an input method (229: Safari tells it so), or to a dialog.
 */
function placeOf(event: KeyboardEvent): Place | undefined {
  const path = event.composedPath();
  const [target] = path;
  if (event.isComposing || event.keyCode === 229) return undefined;
  if (path.some((element) => element instanceof HTMLDialogElement)) return undefined;
  if (!(target instanceof HTMLElement)) return "command";
  if (/^(?:ARTICLE|BODY|QUIRE-APP|MAIN)$/u.test(target.tagName)) return "command";
  return path.some((element) => element instanceof HTMLElement && element.tagName === "ARTICLE")
    ? "edit"
    : "outside";
}

function hasPassing({ notice, runner }: App): boolean {
  return notice !== undefined || runner.halt !== undefined || runner.ended.length > 0;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-app": AppElement;
  }
}
