import { expect, test } from "@playwright/test";
import { isCommand, Keymap, type Stroke } from "../../src/app/keymap.ts";

/** A stroke such as `Ctrl+Shift+Z`, as a keyboard that is no Mac's makes it. */
function stroke(keys: string, repeat = false): Stroke {
  const names = keys.split("+");
  const has = (name: string) => names.slice(0, -1).includes(name);
  return {
    key: names.at(-1) ?? "",
    ctrlKey: has("Ctrl"),
    metaKey: has("Meta"),
    altKey: has("Alt"),
    shiftKey: has("Shift"),
    repeat,
  };
}

const strokes: readonly [keys: string, command: string | undefined, edit: string | undefined][] = [
  ["Shift+Enter", "run-and-advance", "run-and-advance"],
  ["Ctrl+Enter", "run", "run"],
  ["Alt+Enter", "run-and-insert", "run-and-insert"],
  ["Ctrl+Shift+Enter", undefined, undefined],
  ["Enter", "edit", undefined],
  ["Escape", undefined, "leave"],
  ["Ctrl+m", undefined, "leave"],
  ["m", "to-markdown", undefined],
  ["y", "to-chat", undefined],
  ["a", "insert-above", undefined],
  ["b", "insert-below", undefined],
  ["Alt+b", undefined, undefined],
  ["Ctrl+b", undefined, undefined],
  ["ArrowUp", "select-above", undefined],
  ["k", "select-above", undefined],
  ["ArrowDown", "select-below", undefined],
  ["j", "select-below", undefined],
  ["Ctrl+Shift+ArrowUp", "move-up", undefined],
  ["Ctrl+Shift+ArrowDown", "move-down", undefined],
  ["z", "undo-command", undefined],
  ["Shift+Z", "redo-command", undefined],
  ["Z", "undo-command", undefined],
  ["Ctrl+z", "undo", "undo"],
  ["Ctrl+Z", "undo", "undo"],
  ["Ctrl+Shift+Z", "redo", "redo"],
  ["Ctrl+y", "redo", "redo"],
  ["Ctrl+s", "save", "save"],
  ["d", undefined, undefined],
];

for (const [keys, command, edit] of strokes) {
  test(`${keys} is ${command ?? "nothing"} on a cell and ${edit ?? "nothing"} in its text`, () => {
    const ids = (["command", "edit"] as const).map((mode) => new Keymap().command(stroke(keys), mode, 0)?.id);
    expect(ids).toEqual([command, edit]);
    expect(isCommand(stroke(keys), "command")).toBe(command !== undefined);
    expect(isCommand(stroke(keys), "edit")).toBe(edit !== undefined);
  });
}

/**
 * The commands of strokes such as `d@500`: a key and when, in ms; `e` behind it: in a text, `h`: held down.
 */
function commandsOf(presses: string): readonly (string | undefined)[] {
  const keymap = new Keymap();
  return presses.split(" ").map((press) => {
    const [, keys = "", at, how] = /^(.+)@(\d+)([eh]?)$/u.exec(press) ?? [];
    return keymap.command(stroke(keys, how === "h"), how === "e" ? "edit" : "command", Number(at))?.id;
  });
}

const none = undefined;
const sequences: readonly [what: string, presses: string, ids: readonly (string | undefined)[]][] = [
  ["d d deletes", "d@5000 d@5799", [none, "delete"]],
  ["d and a late d are nothing", "d@5000 d@5800", [none, none]],
  ["a late d begins anew", "d@0 d@900 d@1000", [none, none, "delete"]],
  ["a third d is the first of another two", "d@0 d@1 d@2 d@3", [none, "delete", none, "delete"]],
  ["i i stops", "i@0 i@1", [none, "stop"]],
  ["d i is nothing", "d@0 i@1", [none, none]],
  ["a command between the two breaks them", "d@0 j@1 d@2", [none, "select-below", none]],
  ["another letter between the two breaks them", "d@0 x@1 d@2", [none, none, none]],
  ["d and a command is the command", "d@0 b@1", [none, "insert-below"]],
  ["capital D counts with Caps Lock", "D@0 D@1", [none, "delete"]],
  ["d d with a held Shift is nothing", "Shift+D@0 Shift+D@1", [none, none]],
  ["dd typed in a text is nothing, and no beginning", "d@0e d@1e d@2", [none, none, none]],
  ["a held d is no beginning", "d@0h d@30 d@60", [none, none, "delete"]],
  ["a command that is held goes on", "j@0 j@500h j@530h", ["select-below", "select-below", "select-below"]],
];

for (const [what, presses, ids] of sequences) {
  test(what, () => {
    expect(commandsOf(presses)).toEqual(ids);
  });
}

test("a d that is held deletes nothing", () => {
  expect(commandsOf("d@0 d@500h d@530h d@560h")).toEqual([none, none, none, none]);
});

test("in fields and buttons around the cells only saving is a command", () => {
  const outside = ["Ctrl+s", "Ctrl+z", "a", "Enter", "Shift+Enter"];
  const ids = outside.map((keys) => new Keymap().command(stroke(keys), "outside", 0)?.id);
  expect(ids).toEqual(["save", none, none, none, none]);
});
