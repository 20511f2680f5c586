/** What the Python side (site/_quire) may ask of the page: the module `_quire_bridge` there, and all that it has. */
import type {
  FromWorker,
  PythonFetch,
  PythonNotice,
  PythonRequest,
  SdkProfile,
} from "../../core/python/python-messages.ts";
import type { Coming } from "./coming.ts";
import { type Encoder, encoderOf, encodingName, loadedEncoder } from "./encoders.ts";
import type { Interrupts, Outcome } from "./interrupts.ts";
import type { OutputWriter } from "./output-writer.ts";
import type { PendingCalls, Reply } from "./pending-calls.ts";
import type { StandingStill } from "./standing-still.ts";

export interface PythonBridge {
  readonly profile: SdkProfile;
  write(stream: string, text: string): void;
  /** JSON of an output as nbformat has it; `display` is its id. */
  put(output: string, display?: string): void;
  /** Replaces what was displayed under the id. */
  update(output: string, display: string): void;
  clear(wait: boolean): void;
  /** Whether a cell's own code is on the stack. */
  inside(inside: boolean): void;
  /**
   * From now on, or no longer, what waits stands still instead of promising. False where that cannot be: no browser
   * needs it that has JavaScript Promise Integration.
   */
  block(wanted: boolean): boolean;
  /** Takes JSON of a PythonRequest; `cancel` of what it returns ends the call. */
  send(request: string): Sending;
  /** Takes JSON of a PythonFetch. */
  web(request: string): Sending;
  /** Takes JSON of a list of projects; each piece of the reply is a wheel. */
  install(names: string): Sending;
  ask(prompt: string, secret: boolean): Waited<string | null>;
  sleep(seconds: number): Waited<void>;
  /** Takes JSON of a PythonNotice. */
  notice(notice: string): void;
  encoder(name: string): Waited<Encoder | undefined>;
  encodingName(model: string): string | undefined;
}

/** An outcome itself while the bridge blocks, else its promise. */
type Waited<T> = Promise<Outcome<T>> | Outcome<T>;

interface Sending {
  readonly head: Waited<Reply>;
  /** The next piece of the body; null at its end. */
  read(): Waited<Uint8Array<ArrayBuffer> | null>;
  cancel(): void;
}

interface Parts {
  readonly profile: SdkProfile;
  readonly post: (message: FromWorker) => void;
  readonly writer: OutputWriter;
  readonly interrupts: Interrupts;
  readonly calls: PendingCalls;
  /** Where the browser can wait in no other way. */
  readonly still: StandingStill | undefined;
}

export function createBridge({ profile, post, writer, interrupts, calls, still }: Parts): PythonBridge {
  /** Whoever waits has been heard before. */
  const waiting = <T>(call: number, coming: Coming<T>, onStop: () => void): Waited<T> => {
    writer.flush();
    return still?.isWanted ? still.until(call, coming, onStop) : interrupts.wait(coming.promise, onStop);
  };
  /** What the page reads as anything that comes from here, and its reply. */
  const replied = (message: (call: number) => FromWorker): Sending => {
    const { call, head, read } = calls.open();
    const cancel = (): void => {
      calls.drop(call);
      post({ type: "cancel", call });
    };
    post(message(call));
    return { head: waiting(call, head, cancel), read: () => waiting(call, read(), cancel), cancel };
  };
  return {
    profile,
    write: (stream, text) => writer.write(stream, text),
    put: (output, display) => writer.put(output, display),
    update: (output, display) => writer.update(output, display),
    clear: (wait) => writer.clear(wait),
    inside: (inside) => {
      interrupts.inside = inside;
    },
    block: (wanted) => {
      if (still !== undefined) still.isWanted = wanted;
      return still !== undefined;
    },
    send: (request) =>
      replied((call) => ({ type: "send", call, request: JSON.parse(request) as PythonRequest })),
    web: (request) =>
      replied((call) => ({ type: "fetch", call, request: JSON.parse(request) as PythonFetch })),
    install: (names) => replied((call) => ({ type: "install", call, names: JSON.parse(names) as string[] })),
    ask: (prompt, secret) => {
      const { call, answer } = calls.ask();
      post({ type: "ask", call, prompt, secret });
      return waiting(call, answer, () => post({ type: "cancel", call }));
    },
    sleep: (seconds) => {
      writer.flush();
      const duration = seconds * 1000;
      if (still?.isWanted) return still.sleep(duration);
      return interrupts.wait(new Promise<void>((resolve) => setTimeout(resolve, duration)));
    },
    // As above.
    notice: (notice) => post({ type: "notice", notice: JSON.parse(notice) as PythonNotice }),
    encoder: (name) => {
      if (still?.isWanted) return { type: "value", value: loadedEncoder(name) };
      return interrupts.wait(encoderOf(name));
    },
    encodingName,
  };
}
