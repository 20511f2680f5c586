/** The edits behind a remedy: one step, which undo takes back. */
import type { Remedy } from "../api/remedies.ts";
import { carriesField, moreWithout } from "../messages/message-fields.ts";
import type { Message, Notebook, PromptCell } from "../notebook.ts";
import { asValue, changeText, convertCell, type Step, setMessageField, setParameter } from "./cell-edits.ts";

/** What the remedy changes in the cell; nothing where there is nothing left to change. */
export function remedyStep(notebook: Notebook, cell: PromptCell, remedy: Remedy): Step {
  switch (remedy.type) {
    case "rename":
      return renameParameter(cell, remedy.parameter, remedy.to);
    case "remove":
      return removeParameters(cell, remedy.parameters);
    case "set":
      return setParameter(cell, remedy.parameter, remedy.value);
    case "unstream":
      return [...setParameter(cell, "stream", "false"), ...removeParameters(cell, ["stream_options"])];
    case "role":
      return eachMessage(
        cell,
        ({ role }) => role === remedy.from,
        "role",
        () => remedy.to,
      );
    case "message-field":
      return withoutField(cell, remedy.field, remedy.but);
    case "convert":
      return convertCell(notebook, cell.id, remedy.kind);
  }
}

function renameParameter(cell: PromptCell, from: string, to: string): Step {
  const at = cell.parameters.findIndex(({ name }) => name === from);
  return at < 0 ? [] : changeText(cell.id, ["parameters", at, "name"], from, to);
}

/** From behind, so that each place is still its own when its turn comes. */
function removeParameters(cell: PromptCell, names: readonly string[]): Step {
  const places = cell.parameters.flatMap(({ name }, at) => (names.includes(name) ? [at] : []));
  return places.reverse().flatMap((at) => {
    const parameter = cell.parameters[at];
    if (parameter === undefined) return [];
    return [{ type: "item-remove", cell: cell.id, path: ["parameters"], at, item: asValue(parameter) }];
  });
}

function withoutField(cell: PromptCell, field: string, but: string | undefined): Step {
  const fits = (message: Message): boolean => message.role !== but && carriesField(message, field);
  return field === "name"
    ? eachMessage(cell, fits, "name", () => undefined)
    : eachMessage(cell, fits, "more", (message) => moreWithout(message, field));
}

function eachMessage(
  cell: PromptCell,
  fits: (message: Message) => boolean,
  field: "role" | "name" | "more",
  value: (message: Message) => string | undefined,
): Step {
  if (cell.kind !== "chat") return [];
  return cell.messages.flatMap((message, at) =>
    fits(message) ? setMessageField(cell, at, field, value(message)) : [],
  );
}
