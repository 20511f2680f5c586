/**
 * Runs a notebook's Python. Started from a blob, so that the page's policy holds here too; speaks to the page through
 * one port that no code of a notebook can reach.
 */
import type { PyodideAPI } from "pyodide";
import type {
  FileRequest,
  FromWorker,
  MailPlace,
  NamedValue,
  ToWorker,
} from "../../core/python/python-messages.ts";
import { loadEncoders } from "./encoders.ts";
import { HomeFolder } from "./home-folder.ts";
import { Interrupts } from "./interrupts.ts";
import { keepGlobals } from "./keep-globals.ts";
import { limitMemory } from "./limit-memory.ts";
import { loadPython } from "./load-python.ts";
import { OutputWriter } from "./output-writer.ts";
import { PendingCalls } from "./pending-calls.ts";
import { createBridge } from "./python-bridge.ts";
import { installSite } from "./site.ts";
import { StandingStill } from "./standing-still.ts";

/** The Python side: site/_quire/kernel.py. */
interface Kernel {
  run(code: string, count: number): Promise<Extract<FromWorker, { type: "done" }>["status"]>;
  /** Whether the cell waited for something of Python's own. */
  interrupt(): boolean;
  /** Takes JSON of PythonBindings. */
  bind(bindings: string): void;
  /** Takes JSON of names; JSON of NamedValues. */
  values(names: string): string;
  /** JSON of names that may stand in the place of the word that ends the code. */
  complete(code: string): string;
}

type Start = Extract<ToWorker, { type: "start" }>;
type Look = Extract<ToWorker, { readonly ask: number }>;
type Execute = Extract<ToWorker, { type: "execute" }>;

addEventListener("message", ({ data, ports: [port] }: MessageEvent<Start>) => void begin(data, port), {
  once: true,
});

async function begin(start: Start, port: MessagePort | undefined): Promise<void> {
  if (port === undefined) return;
  const send = port.postMessage.bind(port);
  const post = (message: FromWorker): void => send(message);
  try {
    await serve(start, port, post);
    post({ type: "ready" });
  } catch (error) {
    post({ type: "unable", detail: String(error) });
  }
}

async function serve(start: Start, port: MessagePort, post: (message: FromWorker) => void): Promise<void> {
  const writer = new OutputWriter(post);
  const calls = new PendingCalls((call) => {
    if (still?.isWanted) post({ type: "by-mail", call });
  });
  const interrupts = new Interrupts(
    () => post({ type: "interrupting" }),
    () => writer.flush(),
  );
  const still = standingStill(start.mail, calls, interrupts);
  limitMemory();
  const bridge = createBridge({ profile: start.profile, post, writer, interrupts, calls, still });
  const python = await loadPython(start.files, bridge, (bytes) => post({ type: "loading", bytes }));
  installSite(python);
  python.pyimport("_quire.beginning").wake();
  keepGlobals();
  const kernel = kernelOf(python);
  const home = new HomeFolder(python.FS);
  const fail = (error: unknown): void => post({ type: "unable", detail: String(error) });
  whenFatal(python, fail);
  // Sound: it reads element 0 and writes it, and nothing more of an array.
  python.setInterruptBuffer(interrupts.signals as unknown as Uint8Array);
  const execute = async ({ code, count, flag, bindings }: Execute): Promise<void> => {
    writer.begin();
    interrupts.begin(flag);
    try {
      if (bindings.length > 0) kernel.bind(JSON.stringify(bindings));
      if (still !== undefined && code.includes("tiktoken")) await loadEncoders();
      const status = await kernel.run(code, count);
      interrupts.end();
      post({ type: "done", status, leftOut: writer.end() });
    } catch (error) {
      fail(error);
    }
  };
  port.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
    if (data.type === "execute") void execute(data);
    else if (data.type === "interrupt") stop(interrupts, kernel);
    else if (data.type === "file") serveFile(home, data.about, post);
    else if (data.type === "values" || data.type === "complete") post(lookedAt(kernel, data));
    else if (data.type !== "start") calls.take(data);
  };
}

function serveFile(home: HomeFolder, asked: FileRequest, post: (message: FromWorker) => void): void {
  if (asked.type === "put") home.put(asked.name, asked.bytes);
  else if (asked.type === "list") post({ type: "files", call: asked.call, files: home.list() });
  else post(fileOf(asked.call, home.read(asked.name)));
}

function fileOf(call: number, bytes: Uint8Array<ArrayBuffer> | undefined): FromWorker {
  return bytes === undefined ? { type: "file", call } : { type: "file", call, bytes };
}

/** The page reads it as anything that comes from here. */
function lookedAt(kernel: Kernel, look: Look): FromWorker {
  const { type, ask } = look;
  if (type === "values")
    return { type, ask, values: JSON.parse(kernel.values(JSON.stringify(look.names))) as NamedValue[] };
  const names = JSON.parse(kernel.complete(look.code.slice(0, look.at))) as string[];
  return { type: "names", ask, names };
}

function standingStill(
  place: MailPlace | undefined,
  calls: PendingCalls,
  interrupts: Interrupts,
): StandingStill | undefined {
  const still = place && new StandingStill(place, calls, interrupts);
  return still?.isPossible() ? still : undefined;
}

/** What waits here is told; else Python's own loop is, and else what goes on in a moment. */
function stop(interrupts: Interrupts, kernel: Kernel): void {
  if (!interrupts.interrupt() && !kernel.interrupt()) interrupts.owe();
}

/** Python itself may fail, such as for want of stack: it runs no more then, and a cell that runs never ends. */
function whenFatal(python: PyodideAPI, tell: (error: unknown) => void): void {
  // Sound: it is there and asks for this, but its types keep it to themselves.
  const { _api: inner } = python as unknown as { readonly _api: { on_fatal?: (error: unknown) => void } };
  inner.on_fatal = tell;
}

function kernelOf(python: PyodideAPI): Kernel {
  // Sound: it is our own module, and these are its functions.
  return python.pyimport("_quire.kernel") as unknown as Kernel;
}
