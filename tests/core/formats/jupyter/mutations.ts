/** Files as disks, networks and editors spoil them; the same ones in every run. */

/** Numbers from 0 to below a limit, the same for the same seed (mulberry32). */
export type Dice = (limit: number) => number;

export function diceOf(seed: number): Dice {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const pieces = [
  ...'{}[]",:\\\n\r\0\ud800\ufeff`#%1-',
  "null",
  '"__proto__":{"polluted":1},',
  "1e999",
  "[[[[[[[[",
  '"cells": [',
  '"id": "a",',
  "\\u0000",
  "\\ud83d",
  "```\n",
  "\n\n\n",
  "    ",
];

const mutations: readonly ((text: string, dice: Dice) => string)[] = [
  (text, dice) => text.slice(0, dice(text.length + 1)),
  (text, dice) => spliced(text, dice, dice(4), ""),
  (text, dice) => spliced(text, dice, dice(200), ""),
  (text, dice) => spliced(text, dice, 0, pieces[dice(pieces.length)] ?? ""),
  (text, dice) => spliced(text, dice, 1, pieces[dice(pieces.length)] ?? ""),
  (text, dice) => spliced(text, dice, 0, text.slice(dice(text.length), dice(text.length))),
  withOtherValue,
];

/** The text with one to three things changed. */
export function mutated(text: string, dice: Dice): string {
  let changed = text;
  for (let count = dice(3); count >= 0; count -= 1) {
    changed = mutations[dice(mutations.length)]?.(changed, dice) ?? changed;
  }
  return changed;
}

function spliced(text: string, dice: Dice, removed: number, inserted: string): string {
  const at = dice(text.length + 1);
  return text.slice(0, at) + inserted + text.slice(at + removed);
}

/** JSON that is still JSON, with another value in one place. */
function withOtherValue(text: string, dice: Dice): string {
  const values = ["null", "7", "-1.5", '"x"', "[]", "{}", "[1]", '["a",null]', '{"a":[]}', "true"];
  const places = [...text.matchAll(/: ("[^"\n]*"|\d+|null|\{\}|\[\])/g)];
  const place = places[dice(Math.max(1, places.length))];
  if (place === undefined) return text;
  const end = place.index + place[0].length;
  return `${text.slice(0, place.index)}: ${values[dice(values.length)]}${text.slice(end)}`;
}
