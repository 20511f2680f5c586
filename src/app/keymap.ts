/** From key strokes to commands. Single letters are commands only where the cell itself has the focus. */
import { type Command, commands } from "./commands.ts";
import type { Mode } from "./session.ts";

/** The part of a KeyboardEvent that a stroke is made of. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** Whether the key is held down and this is not its first stroke. */
  readonly repeat: boolean;
}

/** Where a stroke is made: in the cells, in one of their modes, or in fields and buttons outside of them. */
export type Place = Mode | "outside";

/** Two strokes of a sequence may be this many ms apart. */
const sequenceWithin = 800;

export class Keymap {
  #before = "";
  #at = 0;

  /** The command of a stroke in a place, sequences such as `d d` included. */
  command(stroke: Stroke, place: Place, now: number): Command | undefined {
    const name = strokeName(stroke);
    // A key held down neither begins nor ends a sequence: holding d must not delete.
    const follows = !stroke.repeat && now - this.#at < sequenceWithin;
    const sequence = follows ? `${this.#before} ${name}` : name;
    const found = commandOf(sequence, place) ?? commandOf(name, place);
    // Nor do letters typed in a text begin one.
    this.#before = found || place !== "command" || stroke.repeat ? "" : name;
    this.#at = now;
    return found;
  }
}

/** Whether a stroke is a command in a mode, without taking it. */
export function isCommand(stroke: Stroke, mode: Mode): boolean {
  return commandOf(strokeName(stroke), mode) !== undefined;
}

function commandOf(keys: string, place: Place): Command | undefined {
  const all: readonly Command[] = commands;
  return all.find((command) => isIn(command.mode, place) && command.keys.includes(keys));
}

function isIn(mode: Command["mode"], place: Place): boolean {
  return mode === place || mode === "everywhere" || (mode === "any" && place !== "outside");
}

/** `Mod` is Cmd on a Mac and Ctrl elsewhere; on a Mac a held Ctrl is `Ctrl`. */
function strokeName(stroke: Stroke): string {
  const control = isMac ? (stroke.ctrlKey ? "Ctrl+" : "") : "";
  const mod = (isMac ? stroke.metaKey : stroke.ctrlKey) ? "Mod+" : "";
  const shift = stroke.shiftKey ? "Shift+" : "";
  const alt = stroke.altKey ? "Alt+" : "";
  const key = stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key;
  const name = `${control}${mod}${alt}${shift}${key}`;
  return plainControl.has(name) ? name.replace("Mod+", "Ctrl+") : name;
}

/** Whether Mod is Cmd. */
export const isMac = typeof navigator !== "undefined" && /Mac|iP(?:hone|ad)/u.test(navigator.platform);
/** Strokes that Jupyter binds to Ctrl on every system. */
const plainControl = new Set(["Mod+m", "Mod+Shift+ArrowUp", "Mod+Shift+ArrowDown"]);
