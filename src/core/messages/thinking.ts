/**
 * What a model thinks aloud at the beginning of its text, as DeepSeek, Qwen and others do without a parser.
 */

export interface Thought {
  /** What stands between `<think>` and `</think>`, or behind the first where the other has not come. */
  readonly reasoning: string;
  /** The rest, without the space before it. */
  readonly text: string;
}

const opening = "<think>";
const closing = "</think>";

/** Takes a text apart. `growing`: more is coming, so that its end may be half a tag. */
export function thoughtIn(text: string, growing: boolean): Thought {
  const begin = text.search(/\S/u);
  if (begin < 0 || !text.startsWith(opening, begin)) {
    const isHalf = growing && begin >= 0 && opening.startsWith(text.slice(begin));
    return { reasoning: "", text: isHalf ? "" : text };
  }
  const inside = begin + opening.length;
  const end = text.indexOf(closing, inside);
  if (end < 0) return { reasoning: text.slice(inside).trimStart(), text: "" };
  return { reasoning: text.slice(inside, end).trim(), text: text.slice(end + closing.length).trimStart() };
}
