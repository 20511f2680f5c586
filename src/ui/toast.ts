/**
 * What the page says in passing: a run of all that was halted, what can be undone, a file that was refused.
 */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { App } from "../app/app.ts";
import type { Ended, Halt } from "../app/running/run-end.ts";
import type { Notice } from "../app/session.ts";
import { cellOf, indexOfCell } from "../core/notebook.ts";
import { icons } from "./icons.ts";

interface Passing {
  readonly text: string;
  readonly action?: { readonly label: string; readonly act: () => void };
  readonly dismiss: () => void;
}

export function toast(app: App): TemplateResult | typeof nothing {
  const passing = app.runner.halt ? halted(app, app.runner.halt) : noticed(app);
  return passing === undefined ? nothing : draw(passing);
}

/** What is read aloud when cells have ended: never the stream itself. */
export function announcement(app: App): string {
  return app.runner.ended.map((ended) => endedWords(app, ended)).join(" ");
}

function endedWords(app: App, { cell, how }: Ended): string {
  const number = indexOfCell(app.notebook, cell) + 1;
  const isCode = cellOf(app.notebook, cell)?.kind === "python";
  switch (how) {
    case "done":
      return isCode ? msg(str`Cell ${number} has run.`) : msg(str`Cell ${number} has its answer.`);
    case "stopped":
      return msg(str`Cell ${number} was stopped.`);
    case "failed":
      // A problem is an alert of its own; what code put out is none.
      return isCode ? msg(str`Cell ${number} ended with an error.`) : "";
  }
}

function halted(app: App, { at, rest }: Halt): Passing {
  const number = indexOfCell(app.notebook, at) + 1;
  return {
    text: msg(str`Run all stopped at cell ${number}; ${rest.length} cells were not run.`),
    action: { label: msg("Continue with the rest"), act: () => app.resume() },
    dismiss: () => app.runner.dismissHalt(),
  };
}

function noticed(app: App): Passing | undefined {
  const { notice } = app;
  return (
    notice && {
      text: noticeWords(notice),
      ...("undo" in notice ? { action: { label: msg("Undo"), act: notice.undo } } : {}),
      dismiss: () => app.tell(undefined),
    }
  );
}

function draw({ text, action, dismiss }: Passing): TemplateResult {
  return html`<div class="toast" role="status">
    <span>${text}</span>
    ${action ? html`<button class="button" @click=${action.act}>${action.label}</button>` : nothing}
    <button class="button" aria-label=${msg("Dismiss")} @click=${dismiss}>${icons.close}</button>
  </div>`;
}

function noticeWords(notice: Notice): string {
  switch (notice.type) {
    case "cell-deleted":
      return msg("Cell deleted.");
    case "notebook-deleted":
      return msg("Notebook moved to Recently deleted.");
    case "imported":
      if (notice.count > 1) return msg(str`${notice.count} notebooks imported.`);
      return msg(str`“${notice.title || msg("Untitled")}” imported.`);
    case "image-type":
      return msg(str`“${notice.name}” was not attached: it is no PNG, JPEG, WebP or GIF image.`);
    case "image-size":
      return msg(str`“${notice.name}” was not attached: an image may have 20 MB at most.`);
    case "image-unreadable":
      return msg(str`“${notice.name}” was not attached: the browser could not read the file.`);
    case "python-restarted":
      return msg("Python was restarted: what it knew is gone.");
    case "told":
      return notice.words();
  }
}
