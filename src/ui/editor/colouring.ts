/** Code coloured where no editor is. */
import { parserOf } from "../outputs/code-languages.ts";
import { Highlighter } from "../outputs/highlighting.ts";

/** What colours a text of this language; undefined where its parser is not known. */
export async function highlighterOf(language: string): Promise<Highlighter | undefined> {
  const parser = await parserOf(language)?.();
  return parser && new Highlighter(parser);
}
