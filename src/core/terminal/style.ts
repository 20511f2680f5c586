/** How a terminal writes: colours and weights, as ECMA-48's SGR (select graphic rendition) sets them. */

/** One of the 16 that have names, from 0, or any other as `#rrggbb`. */
export type TerminalColour = number | `#${string}`;

export interface TerminalStyle {
  readonly foreground?: TerminalColour;
  readonly background?: TerminalColour;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly struck?: true;
  readonly inverse?: true;
}

export const plainStyle: TerminalStyle = {};

type Change = (style: TerminalStyle) => TerminalStyle;

const set =
  (change: TerminalStyle): Change =>
  (style) => ({ ...style, ...change });

const unset =
  (...names: readonly (keyof TerminalStyle)[]): Change =>
  (style) => {
    const left: { -readonly [K in keyof TerminalStyle]: TerminalStyle[K] } = { ...style };
    for (const name of names) delete left[name];
    return left;
  };

const changes: ReadonlyMap<number, Change> = new Map<number, Change>([
  [0, () => plainStyle],
  [1, set({ bold: true })],
  [3, set({ italic: true })],
  [4, set({ underline: true })],
  [7, set({ inverse: true })],
  [9, set({ struck: true })],
  [21, unset("bold")],
  [22, unset("bold")],
  [23, unset("italic")],
  [24, unset("underline")],
  [27, unset("inverse")],
  [29, unset("struck")],
  [39, unset("foreground")],
  [49, unset("background")],
]);

/** The style after the parameters of one SGR sequence, such as `1;31` or `38;5;208`; what is unknown is passed over. */
export function restyled(style: TerminalStyle, parameters: string): TerminalStyle {
  const codes = parameters
    .replaceAll(/([34]8):2::/gu, "$1:2:")
    .split(/[;:]/u)
    .map(Number);
  let next = style;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code !== 38 && code !== 48) {
      next = changed(next, code);
      continue;
    }
    const colour = chosenColour(codes, at + 1);
    if (colour !== undefined) next = { ...next, [code === 38 ? "foreground" : "background"]: colour };
    at += codes[at + 1] === 2 ? 4 : 2;
  }
  return next;
}

function changed(style: TerminalStyle, code: number): TerminalStyle {
  const [group, colour] = [Math.floor(code / 10), code % 10];
  if (colour < 8) {
    if (group === 3) return { ...style, foreground: colour };
    if (group === 4) return { ...style, background: colour };
    if (group === 9) return { ...style, foreground: colour + 8 };
    if (group === 10) return { ...style, background: colour + 8 };
  }
  return changes.get(code)?.(style) ?? style;
}

/** The colour that `5;n` or `2;r;g;b` names. */
function chosenColour(codes: readonly number[], at: number): TerminalColour | undefined {
  const [form, ...numbers] = codes.slice(at, at + 4);
  if (!numbers.every((number) => number <= 255)) return form === 5 ? ofPalette(numbers[0] ?? 0) : undefined;
  if (form === 5) return ofPalette(numbers[0] ?? 0);
  return form === 2 && numbers.length === 3 ? hex(numbers) : undefined;
}

/** Of xterm's 256: the 16 with names, a cube of six steps a side, and greys. */
function ofPalette(number: number): TerminalColour | undefined {
  if (number > 255) return undefined;
  if (number < 16) return number;
  if (number >= 232) return hex(new Array(3).fill(8 + 10 * (number - 232)));
  const place = number - 16;
  return hex(
    [Math.floor(place / 36), Math.floor(place / 6) % 6, place % 6].map((step) => step && 55 + 40 * step),
  );
}

function hex(numbers: readonly number[]): TerminalColour {
  return `#${numbers.map((number) => number.toString(16).padStart(2, "0")).join("")}`;
}
