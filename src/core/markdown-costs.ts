/** What marked takes to read a text, in microseconds or so, by what makes it slow. */

/** What begins an item of a list. */
const marker = /^[ \t]*(?:[*+-]|\d{1,9}[.)])(?:[ \t]|$)/u;

/** marked looks for the end of each mark up to the end of its paragraph, and of each address in its word. */
export function inlineCost(source: string): number {
  const marks = count(source, /[*_]+|[~`]+|\[|</gu);
  const words = source.match(/[!-~]{100,}/gu) ?? [];
  const addresses = words.reduce((sum, { length }) => sum + length ** 2, 0);
  return 4 + source.length / 60 + marks * (2 + marks / 25 + source.length / 1500) + addresses / 150;
}

/** What reading a run of blocks costs, without what stands in their lines. */
export function blockCost(source: string): number {
  const lines = source.split("\n");
  const quoted = count(source, /^[ \t]*>/gmu);
  return 4 + source.length / 60 + 2 * lines.length + quoted * (5 + quoted / 40) + itemCosts(lines);
}

/** marked copies a list item as it is by then for each line more that it has. */
function itemCosts(lines: readonly string[]): number {
  let [cost, length, indent, afterBlank] = [0, 0, Number.POSITIVE_INFINITY, false];
  for (const line of lines) {
    const column = line.search(/\S/u);
    if (column >= 0 && column <= indent) {
      if (marker.test(line)) [indent, length] = [column, 0];
      else if (afterBlank) indent = Number.POSITIVE_INFINITY;
    }
    if (indent !== Number.POSITIVE_INFINITY) cost += length / 75;
    length += line.length;
    afterBlank = column < 0;
  }
  return cost;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
