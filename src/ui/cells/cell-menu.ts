/** The entries of a cell's menu: the commands that fit it, with their keys. */
import { msg } from "@lit/localize";
import { codeFaces } from "../../app/code/code-faces.ts";
import { type Command, type CommandId, commands, perform } from "../../app/commands.ts";
import { restoreCell, sendAsTokens } from "../../core/edits/cell-edits.ts";
import { continueList } from "../../core/edits/continue-list.ts";
import { isPrompt, isSource } from "../../core/notebook.ts";
import type { MenuItem } from "../menu.ts";
import type { Drawing } from "./parts.ts";
import { pythonCellEntries } from "./python-entries.ts";

export function cellMenu(drawing: Drawing): readonly MenuItem[] {
  const { app, cell } = drawing;
  const item = (label: string, id: CommandId, more: Partial<MenuItem> = {}): MenuItem => ({
    label,
    act: () => perform(app, id, cell.id),
    ...keysOf(id),
    ...more,
  });
  return [
    ...editing(drawing, item),
    ...conversation(drawing, item),
    ...code(drawing, item),
    item(msg("Insert cell above"), "insert-above"),
    item(msg("Insert cell below"), "insert-below"),
    item(msg("Move up"), "move-up"),
    item(msg("Move down"), "move-down"),
    item(msg("Duplicate"), "duplicate"),
    ...tokens(drawing),
    ...conversions(drawing, item),
    ...clearing(drawing, item),
    ...python(drawing),
    ...restoring(drawing),
    item(msg("Delete cell"), "delete", { danger: true, separator: true }),
  ];
}

type Item = (label: string, id: CommandId, more?: Partial<MenuItem>) => MenuItem;

function editing({ cell, view }: Drawing, item: Item): readonly MenuItem[] {
  return cell.kind === "markdown" && !view.editing ? [item(msg("Edit"), "edit")] : [];
}

function conversation({ app, cell, view }: Drawing, item: Item): readonly MenuItem[] {
  if (cell.kind !== "chat") return [];
  const hasPython = app.notebook.cells.some(({ kind }) => kind === "python");
  const take = (): void => app.commit(continueList(cell, "messages"));
  const list = hasPython && !cell.continues ? [{ label: msg("Take messages from Python"), act: take }] : [];
  const reply = view.run ? [item(msg("Add the reply as a message"), "add-reply")] : [];
  return [item(msg("Continue"), "continue"), ...reply, ...list];
}

function code({ app, cell }: Drawing, item: Item): readonly MenuItem[] {
  if (!isPrompt(cell)) return [];
  return [item(codeFaces(app).isOpen(cell.id) ? msg("Hide the code") : msg("Show as code"), "code")];
}

function conversions({ cell }: Drawing, item: Item): readonly MenuItem[] {
  const all: readonly (readonly [string, MenuItem])[] = [
    ["markdown", item(msg("Convert to Markdown"), "to-markdown", { separator: true })],
    ["completion", item(msg("Convert to completion"), "to-completion")],
    ["chat", item(msg("Convert to chat"), "to-chat")],
    ["python", item(msg("Convert to Python"), "to-python")],
  ];
  const others = all.filter(([kind]) => kind !== cell.kind).map(([, entry]) => entry);
  return isSource(cell) && cell.kind !== "raw"
    ? [...others, item(msg("Convert to raw text"), "to-raw")]
    : others;
}

/** Changes how the prompts are sent. */
function tokens({ app, cell }: Drawing): readonly MenuItem[] {
  if (cell.kind !== "completion") return [];
  const label = cell.tokens ? msg("Send as text") : msg("Send as token ids");
  return [{ label, act: () => app.commit(sendAsTokens(cell, !cell.tokens)), separator: true }];
}

function clearing({ view }: Drawing, item: Item): readonly MenuItem[] {
  return view.run || view.execution ? [item(msg("Clear outputs"), "clear-outputs", { separator: true })] : [];
}

function python({ app, cell }: Drawing): readonly MenuItem[] {
  return cell.kind === "python" ? pythonCellEntries(app, cell.id) : [];
}

/** A tutorial's cell that was changed can be made what it was. */
function restoring({ app, cell }: Drawing): readonly MenuItem[] {
  const { original } = app.desk;
  const step = original ? restoreCell(cell, original.notebook) : [];
  return step.length > 0 ? [{ label: msg("Restore original"), act: () => app.commit(step) }] : [];
}

function keysOf(id: CommandId): { readonly keys?: string } {
  const all: readonly Command[] = commands;
  const keys = all.find((command) => command.id === id)?.keys[0];
  return keys === undefined ? {} : { keys: keys.replaceAll("Arrow", "").replaceAll("+", " ") };
}
