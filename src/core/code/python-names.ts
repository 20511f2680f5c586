/** Names as Python has them. */

const identifier = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

/** The words that Python keeps for itself; `print` was one until Python 3, and some parsers still think so. */
const reserved: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from " +
    "global if import in is lambda nonlocal not or pass print raise return try while with yield"
  ).split(" "),
);

/** The words that mean something in all of Python: its own, and its commonest functions. */
export const pythonWords: readonly string[] = [
  ...reserved,
  ...(
    "abs all any bool bytes callable chr dict dir enumerate filter float format getattr hasattr hash help hex id " +
    "input int isinstance issubclass iter len list map max min next object open ord pow property range repr reversed " +
    "round set setattr slice sorted str sum super tuple type vars zip Exception KeyError TypeError ValueError"
  ).split(" "),
];

/** Whether the word can name a variable or attribute, and is compared as it stands (PEP 3131). */
export function isPythonName(word: string): boolean {
  return identifier.test(word) && !reserved.has(word) && word.normalize("NFKC") === word;
}
