/** What a model answered: a record, kept as it came. Never undone, never edited. */
import type { Cause } from "./connections/cause.ts";
import type { ExecutionId } from "./execution.ts";
import type { CellId, ImageHash, NotebookId } from "./notebook.ts";

export type RunId = string;
export type Endpoint = "completions" | "chat/completions";

export interface Run {
  readonly id: RunId;
  readonly notebook: NotebookId;
  readonly cell: CellId;
  /** The execution count, from 1: `[7]`. */
  readonly count: number;
  /** When it was started, in ms since the epoch. */
  readonly at: number;
  /** The label of the connection that answered. */
  readonly connection: string;
  /** What was asked; `substitution` says where another one was sent. */
  readonly endpoint: Endpoint;
  /** The canonical request (core/api/request.ts): decides what is stale, and what Recorded may answer. */
  readonly asked: string;
  readonly sent: Sent;
  readonly status: RunStatus;
  readonly response?: ResponseHead;
  /** The response body as it came, decoded as UTF-8: the truth that all views are derived from. */
  readonly raw: string;
  readonly timing: Timing;
  readonly problem?: RunProblem;
  /** What the attempts before this one came to, when it was asked again; all else here is of the last attempt. */
  readonly retried?: readonly RunProblem[];
  /** Set when no server was asked: where this answer was recorded. */
  readonly recorded?: Recording;
  /** What was sent in place of what the cell asks. */
  readonly substitution?: Substitution;
  /** Set when code of a Python cell made the call. */
  readonly by?: CallByCode;
  /** Outputs were cleared: not shown, still a recording. */
  readonly cleared?: true;
}

/** Which execution a call was part of, and its place among that one's calls, from 1. */
export interface CallByCode {
  readonly execution: ExecutionId;
  readonly call: number;
}

/** Whether it answers the cell itself: what its code called does not. */
export function answersCell({ by }: Run): boolean {
  return by === undefined;
}

/** The order in which runs of a notebook were started; the calls of one execution have its count. */
export function compareRuns(a: Run, b: Run): number {
  return a.count - b.count || (a.by?.call ?? 0) - (b.by?.call ?? 0);
}

/** As the person chose for the notebook on that connection; `asked` knows nothing of it. */
export interface Substitution {
  readonly model?: { readonly asked: string; readonly sent: string };
  /** A prompt that was sent as a chat message: `left` are the parameters that went without. */
  readonly endpoint?: { readonly asked: Endpoint; readonly sent: Endpoint; readonly left: readonly string[] };
}

export type RunStatus = "running" | "done" | "stopped" | "failed" | "interrupted";

/** The request as it left the page; the key is in no field. */
export interface Sent {
  /** Null when nothing was sent (Recorded). */
  readonly url: string | null;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Whether a key went with it; its value is never kept. */
  readonly authorized: boolean;
  /** The header that the key was in, where that was not Authorization. */
  readonly keyHeader?: "api-key";
  /** The exact JSON body, but for images: their bytes stand in it by hash (core/api/images.ts). */
  readonly body: string;
}

export interface ResponseHead {
  readonly status: number;
  /** Lower case, without parameters; "" when the server named none. */
  readonly contentType: string;
  readonly requestId?: string;
  /** In ms, where the server lets a page read it. */
  readonly retryAfter?: number;
}

/** In ms from the start of the run, or of its last attempt. */
export interface Timing {
  readonly first?: number;
  readonly total?: number;
  /**
   * When the pieces of `raw` arrived: pairs of how much of it was there then, in UTF-16 units, and the time,
   * in whole ms. Both only grow. While the run runs, so does the list.
   */
  readonly arrivals?: readonly number[];
}

export interface Recording {
  /** The day or moment of the recording, ISO 8601. */
  readonly at: string;
  /**
   * How much was recorded: the body as it came; the object rebuilt from what an SDK printed; or the text
   * alone, in which case `raw` is that text and nothing else is known.
   */
  readonly holds: "response" | "object" | "text";
}

/** Why a run has no (whole) answer: a closed set. Words for each are in ui/problem-words.ts. */
export type RunProblem =
  /** The server said no: its status and its own words. */
  | {
      readonly type: "http";
      readonly status: number;
      readonly code: string | null;
      readonly param: string | null;
      readonly message: string;
    }
  /** An error object inside an answer that began with 200. */
  | { readonly type: "server"; readonly message: string; readonly code: string | null }
  /** `fetch` failed before any answer: the browser does not say why, but what can be learned tells what is likely. */
  | {
      readonly type: "unreachable";
      readonly host: string;
      /** The connection's preset, whose settings the words name. */
      readonly preset?: string;
      /** The likeliest first; none when nobody has looked. */
      readonly causes: readonly Cause[];
    }
  /** The connection broke after the answer began. */
  | { readonly type: "lost"; readonly characters: number }
  /** The answer is not one of this API: HTML, NDJSON, nothing. */
  | { readonly type: "foreign"; readonly what: "html" | "empty" | "text"; readonly line: string }
  | { readonly type: "too-large"; readonly bytes: number }
  /** The connection needs a key and none is held. */
  | { readonly type: "no-key" }
  /** The key that is held cannot be sent: it has characters that no header can carry. */
  | { readonly type: "key-unusable" }
  /** The key waits for its passphrase, and was not unlocked. */
  | { readonly type: "locked" }
  /** The person did not agree to ask that host without a key. */
  | { readonly type: "not-agreed"; readonly host: string }
  /** Recorded knows no answer to this question. */
  | { readonly type: "no-recording" }
  /** Stopped before sending: the request cannot be made from the notebook as it is. */
  | { readonly type: "unsendable"; readonly why: Unsendable };

/** Why a cell cannot be sent as it stands. */
export type Unsendable =
  | { readonly type: "reference-unknown"; readonly text: string; readonly name: string }
  | { readonly type: "reference-below"; readonly text: string; readonly name: string; readonly cell: CellId }
  | {
      readonly type: "reference-not-run";
      readonly text: string;
      readonly name: string;
      readonly cell: CellId;
    }
  | {
      readonly type: "reference-no-value";
      readonly text: string;
      readonly name: string;
      readonly cell: CellId;
    }
  | { readonly type: "continues-missing" }
  | { readonly type: "continues-below"; readonly cell: CellId }
  | { readonly type: "continues-not-run"; readonly cell: CellId }
  | { readonly type: "continues-no-reply"; readonly cell: CellId; readonly choice: number }
  /** It takes a variable of Python, and none runs here, or it was not asked. */
  | { readonly type: "python-not-run"; readonly name: string }
  /** Python has no variable of that name. */
  | { readonly type: "python-unknown"; readonly name: string }
  /** JSON cannot say what it is: an object of that class, or nothing, where `kind` is "". */
  | { readonly type: "python-no-value"; readonly name: string; readonly kind: string }
  /** The variable that the conversation is to be taken from is no list of messages. */
  | { readonly type: "python-no-messages"; readonly name: string }
  | { readonly type: "parameter-not-json"; readonly parameter: string }
  /** A prompt that is to be sent as token ids is no list of them; its place from 0. */
  | { readonly type: "prompt-not-tokens"; readonly prompt: number }
  /** The prompt is to go as a chat message, which holds one text: it is token ids, or several. */
  | { readonly type: "prompt-not-chat"; readonly why: "tokens" | "several" }
  | { readonly type: "message-not-json"; readonly message: number }
  | { readonly type: "part-not-json"; readonly message: number; readonly part: number }
  /** The library of this browser does not hold it. */
  | { readonly type: "image-missing"; readonly image: ImageHash };
