/** One call of one cell, from the request to the record: by a server, or from a recording. */

import { noAnswer } from "../../core/api/answer.ts";
import { type Call, callOf } from "../../core/api/request.ts";
import { recordedId, urlOf } from "../../core/connections/connection.ts";
import { presetOf } from "../../core/connections/presets.ts";
import { isUnsendable } from "../../core/messages/conversation.ts";
import { cellOf, isPrompt, type PromptCell } from "../../core/notebook.ts";
import type { Run, RunProblem, Sent } from "../../core/run.ts";
import type { Consent } from "../asking/consent.ts";
import type { Substitutions } from "../asking/substitutions.ts";
import type { Connections } from "../connections.ts";
import type { Desk } from "../desk.ts";
import { fullBody } from "../images.ts";
import type { Diagnose, ModelRequest, Tutorials } from "../ports.ts";
import { inAttempts } from "./attempts.ts";
import { diagnosed } from "./diagnosed.ts";
import { LiveRun } from "./live-run.ts";
import type { Pause } from "./pause.ts";
import { type ReceivingPorts, receive, type Watch } from "./receiving.ts";
import { findRecording, recordingOf, replay } from "./recorded.ts";
import { type SentCall, sentCallOf } from "./sending.ts";

export interface AnsweringPorts extends ReceivingPorts {
  readonly desk: Desk;
  readonly connections: Connections;
  readonly substitutions: Substitutions;
  readonly consent: Consent;
  readonly tutorials: Tutorials;
  readonly pause: Pause;
  readonly diagnose: Diagnose;
  readonly newId: () => string;
}

/** The finished run, or why nothing was sent. */
export type Outcome = { readonly run: Run } | { readonly refusal: RunProblem };

/** Asks what the cell asks as the notebook stands; undefined when the cell was gone before anything was sent. */
export async function answer(
  ports: AnsweringPorts,
  cell: PromptCell,
  watch: Watch,
): Promise<Outcome | undefined> {
  const { desk, connections } = ports;
  const call = callOf(desk.notebook, desk.shown, cell);
  if (isUnsendable(call)) return { refusal: { type: "unsendable", why: call } };
  if (connections.chosen.id === recordedId) return replayed(ports, cell, call, watch);
  if (!ports.consent.given) return consented(ports, cell, watch);
  if (connections.lacksKey) return { refusal: { type: "no-key" } };
  const sent = sentCallOf(ports, cell, call);
  if (isUnsendable(sent)) return { refusal: { type: "unsendable", why: sent } };
  // A live answer makes a tutorial the person's own.
  desk.own();
  return asked(ports, cell, sent, watch);
}

/** Asks the person first. Meanwhile the cell may have changed, or another notebook been opened. */
async function consented(
  ports: AnsweringPorts,
  { id }: PromptCell,
  watch: Watch,
): Promise<Outcome | undefined> {
  const { notebook } = ports.desk;
  const refusal = await ports.consent.ask();
  if (refusal) return { refusal };
  const cell = notebook.id === ports.desk.notebook.id ? cellOf(ports.desk.notebook, id) : undefined;
  return isPrompt(cell) && !watch.signal.aborted ? answer(ports, cell, watch) : undefined;
}

async function replayed(ports: AnsweringPorts, cell: PromptCell, call: Call, watch: Watch): Promise<Outcome> {
  const { signal, count, onLive } = watch;
  // Made before anything is waited for: meanwhile another notebook may be opened.
  const run = newRun(
    ports,
    cell,
    call,
    { url: null, headers: [], authorized: false, body: call.body },
    count,
  );
  const recording = await findRecording(call.asked, ports.library, ports.tutorials);
  if (recording === undefined) return { refusal: { type: "no-recording" } };
  const live = new LiveRun(run);
  for await (const glimpse of call.streamed ? replay(recording, signal) : []) {
    live.show(glimpse);
    onLive(live.live);
  }
  // Stop only ends the showing: nothing of a recording is cut off.
  return { run: { ...run, ...recordingOf(recording), status: "done" } };
}

async function asked(
  ports: AnsweringPorts,
  cell: PromptCell,
  call: SentCall,
  watch: Watch,
): Promise<Outcome> {
  const request = requestOf(ports.connections, call);
  const { url, headers, keyHeader, body } = request;
  // Made before images are waited for: meanwhile another notebook may be opened.
  const bare = keyHeader === "api-key" ? { keyHeader } : {};
  const sent = { url, headers, authorized: ports.connections.hasKey, ...bare, body };
  const { preset } = ports.connections.chosen;
  const { substitution } = call;
  const run = { ...newRun(ports, cell, call, sent, watch.count), ...(substitution ? { substitution } : {}) };
  const full = await fullBody(body, ports.library);
  if (typeof full !== "string") return { refusal: { type: "unsendable", why: full } };
  ports.saving.saveRuns([run]);
  const ended = await inAttempts(run, {
    ask: (begun) => attempt(ports, begun, { ...request, body: full }, watch),
    show: (begun, retrying) => watch.onLive({ run: begun, answer: noAnswer, retrying }),
    pause: ports.pause,
    signal: watch.signal,
  });
  return { run: await diagnosed(ports.diagnose, ended, { ...sent, url, preset }, watch.signal) };
}

/** One attempt: the run with all that came, and times from its own beginning. */
async function attempt(ports: AnsweringPorts, begun: Run, request: ModelRequest, watch: Watch): Promise<Run> {
  const live = new LiveRun(begun);
  watch.onLive(live.live);
  const error = await receive(ports, live, request, watch);
  return live.finished(watch.signal, error);
}

function requestOf({ chosen }: Connections, call: SentCall): ModelRequest {
  const { headers: own, keyHeader } = presetOf(chosen.preset);
  const headers = [["Content-Type", "application/json"] as const, ...own];
  return { connection: chosen.id, url: urlOf(chosen, call.to), headers, keyHeader, body: call.body };
}

function newRun(ports: AnsweringPorts, cell: PromptCell, call: Call, sent: Sent, count: number): Run {
  return {
    id: ports.newId(),
    notebook: ports.desk.notebook.id,
    cell: cell.id,
    count,
    at: Date.now(),
    connection: ports.connections.chosen.label,
    endpoint: call.endpoint,
    asked: call.asked,
    sent,
    status: "running",
    raw: "",
    timing: {},
  };
}
