/** One worker with one Python in it: started, spoken to, ended. */

import { url as memoryUrl } from "virtual:python-memory";
import moduleUrl from "pyodide/pyodide.asm.mjs?url";
import wasmUrl from "pyodide/pyodide.asm.wasm?url";
import libraryUrl from "pyodide/python_stdlib.zip?url";
import type { FromWorker, SdkProfile, ToWorker } from "../../core/python/python-messages.ts";
import { readWorkerMessage } from "../../core/python/read-worker-message.ts";
import { startWorker } from "../trusted-worker.ts";
import { isMailboxNeeded, type Mailbox, openMailbox } from "./mailbox.ts";
import workerUrl from "./python-worker.ts?worker&url";
import { WorkerTalk } from "./worker-talk.ts";

const files = {
  module: absolute(moduleUrl),
  wasm: absolute(wasmUrl),
  library: absolute(libraryUrl),
  memory: absolute(memoryUrl),
};

export interface PythonProcess {
  post(message: ToWorker): void;
  end(): void;
}

/**
 * Starts a worker; what it says comes to `onMessage`. A script that cannot be had is told as `unable`.
 */
export function startProcess(profile: SdkProfile, onMessage: (message: FromWorker) => void): PythonProcess {
  const { port1: port, port2 } = new MessageChannel();
  const talk = new WorkerTalk();
  let mailbox: Mailbox | undefined;
  let started: ReturnType<typeof blobWorker> | undefined;
  let hasEnded = false;
  const begin = (box?: Mailbox): void => {
    if (hasEnded) {
      box?.close();
      return;
    }
    mailbox = box;
    started = blobWorker();
    started.worker.onerror = ({ message }) => onMessage({ type: "unable", detail: message ?? "" });
    const mail = box && { mail: box.place };
    started.worker.postMessage({ type: "start", files, profile, ...mail } satisfies ToWorker, [port2]);
  };
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (started !== undefined) begun(started);
    if (talk.floods()) return flood();
    const message = readWorkerMessage(data);
    if (message === undefined || talk.bores(message)) return;
    mailbox?.look(message);
    onMessage(message);
  };
  const end = (): void => {
    hasEnded = true;
    started?.worker.terminate();
    started?.release();
    port.onmessage = null;
    port.close();
    mailbox?.close();
  };
  const flood = (): void => {
    end();
    onMessage({ type: "unable", detail: "flood" });
  };
  if (isMailboxNeeded()) void openMailbox().then(begin);
  else begin();
  return { post: (message) => void (mailbox?.take(message) || port.postMessage(message)), end };
}

/** An error behind that is one of the code's own, such as of a timer, and ends nothing. */
function begun({ worker, release }: ReturnType<typeof blobWorker>): void {
  worker.onerror = null;
  release();
}

/**
 * Started from a blob it inherits the page's policy; started by its address it would not: a static host sends no
 * headers. The blob is released when the worker has begun.
 */
function blobWorker(): { readonly worker: Worker; readonly release: () => void } {
  const script = `import ${JSON.stringify(absolute(workerUrl))};`;
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return { worker: startWorker(url), release: () => URL.revokeObjectURL(url) };
}

function absolute(url: string): string {
  return new URL(url, location.href).href;
}
