/** Markdown that grows: what can change no more is read once. */
import { markdownTokens, type Token } from "./markdown.ts";

/** How far a growing text has been read. */
export interface ReadMarkdown {
  /** Blocks that can change no more. */
  readonly finished: readonly Token[];
  /** The text of those. */
  readonly text: string;
  /** All blocks of the text so far. */
  readonly tokens: readonly Token[];
}

export const unread: ReadMarkdown = { finished: [], text: "", tokens: [] };

/**
 * Reads on in a text that has grown, or anew in another one. Line ends are read as \n, as marked does, so
 * that what was read can be found again in the text.
 */
export function readOn(before: ReadMarkdown, source: string): ReadMarkdown {
  const text = source.replaceAll("\r\n", "\n");
  const { finished, text: known } = text.startsWith(before.text) ? before : unread;
  const open = markdownTokens(text.slice(known.length));
  const more = open.slice(0, unfinished(open));
  return {
    finished: more.length > 0 ? [...finished, ...more] : finished,
    text: more.length > 0 ? known + more.map((token) => token.raw).join("") : known,
    tokens: [...finished, ...open],
  };
}

/** Reads a text that grows no more: as a whole where its end may mean something for what stands before it. */
export function readWhole(before: ReadMarkdown, source: string): ReadMarkdown {
  return readOn(reachesBack(source) ? unread : before, source);
}

/**
 * Where the last two blocks begin, which may still change: a list goes on behind a blank line and two more.
 */
function unfinished(tokens: readonly Token[]): number {
  const blocks = tokens.flatMap((token, index) => (token.type === "space" ? [] : [index]));
  const last = blocks.at(-2) ?? 0;
  // What begins in the middle of a line is read in another way at the beginning of one.
  return tokens.slice(0, last).findLastIndex((token) => token.raw.endsWith("\n")) + 1;
}

/** Whether it holds raw HTML, which blank lines do not end, or the address of a link named elsewhere. */
function reachesBack(source: string): boolean {
  return /<[a-z!?/]|\]:/iu.test(source);
}
