import { expect, test } from "@playwright/test";
import { decodeCharacters } from "../../src/core/characters.ts";

const cases: readonly (readonly [written: string, meant: string])[] = [
  ["AT&amp;T", "AT&T"],
  ["&lt;b&gt; &quot;x&quot;", '<b> "x"'],
  ["&#39;&#x27;&#X1F600;", "''😀"],
  ["&amp;lt;", "&lt;"],
  ["&unknown; & &; &#0; &#x110000;", "&unknown; & &; &#0; &#x110000;"],
  ["no reference", "no reference"],
];

for (const [written, meant] of cases) {
  test(`${written} means ${meant}`, () => expect(decodeCharacters(written)).toBe(meant));
}
