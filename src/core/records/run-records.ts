/** Runs, read from values of unknown origin. */

import { causes } from "../connections/cause.ts";
import type {
  Endpoint,
  Recording,
  ResponseHead,
  Run,
  RunProblem,
  Sent,
  Substitution,
  Timing,
  Unsendable,
} from "../run.ts";
import {
  amount,
  exactly,
  flag,
  list,
  nullable,
  oneOf,
  pair,
  type Read,
  shape,
  tagged,
  text,
  whole,
  withDefault,
} from "./reading.ts";

const readSent: Read<Sent> = shape(
  {
    url: nullable(text),
    headers: list(pair(text, text)),
    authorized: flag,
    body: text,
  },
  { keyHeader: exactly("api-key") },
);

const readHead: Read<ResponseHead> = shape(
  { status: whole, contentType: text },
  { requestId: text, retryAfter: amount },
);

/** Pairs whose lengths and times only grow, as those of a stream do. */
const readArrivals: Read<readonly number[]> = (value) => {
  const pairs = list(whole)(value);
  if (pairs === undefined || pairs.length % 2 !== 0) return undefined;
  return pairs.every((number, place) => number >= (pairs[place - 2] ?? 0)) ? pairs : undefined;
};

const readTiming: Read<Timing> = shape({}, { first: amount, total: amount, arrivals: readArrivals });

const readRecording: Read<Recording> = shape({ at: text, holds: oneOf("response", "object", "text") });

const readEndpoint: Read<Endpoint> = oneOf("completions", "chat/completions");

const readSubstitution: Read<Substitution> = shape(
  {},
  {
    model: shape({ asked: text, sent: text }),
    endpoint: shape({ asked: readEndpoint, sent: readEndpoint, left: list(text) }),
  },
);

const named = { text, name: text };

const readUnsendable: Read<Unsendable> = tagged<"type", Unsendable>("type", {
  "reference-unknown": shape({ type: exactly("reference-unknown"), ...named }),
  "reference-below": shape({ type: exactly("reference-below"), ...named, cell: text }),
  "reference-not-run": shape({ type: exactly("reference-not-run"), ...named, cell: text }),
  "reference-no-value": shape({ type: exactly("reference-no-value"), ...named, cell: text }),
  "continues-missing": shape({ type: exactly("continues-missing") }),
  "continues-below": shape({ type: exactly("continues-below"), cell: text }),
  "continues-not-run": shape({ type: exactly("continues-not-run"), cell: text }),
  "python-not-run": shape({ type: exactly("python-not-run"), name: text }),
  "python-unknown": shape({ type: exactly("python-unknown"), name: text }),
  "python-no-value": shape({ type: exactly("python-no-value"), name: text, kind: text }),
  "python-no-messages": shape({ type: exactly("python-no-messages"), name: text }),
  "continues-no-reply": shape({ type: exactly("continues-no-reply"), cell: text, choice: whole }),
  "parameter-not-json": shape({ type: exactly("parameter-not-json"), parameter: text }),
  "prompt-not-tokens": shape({ type: exactly("prompt-not-tokens"), prompt: whole }),
  "prompt-not-chat": shape({ type: exactly("prompt-not-chat"), why: oneOf("tokens", "several") }),
  "message-not-json": shape({ type: exactly("message-not-json"), message: whole }),
  "part-not-json": shape({ type: exactly("part-not-json"), message: whole, part: whole }),
  "image-missing": shape({ type: exactly("image-missing"), image: text }),
});

const readHttp: Read<Extract<RunProblem, { type: "http" }>> = shape({
  type: exactly("http"),
  status: whole,
  code: nullable(text),
  param: nullable(text),
  message: text,
});

type Unreachable = Extract<RunProblem, { type: "unreachable" }>;

/** Runs before November 2026 knew no more than whether the computer was online. */
const readUnreachable: Read<Unreachable> = (value) => {
  const read = shape(
    { type: exactly("unreachable"), host: text },
    { preset: text, causes: list(oneOf(...causes)), online: flag },
  );
  const problem = read(value);
  if (problem === undefined) return undefined;
  const { online, causes: found = online === false ? (["offline"] as const) : [], ...rest } = problem;
  return { ...rest, causes: found };
};

const readProblem: Read<RunProblem> = tagged<"type", RunProblem>("type", {
  http: readHttp,
  server: shape({ type: exactly("server"), message: text, code: nullable(text) }),
  unreachable: readUnreachable,
  lost: shape({ type: exactly("lost"), characters: whole }),
  foreign: shape({ type: exactly("foreign"), what: oneOf("html", "empty", "text"), line: text }),
  "too-large": shape({ type: exactly("too-large"), bytes: whole }),
  "no-key": shape({ type: exactly("no-key") }),
  "key-unusable": shape({ type: exactly("key-unusable") }),
  locked: shape({ type: exactly("locked") }),
  "not-agreed": shape({ type: exactly("not-agreed"), host: text }),
  "no-recording": shape({ type: exactly("no-recording") }),
  unsendable: shape({ type: exactly("unsendable"), why: readUnsendable }),
});

/** The run, undefined when what it asked or was answered cannot be read; details that cannot are left out. */
export const readRun: Read<Run> = shape(
  {
    id: text,
    notebook: text,
    cell: text,
    count: whole,
    at: amount,
    connection: text,
    endpoint: readEndpoint,
    asked: text,
    sent: readSent,
    status: oneOf("running", "done", "stopped", "failed", "interrupted"),
    raw: text,
    timing: withDefault<Timing>(readTiming, {}),
  },
  {
    response: readHead,
    problem: readProblem,
    retried: list(readProblem),
    recorded: readRecording,
    substitution: readSubstitution,
    by: shape({ execution: text, call: whole }),
    cleared: exactly(true),
  },
);
