/** Edits and log entries, read from values of unknown origin. */

import type { Edit, Path, TextEdit, Value } from "../edits/edits.ts";
import type { LogEntry } from "../edits/history.ts";
import { readCell } from "./cell-records.ts";
import {
  amount,
  exactly,
  flag,
  isRecord,
  list,
  oneOf,
  type Read,
  shape,
  tagged,
  text,
  whole,
} from "./reading.ts";

/** Deeper than any cell; stored values may be circular, and these readers must end. */
const deepest = 8;

const readKey: Read<string | number> = (value) =>
  value === "__proto__" ? undefined : (text(value) ?? whole(value));

const readPath: Read<Path> = (value) => {
  const path = list(readKey)(value);
  return path !== undefined && path.length <= deepest ? path : undefined;
};

/** A copy of the JSON in the value; functions, dates and what lies too deep become undefined. */
function readValue(value: unknown, depth = 0): Value {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return amount(value);
  if (depth > deepest) return undefined;
  if (Array.isArray(value)) return Array.from(value, (item) => readValue(item, depth + 1));
  return isRecord(value) ? readObject(value, depth) : undefined;
}

function readObject(value: { readonly [key: string]: unknown }, depth: number): Value {
  const fields = Object.entries(value).filter(([key]) => key !== "__proto__");
  return Object.fromEntries(fields.map(([key, field]) => [key, readValue(field, depth + 1)]));
}

const readItem: Read<Value> = (value) => readValue(value);

const readText: Read<TextEdit> = shape({
  type: exactly("text"),
  cell: text,
  path: readPath,
  at: whole,
  removed: text,
  inserted: text,
});

/** Apart from the others, as nothing is a value too: a field that was not there before, or is not after. */
const readSet: Read<Extract<Edit, { type: "set" }>> = (value) => {
  const edit = shape({ type: exactly("set"), cell: text, path: readPath })(value);
  if (edit === undefined || !isRecord(value)) return undefined;
  return { ...edit, before: readValue(value.before), after: readValue(value.after) };
};

/** The edit, undefined when it is none that this version knows. */
export const readEdit: Read<Edit> = tagged<"type", Edit>("type", {
  title: shape({ type: exactly("title"), before: text, after: text }),
  "cell-insert": shape({ type: exactly("cell-insert"), at: whole, cell: readCell }),
  "cell-remove": shape({ type: exactly("cell-remove"), at: whole, cell: readCell }),
  "cell-move": shape({ type: exactly("cell-move"), from: whole, to: whole }),
  text: readText,
  set: readSet,
  "item-insert": shape({
    type: exactly("item-insert"),
    cell: text,
    path: readPath,
    at: whole,
    item: readItem,
  }),
  "item-remove": shape({
    type: exactly("item-remove"),
    cell: text,
    path: readPath,
    at: whole,
    item: readItem,
  }),
  "item-move": shape({ type: exactly("item-move"), cell: text, path: readPath, from: whole, to: whole }),
});

const readDo = shape({ move: exactly("do"), at: amount, edits: list(readEdit), joins: flag });
const readMove = shape({ move: oneOf("undo", "redo"), at: amount });

/** The log entry, undefined when any of its edits cannot be read: half of one would not fit. */
export const readLogEntry: Read<LogEntry> = (value) => readDo(value) ?? readMove(value);
