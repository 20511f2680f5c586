/** The page's side of Python: one worker at a time, one cell at a time. */
import {
  type ExecutionEnd,
  type LoadingProgress,
  type OutputEvent,
  type PythonEngine,
  PythonError,
  type PythonHost,
} from "../../core/python/python-engine.ts";
import type {
  FromWorker,
  OutputMessage,
  PythonBinding,
  SdkProfile,
} from "../../core/python/python-messages.ts";
import { FileAsks } from "./file-asks.ts";
import { HostCalls } from "./host-calls.ts";
import { Looks } from "./looks.ts";
import { OutputEvents } from "./output-events.ts";
import { type PythonProcess, startProcess } from "./python-process.ts";
import { pythonBytes } from "./python-sizes.ts";

/** In ms: a cell that has not noticed an interrupt by then does not react to any. */
const patience = 1_000;

/** What goes on in a worker. */
interface Session {
  readonly process: PythonProcess;
  readonly calls: HostCalls;
  readonly looks: Looks;
  readonly ready: Promise<void>;
  readonly lose: () => void;
  failed: boolean;
  running: Running | undefined;
}

interface Running {
  readonly flag: string;
  readonly onOutput: (event: OutputEvent) => void;
  readonly events: OutputEvents;
  readonly end: (end: ExecutionEnd) => void;
  /** What ends the worker, unless the interrupt is noticed before. */
  timer?: ReturnType<typeof setTimeout>;
  noticed?: true;
}

export function createPython(host: PythonHost, first: SdkProfile): PythonEngine {
  let profile = first;
  let session: Session | undefined;
  let before: Promise<unknown> = Promise.resolve();
  const files = new FileAsks();
  const begun = (onProgress?: (progress: LoadingProgress) => void): Session => {
    if (session === undefined || session.failed) session = startSession({ profile, host, files }, onProgress);
    return session;
  };
  const restart = (chosen: SdkProfile = profile): void => {
    profile = chosen;
    session?.lose();
    session = undefined;
  };
  return {
    start: (onProgress) => begun(onProgress).ready,
    restart,
    execute: (code, count, onOutput, bindings = []) => {
      const execution = before.then(async () => {
        const into = begun();
        await into.ready;
        return run(into, { code, count, bindings }, onOutput);
      });
      before = execution.catch(() => undefined);
      return execution;
    },
    putFile: (name, bytes) => files.put(name, bytes),
    files: () => files.list(),
    readFile: (name) => files.read(name),
    values: (names) => before.then(() => runningIn(session)?.looks.values(names) ?? new Map()),
    complete: async (code, at) =>
      session?.running === undefined ? (runningIn(session)?.looks.names(code, at) ?? []) : [],
    interrupt: () => {
      if (session !== undefined) interrupt(session, restart);
    },
  };
}

/** What is there before a worker is, and behind it. */
interface Surroundings {
  readonly profile: SdkProfile;
  readonly host: PythonHost;
  readonly files: FileAsks;
}

function runningIn(session: Session | undefined): Session | undefined {
  return session?.failed === false ? session : undefined;
}

function startSession(
  { profile, host, files }: Surroundings,
  onProgress?: (progress: LoadingProgress) => void,
): Session {
  let settle: { resolve: () => void; reject: (error: PythonError) => void } | undefined;
  const ready = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  const process = startProcess(profile, (message) => {
    if (message.type === "loading") onProgress?.({ loaded: message.bytes, total: pythonBytes });
    else if (message.type === "ready") settle?.resolve();
    else if (message.type === "unable") fail(new PythonError(message.detail));
    else if (![calls, looks, files].some((asks) => asks.take(message))) hear(session, message);
  });
  const calls = new HostCalls(host, process.post);
  const looks = new Looks(process.post);
  files.begin(process.post);
  const fail = (error: PythonError): void => {
    process.end();
    for (const asks of [calls, looks, files]) asks.end();
    settle?.reject(error);
    session.failed = true;
    conclude(session, { status: "lost", leftOut: 0 });
  };
  const lose = (): void => fail(new PythonError("ended"));
  const session: Session = { process, calls, looks, ready, lose, failed: false, running: undefined };
  return session;
}

function run(
  session: Session,
  cell: { readonly code: string; readonly count: number; readonly bindings: readonly PythonBinding[] },
  onOutput: (event: OutputEvent) => void,
): Promise<ExecutionEnd> {
  return new Promise((end) => {
    const flag = URL.createObjectURL(new Blob());
    session.running = { flag, onOutput, events: new OutputEvents(), end };
    session.process.post({ type: "execute", ...cell, flag });
  });
}

/** What a cell that runs has to say; when none does, it is from a task that it left behind, and for nobody. */
function hear(session: Session, message: FromWorker): void {
  const { running } = session;
  if (running === undefined) return;
  if (message.type === "done") conclude(session, { status: message.status, leftOut: message.leftOut });
  else if (message.type === "interrupting") noticed(running);
  else if (message.type === "rest") running.onOutput(message);
  else if (message.type === "outputs") putOut(running, message.outputs);
}

function putOut({ events, onOutput }: Running, messages: readonly OutputMessage[]): void {
  for (const message of messages) {
    const event = events.read(message);
    if (event !== undefined) onOutput(event);
  }
}

function conclude(session: Session, end: ExecutionEnd): void {
  const { running } = session;
  session.running = undefined;
  if (running === undefined) return;
  URL.revokeObjectURL(running.flag);
  clearTimeout(running.timer);
  running.end(end);
}

/** Asked a second time, a cell has had its chance. */
function interrupt({ running, process }: Session, restart: () => void): void {
  if (running === undefined) return;
  if (running.noticed) {
    restart();
    return;
  }
  URL.revokeObjectURL(running.flag);
  process.post({ type: "interrupt" });
  running.timer ??= setTimeout(restart, patience);
}

function noticed(running: Running): void {
  running.noticed = true;
  clearTimeout(running.timer);
}
