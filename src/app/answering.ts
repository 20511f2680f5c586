/** One call of one cell, from the request to the record: by a server, or from a recording. */
import { type Call, callOf } from "../core/api/request.ts";
import { recordedId, urlOf } from "../core/connections/connection.ts";
import { presetOf } from "../core/connections/presets.ts";
import { isUnsendable } from "../core/messages/conversation.ts";
import { cellOf, isPrompt, type PromptCell } from "../core/notebook.ts";
import type { Run, RunProblem, Sent } from "../core/run.ts";
import { createCheckpoints } from "./checkpoints.ts";
import type { Connections } from "./connections.ts";
import type { Consent } from "./consent.ts";
import type { Desk } from "./desk.ts";
import { fullBody } from "./images.ts";
import { type Live, LiveRun } from "./live-run.ts";
import { createPatience } from "./patience.ts";
import type { Library, ModelRequest, ModelStream, Tutorials } from "./ports.ts";
import { findRecording, recordingOf, replay } from "./recorded.ts";
import type { Saving } from "./saving.ts";

export interface AnsweringPorts {
  readonly desk: Desk;
  readonly connections: Connections;
  readonly consent: Consent;
  readonly saving: Saving;
  readonly library: Library;
  readonly tutorials: Tutorials;
  readonly stream: ModelStream;
  readonly newId: () => string;
}

/** How a call is watched and ended while it goes on. */
export interface Watch {
  /** The execution count of the run. */
  readonly count: number;
  readonly signal: AbortSignal;
  readonly onLive: (live: Live) => void;
  /** Gives the function that renews the patience with a silent server. */
  readonly onKeepWaiting: (keepWaiting: () => void) => void;
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
  // A live answer makes a tutorial the person's own.
  desk.own();
  return asked(ports, cell, call, watch);
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

async function asked(ports: AnsweringPorts, cell: PromptCell, call: Call, watch: Watch): Promise<Outcome> {
  const request = requestOf(ports.connections, call);
  const { url, headers, body } = request;
  // Made before images are waited for: meanwhile another notebook may be opened.
  const sent = { url, headers, authorized: ports.connections.hasKey, body };
  const run = newRun(ports, cell, call, sent, watch.count);
  const full = await fullBody(body, ports.library);
  if (typeof full !== "string") return { refusal: { type: "unsendable", why: full } };
  const live = new LiveRun(run);
  watch.onLive(live.live);
  ports.saving.saveRuns([run]);
  const error = await receive(ports, live, { ...request, body: full }, watch);
  return { run: live.finished(watch.signal, error) };
}

/** Takes all that comes; returns what ended it early, if anything did. */
async function receive(
  ports: AnsweringPorts,
  live: LiveRun,
  request: ModelRequest,
  watch: Watch,
): Promise<unknown> {
  const checkpoints = createCheckpoints(ports.library, live.live.run.id, (error) =>
    ports.saving.report(error),
  );
  const patience = patienceWith(live, watch);
  try {
    for await (const arrival of ports.stream(request, watch.signal)) {
      live.take(arrival);
      if (arrival.type === "text") checkpoints.add(arrival.text);
      patience.renew();
    }
    return undefined;
  } catch (error) {
    return error;
  } finally {
    patience.end();
    checkpoints.end();
  }
}

/** Tells when the server is silent for too long, and redraws whenever it is not. */
function patienceWith(live: LiveRun, { onLive, onKeepWaiting }: Watch): { renew(): void; end(): void } {
  const patience = createPatience((waiting) => {
    live.wait(waiting);
    onLive(live.live);
  });
  const renew = (): void => {
    live.wait(undefined);
    patience.renew(live.live.run.raw === "" ? "first" : "next");
    onLive(live.live);
  };
  onKeepWaiting(renew);
  renew();
  return { renew, end: patience.end };
}

function requestOf({ chosen }: Connections, call: Call): ModelRequest {
  const headers = [["Content-Type", "application/json"] as const, ...presetOf(chosen.preset).headers];
  return { connection: chosen.id, url: urlOf(chosen, call.endpoint), headers, body: call.body };
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
