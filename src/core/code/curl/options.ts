/** The options of a cURL command, as far as requests of this API need them. */
import { type NoteAt, UnreadError } from "../reading.ts";
import type { Word } from "./shell-words.ts";

export interface CurlRequest {
  readonly url: Word | undefined;
  readonly method: Word | undefined;
  readonly headers: readonly Word[];
  readonly data: readonly Word[];
  readonly notes: readonly NoteAt[];
}

type Meaning = "url" | "method" | "header" | "data" | "file-or-data" | "ignored" | "key" | "option" | "flag";

const meanings: Readonly<Record<string, Meaning>> = {
  "--url": "url",
  "-X": "method",
  "--request": "method",
  "-H": "header",
  "--header": "header",
  "-d": "file-or-data",
  "--data": "file-or-data",
  "--data-ascii": "file-or-data",
  "--data-binary": "file-or-data",
  "--data-raw": "data",
  "--json": "file-or-data",
  "-u": "key",
  "--user": "key",
  "--oauth2-bearer": "key",
  "-x": "option",
  "--proxy": "option",
  "-m": "option",
  "--max-time": "option",
  "--connect-timeout": "option",
  "--retry": "option",
  "-o": "ignored",
  "--output": "ignored",
  "-w": "ignored",
  "--write-out": "ignored",
  "-A": "ignored",
  "--user-agent": "ignored",
};

/** Options without an argument that change nothing of the request. */
const flags: ReadonlySet<string> = new Set(
  (
    "-s -S -N -k -i -v -L -f -g -# --silent --show-error --no-buffer --insecure --include --verbose --location --fail " +
    "--globoff --compressed --progress-bar --http1.1 --http2 --fail-with-body --no-progress-meter"
  ).split(" "),
);

/** @throws UnreadError at an option that is not known. */
export function curlRequestOf(words: readonly Word[]): CurlRequest {
  const found: Record<Meaning, Word[]> = emptyFindings();
  const notes: NoteAt[] = [];
  const rest = words.flatMap(apart);
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index];
    if (word === undefined) continue;
    const meaning = meaningOf(word);
    const argument = meaning === "flag" || !word.text.startsWith("-") ? word : rest[++index];
    if (argument === undefined) throw unknown(word);
    notes.push(...notesOf(meaning, word));
    if (meaning === "file-or-data" && argument.text.startsWith("@")) throw unknown(word);
    found[meaning === "file-or-data" ? "data" : meaning].push(argument);
  }
  return { url: found.url[0], method: found.method[0], headers: found.header, data: found.data, notes };
}

function emptyFindings(): Record<Meaning, Word[]> {
  return {
    url: [],
    method: [],
    header: [],
    data: [],
    "file-or-data": [],
    ignored: [],
    key: [],
    option: [],
    flag: [],
  };
}

function meaningOf(word: Word): Meaning {
  const { text } = word;
  if (!text.startsWith("-") || text === "-") return "url";
  const meaning = flags.has(text) ? "flag" : meanings[text];
  if (meaning === undefined) throw unknown(word);
  return meaning;
}

/** `-sSXPOST` is `-s -S -X POST`. */
function apart(word: Word): readonly Word[] {
  const { text } = word;
  const short = text.slice(0, 2);
  if (!/^-[^-]./su.test(text)) return [word];
  if (flags.has(short)) return [{ ...word, text: short }, ...apart({ ...word, text: `-${text.slice(2)}` })];
  return [
    { ...word, text: short },
    { ...word, text: text.slice(2) },
  ];
}

function notesOf(meaning: Meaning, { text, at }: Word): readonly NoteAt[] {
  if (meaning === "key") return [{ type: "key", at }];
  return meaning === "option" ? [{ type: "option", name: text, at }] : [];
}

function unknown({ text, at }: Word): UnreadError {
  return new UnreadError({ type: "curl-option", name: text.slice(0, 40) }, at);
}
