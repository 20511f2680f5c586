/** What the Python side (site/_quire) may ask of the page: the module `_quire_bridge` there, and all that it has. */
import type {
  FromWorker,
  PythonFetch,
  PythonNotice,
  PythonRequest,
  SdkProfile,
} from "../../core/python/python-messages.ts";
import { type Encoder, encoderOf, encodingName } from "./encoders.ts";
import type { Interrupts, Outcome } from "./interrupts.ts";
import type { OutputWriter } from "./output-writer.ts";
import type { PendingCalls, Reply } from "./pending-calls.ts";

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
  /** Takes JSON of a PythonRequest; `cancel` of what it returns ends the call. */
  send(request: string): Sending;
  /** Takes JSON of a PythonFetch. */
  web(request: string): Sending;
  /** Takes JSON of a list of projects; each piece of the reply is a wheel. */
  install(names: string): Sending;
  ask(prompt: string, secret: boolean): Promise<Outcome<string | null>>;
  sleep(seconds: number): Promise<Outcome<void>>;
  /** Takes JSON of a PythonNotice. */
  notice(notice: string): void;
  encoder(name: string): Promise<Outcome<Encoder | undefined>>;
  encodingName(model: string): string | undefined;
}

interface Sending {
  readonly head: Promise<Outcome<Reply>>;
  /** The next piece of the body; null at its end. */
  read(): Promise<Outcome<Uint8Array<ArrayBuffer> | null>>;
  cancel(): void;
}

interface Parts {
  readonly profile: SdkProfile;
  readonly post: (message: FromWorker) => void;
  readonly writer: OutputWriter;
  readonly interrupts: Interrupts;
  readonly calls: PendingCalls;
}

export function createBridge({ profile, post, writer, interrupts, calls }: Parts): PythonBridge {
  /** Whoever waits has been heard before. */
  const waiting = <T>(promise: Promise<T>, onStop?: () => void): Promise<Outcome<T>> => {
    writer.flush();
    return interrupts.wait(promise, onStop);
  };
  /** What the page reads as anything that comes from here, and its reply. */
  const replied = (message: (call: number) => FromWorker): Sending => {
    const { call, reply } = calls.open();
    const cancel = (): void => {
      calls.drop(call);
      post({ type: "cancel", call });
    };
    post(message(call));
    const read = () =>
      waiting(
        reply.then((head) => head.read()),
        cancel,
      );
    return { head: waiting(reply, cancel), read, cancel };
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
    send: (request) =>
      replied((call) => ({ type: "send", call, request: JSON.parse(request) as PythonRequest })),
    web: (request) =>
      replied((call) => ({ type: "fetch", call, request: JSON.parse(request) as PythonFetch })),
    install: (names) => replied((call) => ({ type: "install", call, names: JSON.parse(names) as string[] })),
    ask: (prompt, secret) => {
      const { call, answer } = calls.ask();
      post({ type: "ask", call, prompt, secret });
      return waiting(answer, () => post({ type: "cancel", call }));
    },
    sleep: (seconds) => waiting(new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000))),
    // As above.
    notice: (notice) => post({ type: "notice", notice: JSON.parse(notice) as PythonNotice }),
    encoder: (name) => waiting(encoderOf(name)),
    encodingName,
  };
}
