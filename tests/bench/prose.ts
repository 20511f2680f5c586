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
