/** A stream of server-sent events as deltas. */
import { isDone, isKeepAlive } from "./body-kind.ts";
import { chunkDeltas, unusable } from "./chunk.ts";
import type { Decoder } from "./decoder.ts";
import type { Delta } from "./delta.ts";
import { firstLine } from "./html-line.ts";
import { errorEventProblem, serverProblem } from "./problem.ts";
import { createEventReader, longestEvent, type ServerSentEvent } from "./server-sent-events.ts";
import { isRecord, jsonValue } from "./unknown-record.ts";

/** How much of the body's beginning is kept, to quote when it turns out to be no stream of this API. */
const beginning = 1000;

/** The decoder for a stream of chunks. Nothing after [DONE] counts. */
export function decodeEvents(): Decoder {
  const reader = createEventReader();
  let opening = "";
  let over = false;
  let recognised = false;

  function read(events: readonly ServerSentEvent[]): Delta[] {
    const deltas: Delta[] = [];
    for (const event of events) if (!over) add(deltas, event);
    if (!over && reader.overflowed()) finish(deltas, tooLarge);
    return deltas;
  }

  function add(deltas: Delta[], event: ServerSentEvent): void {
    if (isDone(event.data)) finish(deltas, { type: "end", marked: true });
    else if (!isKeepAlive(event.data)) addChunk(deltas, eventDeltas(event));
  }

  function addChunk(deltas: Delta[], chunk: EventDeltas): void {
    recognised ||= chunk.known;
    for (const delta of chunk.deltas) append(deltas, delta);
  }

  function finish(deltas: Delta[], delta: Delta): void {
    over = true;
    deltas.push(delta);
  }

  return {
    push(text) {
      if (opening.length < beginning) opening += text.slice(0, beginning);
      return over ? [] : read(reader.push(text));
    },
    end() {
      const deltas = read(reader.end());
      if (over) return deltas;
      return [...deltas, ...(recognised ? [] : [unrecognised(opening)]), { type: "end", marked: false }];
    },
    cut() {
      const deltas = read(reader.end());
      return over ? deltas : [...deltas, { type: "end", marked: false }];
    },
  };
}

/** Text that goes on is one delta: hundreds of chunks come at once, and each delta makes another answer. */
function append(deltas: Delta[], delta: Delta): void {
  const last = deltas.at(-1);
  const goesOn = last?.type === "text-delta" && delta.type === "text-delta" && last.choice === delta.choice;
  if (goesOn) deltas[deltas.length - 1] = { ...last, text: last.text + delta.text };
  else deltas.push(delta);
}

const tooLarge: Delta = { type: "problem", problem: { type: "too-large", bytes: longestEvent } };

interface EventDeltas {
  readonly deltas: readonly Delta[];
  /** Whether only this API says such a thing. */
  readonly known: boolean;
}

function eventDeltas({ event, data, pending }: ServerSentEvent): EventDeltas {
  if (event === "error")
    return { deltas: [{ type: "problem", problem: errorEventProblem(data) }], known: true };
  const chunk = jsonValue(data);
  // Half an event at the end of the input is a cut, which the answer says of itself.
  if (chunk === undefined) return { deltas: pending ? [] : [unusable("not-json", data)], known: pending };
  return { deltas: chunkDeltas(chunk), known: isKnown(chunk) };
}

function isKnown(chunk: unknown): boolean {
  return isRecord(chunk) && ("choices" in chunk || serverProblem(chunk) !== undefined);
}

/** Nothing in the body was a chunk: only comments, another API's events, or plain text. */
function unrecognised(opening: string): Delta {
  const line = firstLine(opening.replace(/^:.*$/gm, ""));
  return { type: "problem", problem: { type: "foreign", what: line === "" ? "empty" : "text", line } };
}
