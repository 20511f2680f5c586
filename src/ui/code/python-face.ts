/** The Python of a prompt cell, to edit. */
import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { CodeDraft } from "../../app/code/code-draft.ts";
import { isCommand } from "../../app/keymap.ts";
import { noteWords } from "../code-words.ts";
import type { TextChangeEvent } from "../editor/text-change.ts";
import "../editor/text-field.ts";
import { unreadWords } from "./code-face-words.ts";

export interface PythonFace {
  readonly draft: CodeDraft;
  /** The person wants to leave code that is no prompt cell: what becomes of it is asked. */
  readonly leaving: boolean;
  /** The draft was changed. */
  readonly onChange: () => void;
  /** The draft is no more: kept elsewhere, or discarded. */
  readonly onSettled: () => void;
}

export function pythonFace(face: PythonFace): TemplateResult {
  const { draft, onChange } = face;
  const { text } = draft;
  const change = ({ after }: TextChangeEvent): void => {
    draft.type(after);
    onChange();
  };
  return html`<div class="editor" @keydown=${undoing(face)}>
      <quire-text
        .value=${typeof text === "string" ? text : ""}
        .label=${msg("Python")}
        .language=${"python"}
        .reserved=${isPageKey}
        @text-change=${change}
      ></quire-text>
    </div>
    ${draft.isApart ? apart(face) : dropped(draft)}`;
}

/** A listener that is asked before the editor and the page. */
interface Early {
  readonly capture: true;
  readonly handleEvent: (event: KeyboardEvent) => void;
}

/** The notebook's undo knows nothing of code that is no cell. */
function undoing({ draft, onChange }: PythonFace): Early {
  return {
    capture: true,
    handleEvent: (event) => {
      if (!isUndo(event) || !draft.takeBack()) return;
      event.preventDefault();
      event.stopPropagation();
      onChange();
    },
  };
}

function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "z" && (ctrlKey || metaKey) && !shiftKey && !altKey;
}

function isPageKey(event: KeyboardEvent): boolean {
  return isCommand(event, "edit");
}

/** Why the code is not the cell, and what can be done with it. */
function apart(face: PythonFace): TemplateResult {
  const { draft, leaving, onSettled } = face;
  const settle = (act: () => void) => (): void => {
    act();
    onSettled();
  };
  return html`<div class="apart">
    <p role=${leaving ? "alert" : "status"}>${leaving ? leavingWords() : reason(draft)}</p>
    <button id="keep" @click=${settle(() => draft.keepAsCell())}>${msg("Keep as a Python cell")}</button>
    <button @click=${settle(() => draft.discard())}>${msg("Discard")}</button>
  </div>`;
}

function leavingWords(): string {
  return msg("This code is no prompt cell: keep it as a Python cell below, or discard it?");
}

function reason({ unread }: CodeDraft): string {
  return unread ? unreadWords(unread) : msg("Kept from before; the cell stays as it was.");
}

/** What of the code will be gone when it is written anew. */
function dropped({ notes }: CodeDraft): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  const words = [...new Set(notes.map(noteWords))].join(" ");
  return html`<p class="note" role="status">${msg("Not kept in the cell:")} ${words}</p>`;
}
