/** What Python reads where a run that is known answers its call: as the call wants it, however the answer came. */
import { assemble } from "../api/assemble.ts";
import { bodyKind } from "../api/body-kind.ts";
import { isObject, type Json, maybeJson, member, printJson } from "../json/json.ts";
import type { ResponseHead, Run } from "../run.ts";
import { answerPieces } from "./answer-pieces.ts";

/** The body's pieces, together all of it; where it is a stream, an event each. */
export interface RecordedReply {
  readonly head: ResponseHead;
  readonly pieces: readonly string[];
}

/** The reply that a run is to the call which its own body makes. */
export function recordedReply(run: Run): RecordedReply {
  const wants = wishesIn(run.sent.body);
  const came = bodyKind(run.raw) === "events" ? "stream" : "whole";
  const isFit = isRefusal(run) || (isAsItCame(run) && (came === "stream") === wants.stream);
  const json = isFit ? undefined : assemble(run)?.json;
  if (!isObject(json)) return asItCame(run, came);
  if (wants.stream) return replyOf(run, "stream", answerPieces(json, run.endpoint, wants.usage));
  return replyOf(run, "whole", [printJson(json)]);
}

const types = { stream: "text/event-stream", whole: "application/json" } as const;

type Form = keyof typeof types;

function asItCame(run: Run, form: Form): RecordedReply {
  const pieces = form === "stream" ? eventsIn(run.raw) : [run.raw];
  return run.response ? { head: run.response, pieces } : replyOf(run, form, pieces);
}

function replyOf({ response }: Run, form: Form, pieces: readonly string[]): RecordedReply {
  return { head: { status: 200, ...response, contentType: types[form] }, pieces };
}

function isRefusal({ response }: Run): boolean {
  return (response?.status ?? 200) >= 400;
}

/** Whether the text is an answer of the API in the shape that was asked for. */
function isAsItCame({ recorded, substitution }: Run): boolean {
  return recorded?.holds !== "text" && substitution?.endpoint === undefined;
}

function wishesIn(body: string): { readonly stream: boolean; readonly usage: boolean } {
  const json: Json | undefined = maybeJson(body);
  return {
    stream: member(json, "stream") === true,
    usage: member(member(json, "stream_options"), "include_usage") === true,
  };
}

/** Cut behind each blank line. */
function eventsIn(raw: string): readonly string[] {
  return raw.split(/(?<=\n\r?\n)/u);
}
