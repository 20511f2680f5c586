/** Text that looks like writing and is the same in every run. */
const vocabulary =
  "notebook answer question model reads small table of the a and to when each words server stream token paper line with careful never often between morning garden river history measure result".split(
    " ",
  );

/** That many words; `seed` decides which. */
export function words(seed: number, count: number): string {
  const word = (_: unknown, place: number) =>
    vocabulary[(seed * 7 + place * (3 + (seed % 5))) % vocabulary.length];
  return Array.from({ length: count }, word).join(" ");
}

/** A sentence of that many words. */
export function sentence(seed: number, count: number): string {
  const text = words(seed, count);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The last token of every streamed answer, by which a page is known to have drawn it all. */
export const lastToken = "Omega";

/** The tokens of a Markdown answer of that length: prose with a heading, a list and code now and then. */
export function answerPieces(tokens: number): readonly string[] {
  const pieces: string[] = [];
  for (let block = 0; pieces.length < tokens; block += 1) {
    pieces.push(...(blockOf(block).match(/\s*[^\s]+\s*?(?=\s|$)|\s+/gu) ?? []));
  }
  return [...pieces.slice(0, tokens - 2), "\n\n", lastToken];
}

/** One block of an answer with the blank line behind it. */
function blockOf(block: number): string {
  const kind = block % 12;
  if (kind === 0) return `## ${sentence(block, 4)}\n\n`;
  if (kind === 4)
    return `${[0, 1, 2, 3].map((item) => `- **${words(item, 2)}** ${words(block + item, 8)}`).join("\n")}\n\n`;
  if (kind === 8)
    return `\`\`\`python\nfor line in stream:\n    print(line)  # ${words(block, 6)}\n\`\`\`\n\n`;
  return `${sentence(block, 30)} ${sentence(block + 1, 20)} With *${words(block, 2)}* and \`${words(block, 1)}\`.\n\n`;
}
