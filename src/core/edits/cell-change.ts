/** What became of a cell, as the smallest step: typing in its code is typing in its texts then, and joins as that does. */
import type { Cell, CellId } from "../notebook.ts";
import { asValue, changeText, type Step } from "./cell-edits.ts";
import type { Path, Value } from "./edits.ts";

type Values = readonly Value[];
interface Fields {
  readonly [key: string]: Value;
}

/** The step that makes the one cell the other, which has its id; nothing where they are the same. */
export function changeOfCell(before: Cell, after: Cell): Step {
  const [one, other] = [asValue(before), asValue(after)];
  return before.kind === after.kind
    ? changeOf(before.id, [], one, other)
    : [{ type: "set", cell: before.id, path: [], before: one, after: other }];
}

function changeOf(cell: CellId, path: Path, before: Value, after: Value): Step {
  if (before === after) return [];
  if (typeof before === "string" && typeof after === "string") return changeText(cell, path, before, after);
  if (isList(before) && isList(after)) return changeOfList(cell, path, before, after);
  if (isFields(before) && isFields(after)) return changeOfFields(cell, path, before, after);
  return [{ type: "set", cell, path, before, after }];
}

function changeOfFields(cell: CellId, path: Path, before: Fields, after: Fields): Step {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => changeOf(cell, [...path, key], before[key], after[key]));
}

/** Between the items that stay at both ends, each becomes another; or these go and those come. */
function changeOfList(cell: CellId, path: Path, before: Values, after: Values): Step {
  const head = sameAtHead(before, after);
  const tail = sameAtHead(before.slice(head).toReversed(), after.slice(head).toReversed());
  const gone = before.slice(head, before.length - tail);
  const come = after.slice(head, after.length - tail);
  if (gone.length === come.length)
    return gone.flatMap((item, index) => changeOf(cell, [...path, head + index], item, come[index]));
  return [
    ...gone.map((item) => ({ type: "item-remove", cell, path, at: head, item }) as const),
    ...come.map((item, index) => ({ type: "item-insert", cell, path, at: head + index, item }) as const),
  ];
}

function sameAtHead(before: Values, after: Values): number {
  const first = before.findIndex((item, at) => at >= after.length || !isSame(item, after[at]));
  return first < 0 ? before.length : first;
}

function isSame(one: Value, other: Value): boolean {
  return changeOf("", [], one, other).length === 0;
}

function isList(value: Value): value is Values {
  return Array.isArray(value);
}

function isFields(value: Value): value is Fields {
  return typeof value === "object" && value !== null && !isList(value);
}
