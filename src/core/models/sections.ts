/** Longer than any word of a person's; to encode one takes time with the square of its length. */
const longest = 1_000;

const run = new RegExp(
  `[\\p{L}\\p{M}]{1,${longest}}|\\s{1,${longest}}|[^\\s\\p{L}\\p{M}]{1,${longest}}`,
  "gu",
);

/**
 * A text in sections to be encoded one by one: the whole of it, cut only within what has a thousand characters and more
 * without a break. At each cut a token may be counted twice.
 */
export function sections(text: string): readonly string[] {
  const cut: string[] = [];
  let begin = 0;
  for (const { 0: characters, index } of text.matchAll(run)) {
    if (characters.length < longest) continue;
    cut.push(text.slice(begin, index + characters.length));
    begin = index + characters.length;
  }
  return begin < text.length ? [...cut, text.slice(begin)] : cut;
}
