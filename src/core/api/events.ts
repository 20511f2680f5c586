/** The events of a stream as they came, each with its place in the raw text, and so with its time. */
import type { ServerSentEvent } from "./server-sent-events.ts";
import { createEventReader } from "./server-sent-events.ts";

/** An event, or a comment, which servers send to keep a connection alive. */
export interface StreamEvent {
  readonly type: "event" | "comment";
  /** `message` when the server named none. */
  readonly event: string;
  /** Of a comment what follows its colon. */
  readonly data: string;
  /** Behind its last line end in the raw text, in UTF-16 units: when that had arrived, the event had. */
  readonly end: number;
  /** The text ended before the event did. */
  readonly pending: boolean;
}

/** Reads the raw text of one stream, piece by piece, however it is cut. Never throws. */
export interface EventLog {
  /** What of this piece is complete. */
  push(text: string): readonly StreamEvent[];
  /** The end of the text: what was pending. */
  end(): readonly StreamEvent[];
}

export function createEventLog(): EventLog {
  const reader = createEventReader();
  const lines = createLineReader();
  let end = 0;

  function readLine(line: string): readonly StreamEvent[] {
    const comment = commentOf(line, end === 0);
    end += line.length;
    const events = reader.push(line).map((event) => streamEvent(event, end));
    return comment === undefined ? events : [streamComment(comment, end)];
  }

  return {
    push: (text) => lines.push(text).flatMap(readLine),
    end: () => [...lines.end().flatMap(readLine), ...reader.end().map((event) => streamEvent(event, end))],
  };
}

/**
 * The time at which this much of the raw text had arrived, in ms from the start; undefined when not known.
 */
export function arrivedAt(arrivals: readonly number[], end: number): number | undefined {
  let [low, high] = [0, arrivals.length / 2];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((arrivals[2 * middle] ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return arrivals[2 * low + 1];
}

function streamEvent({ event, data, pending }: ServerSentEvent, end: number): StreamEvent {
  return { type: "event", event, data, end, pending };
}

function streamComment(comment: string, end: number): StreamEvent {
  return { type: "comment", event: "message", data: comment, end, pending: false };
}

/** What a line says that is a comment. A byte order mark may stand before the first line. */
function commentOf(line: string, first: boolean): string | undefined {
  const text = first ? line.replace(/^\uFEFF/u, "") : line;
  return /^: ?(.*?)[\r\n]*$/su.exec(text)?.[1];
}

/** Behind a line end, where another line begins. */
const lineStart = /(?<=\n)(?=[\s\S])|(?<=\r)(?=[^\n])/;

interface LineReader {
  /** The lines that are complete, each with its line end. */
  push(text: string): readonly string[];
  /** The line without an end. */
  end(): readonly string[];
}

/**
 * Lines end in LF, CR or CRLF; a CR at the end of a piece may be half of a CRLF, and waits for the next one.
 */
function createLineReader(): LineReader {
  let begun: string[] = [];
  let held = "";
  const finished = (line: string): string => {
    const whole = begun.length === 0 ? line : [...begun, line].join("");
    begun = [];
    return whole;
  };
  return {
    push(piece) {
      const text = held + piece;
      held = text.endsWith("\r") ? "\r" : "";
      const lines = text.slice(0, text.length - held.length).split(lineStart);
      const last = lines.pop() ?? "";
      const complete = lines.map(finished);
      if (/[\r\n]/.test(last.slice(-1))) return [...complete, finished(last)];
      begun.push(last);
      return complete;
    },
    end() {
      const rest = finished(held);
      return rest === "" ? [] : [rest];
    },
  };
}
