/** What the drawing of every kind of cell is given. */

import { html, type TemplateResult } from "lit";
import type { App } from "../../app/app.ts";
import type { CellView } from "../../app/cell-view.ts";
import { isCommand } from "../../app/keymap.ts";
import { changeText } from "../../core/edits/cell-edits.ts";
import type { Edit, Path } from "../../core/edits/edits.ts";
import type { Cell } from "../../core/notebook.ts";
import type { CodeLanguage } from "../editor/editor-for.ts";
import type { NamesAt } from "../editor/python-completion.ts";
import type { TextChangeEvent } from "../editor/text-change.ts";
import "../editor/text-field.ts";

export interface Drawing<C extends Cell = Cell> {
  readonly app: App;
  readonly view: CellView;
  readonly cell: C;
}

/** Where a text of a cell is, what it is and what it is called. */
export interface Field {
  readonly path: Path;
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
  /** What it is written in, where it is code. */
  readonly language?: CodeLanguage;
  /** The names that are known where code is written. */
  readonly names?: NamesAt;
  /** What the person's change is as edits, where it is not the change of a text that is there. */
  readonly edit?: (text: string) => readonly Edit[];
}

/** A text of the cell that can be edited; each change is an edit of the notebook at once. */
export function textField(
  { app, cell }: Drawing,
  { path, value, label, placeholder, language, names, edit }: Field,
): TemplateResult {
  const onChange = ({ before, after }: TextChangeEvent): void =>
    app.commit(edit ? edit(after) : changeText(cell.id, path, before, after));
  return html`<quire-text
    .value=${value}
    .label=${label}
    .placeholder=${placeholder}
    .language=${language ?? ""}
    .names=${names ?? noNames}
    .reserved=${isPageKey}
    @text-change=${onChange}
  ></quire-text>`;
}

const noNames: NamesAt = () => Promise.resolve([]);

function isPageKey(event: KeyboardEvent): boolean {
  return isCommand(event, "edit");
}
