/** Code that is pasted into an empty cell: it arrives as the text it is, and what it could be is offered. */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit";
import type { App } from "../../app/app.ts";
import { kindOf } from "../../core/cells/index.ts";
import { type Cell, type CellId, cellOf } from "../../core/notebook.ts";
import { later } from "../later.ts";

type Host = ReactiveControllerHost & HTMLElement & { readonly app: App; readonly cellId: CellId };

/** A cheap look: whether it is worth while to load what reads code. */
const code =
  /^\s*(?:[$!%>]\s*)?curl(?:\.exe)?\s|ompletions?\.a?create\s*\(|^\s*(?:from|import)\s+openai\b/imu;

export class PastedCode implements ReactiveController {
  readonly #host: Host;
  #text = "";

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
    // Before the editor takes it: then the cell is as it was.
    host.addEventListener("paste", this.#onPaste, { capture: true });
  }

  /** Asked of every controller; the listener goes with its element. */
  hostConnected(): void {}

  /** What the code could be, as long as the cell says that code and nothing else. */
  offer(cell: Cell): TemplateResult | typeof nothing {
    if (this.#text === "" || textOf(cell) !== this.#text) return nothing;
    later(() => import("./code-offer.ts"));
    const dismiss = (): void => this.#keep("");
    return html`<quire-code-offer .app=${this.#host.app} .cell=${cell} .text=${this.#text} .dismiss=${dismiss}></quire-code-offer>`;
  }

  readonly #onPaste = ({ clipboardData }: ClipboardEvent): void => {
    const cell = cellOf(this.#host.app.notebook, this.#host.cellId);
    const text = clipboardData?.getData("text/plain") ?? "";
    if (cell && cell.kind !== "markdown" && textOf(cell) === "" && code.test(text)) this.#keep(trimmed(text));
  };

  #keep(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
  }
}

function textOf(cell: Cell): string {
  return trimmed(kindOf(cell.kind).texts(cell).join("\n\n"));
}

/** Fields have line ends of their own. */
function trimmed(text: string): string {
  return text.replace(/\r\n?/gu, "\n").trim();
}
