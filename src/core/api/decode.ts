/** Response text in, deltas out, as it comes. What a server may send is endless; nothing here throws. */
import type { ResponseHead } from "../run.ts";
import { type BodyKind, bodyKind } from "./body-kind.ts";
import { chunkDeltas } from "./chunk.ts";
import { decodeEvents } from "./decode-events.ts";
import type { Decoder } from "./decoder.ts";
import type { Delta } from "./delta.ts";
import { firstLine, htmlLine } from "./html-line.ts";
import { httpProblem } from "./problem.ts";
import { isRecord, jsonValue } from "./unknown-record.ts";

/** The decoder for a response: a stream, one JSON body, or whatever else a server answers with. */
export function createDecoder(head: ResponseHead): Decoder {
  if (head.status >= 400) return decodeError(head.status);
  let blank = "";
  let decoder: Decoder | undefined;
  return {
    push(text) {
      if (decoder) return decoder.push(text);
      const kind = bodyKind(text);
      blank += text;
      if (kind === undefined) return [];
      decoder = decoderOf(kind);
      return decoder.push(blank);
    },
    end: () => decoder?.end() ?? [foreign("empty", ""), ended],
    cut: () => decoder?.cut() ?? [broken],
  };
}

const ended: Delta = { type: "end", marked: true };
const broken: Delta = { type: "end", marked: false };

function decoderOf(kind: BodyKind): Decoder {
  if (kind === "events") return decodeEvents();
  return decodeWhole(kind === "json" ? jsonDeltas : (body) => [foreign("html", htmlLine(body)), ended]);
}

/** Even half of an error's body says more than its status alone. */
function decodeError(status: number): Decoder {
  const decoder = decodeWhole((body) => [problem(httpProblem(status, body)), ended]);
  return { ...decoder, cut: decoder.end };
}

/** Waits for the whole body; of half of one nothing is known. */
function decodeWhole(read: (body: string) => readonly Delta[]): Decoder {
  const pieces: string[] = [];
  return {
    push(text) {
      pieces.push(text);
      return [];
    },
    // trim also takes a byte order mark away.
    end: () => read(pieces.join("").trim()),
    cut: () => [broken],
  };
}

/** One response object. Google wraps its errors in a list. */
function jsonDeltas(body: string): readonly Delta[] {
  const value = jsonValue(body);
  const response: unknown = Array.isArray(value) ? value[0] : value;
  const deltas = isRecord(response) ? chunkDeltas(response) : [];
  const known = isRecord(response) && Array.isArray(response["choices"]);
  if (known || deltas.some((delta) => delta.type === "problem")) return [...deltas, ended];
  return [foreign("text", firstLine(body)), ended];
}

function foreign(what: "html" | "empty" | "text", line: string): Delta {
  return problem({ type: "foreign", what, line });
}

function problem(problem: Extract<Delta, { type: "problem" }>["problem"]): Delta {
  return { type: "problem", problem };
}
