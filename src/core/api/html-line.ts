/** HTML, such as a proxy's error page or a login page, in one line. */
import { decodeCharacters } from "../characters.ts";

const longestLine = 200;
/** Beyond this nobody writes a heading, and the expressions below stay cheap. */
const beginning = 8192;

const unseen = /<!--.*?-->|<(script|style|svg)\b.*?<\/\1\s*>/gis;
const inline = /<\/?(?:a|abbr|b|code|em|font|i|small|span|strong|tt|u)(?:\s[^<>]*)?>/gi;
const tag = /<[^<>]*>?/g;
/** The first line of text that the page shows, at most 200 characters; "" when it shows none. */
export function htmlLine(html: string): string {
  const text = html.slice(0, beginning).replace(unseen, "").replace(inline, "").replace(tag, "\n");
  return firstLine(decodeCharacters(text));
}

/** The first line that is not blank, at most 200 characters. */
export function firstLine(text: string): string {
  const line = text
    .slice(0, beginning)
    .split(/[\r\n]+/)
    .find((candidate) => candidate.trim() !== "");
  return (line ?? "").trim().slice(0, longestLine);
}
