/**
 * Text in, server-sent events out (WHATWG HTML, 9.2.6). A run's raw text is the truth and every view is
 * derived from it, so this, the one home of eventsource-parser, is in core.
 */
import { createParser } from "eventsource-parser";

export interface ServerSentEvent {
  /** `message` when the server named none. */
  readonly event: string;
  readonly data: string;
  /** The last id the server gave, "" when none; one given in a block without data is not seen. */
  readonly id: string;
  /**
   * The input ended before the blank line that ends an event: the grammar drops it, a lenient reader need
   * not.
   */
  readonly pending: boolean;
}

export interface EventReader {
  push(text: string): readonly ServerSentEvent[];
  /** The end of the input: what was pending. */
  end(): readonly ServerSentEvent[];
  /** Whether an event was longer than `longestEvent`. It and all that follows are dropped. */
  overflowed(): boolean;
}

/** In UTF-16 units of `data`. */
export const longestEvent = 16 * 1024 * 1024;

// The parser also counts the name of an unfinished line; data itself is measured here, so that an answer is
// read the same way however it was cut into pieces.
const slack = 1024;

/** A reader of one stream. Lines may end in LF, CR or CRLF, and pieces may be cut anywhere. Never throws. */
export function createEventReader(): EventReader {
  const toLines = lineEnds();
  let events: ServerSentEvent[] = [];
  let id = "";
  let pending = false;
  let overflow = false;

  const parser = createParser({ onEvent, onError, maxBufferSize: longestEvent + slack });
  // The parser takes a first piece that begins with "ï»¿" for a byte order mark; ours is U+FEFF (below).
  parser.feed("");

  function onEvent(message: { event?: string | undefined; id?: string | undefined; data: string }): void {
    overflow ||= message.data.length > longestEvent;
    id = message.id ?? id;
    if (!overflow) events.push({ event: message.event ?? "message", data: message.data, id, pending });
  }

  function onError(error: { type: string }): void {
    // Unknown fields and retry times are no errors to the grammar.
    overflow ||= error.type === "max-buffer-size-exceeded";
  }

  function feed(text: string): readonly ServerSentEvent[] {
    // After an overflow the parser throws when fed.
    if (!overflow && text !== "") parser.feed(text);
    const read = events;
    events = [];
    return read;
  }

  return {
    push: (text) => feed(toLines(text)),
    end() {
      pending = true;
      return feed("\n\n");
    },
    overflowed: () => overflow,
  };
}

/**
 * Makes every line end LF and takes one leading byte order mark away. The parser would hold back a CR until
 * the next character came, and lose it at the end of the input.
 */
function lineEnds(): (text: string) => string {
  let first = true;
  let afterReturn = false;
  return (text) => {
    if (text === "") return "";
    const start = (first && text.startsWith("\uFEFF")) || (afterReturn && text.startsWith("\n")) ? 1 : 0;
    first = false;
    afterReturn = text.endsWith("\r");
    const rest = text.slice(start);
    return rest.includes("\r") ? rest.replace(/\r\n?/g, "\n") : rest;
  };
}
