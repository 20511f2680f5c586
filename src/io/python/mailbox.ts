/**
 * The page's side of standing still: where the browser has no JavaScript Promise Integration the worker asks for its
 * answers by synchronous requests (standing-still.ts), which the service worker hands to the page that has the box.
 */
import type { FromWorker, MailPlace, ToWorker } from "../../core/python/python-messages.ts";
import { registerServiceWorker } from "../trusted-worker.ts";

/** What the worker asks: the next letter to a call, or none when it has waited for so many ms. */
export interface Asked {
  readonly box: string;
  readonly call: number;
  readonly patience: number;
}

/** In ms: a browser that has not given the page to the service worker by then will not. */
const claimed = 5_000;

interface Waiting {
  readonly call: number;
  readonly reply: (letter: ToWorker | undefined) => void;
}

export class Mailbox {
  /** What the worker is told: the address to ask at, and whose letters. */
  readonly place: MailPlace = {
    address: new URL("python-mail", location.href).href,
    box: crypto.randomUUID(),
  };
  readonly #letters = new Map<number, ToWorker[]>();
  #interrupted = false;
  #waiting: Waiting | undefined;

  constructor() {
    navigator.serviceWorker.addEventListener("message", this.#hear);
    navigator.serviceWorker.startMessages();
  }

  close(): void {
    navigator.serviceWorker.removeEventListener("message", this.#hear);
  }

  /** Looks at what the worker says: which calls go by mail. */
  look(message: FromWorker): void {
    if (message.type === "by-mail") this.#letters.set(message.call, []);
    else if (message.type === "cancel") this.#letters.delete(message.call);
    else if (message.type === "interrupting") this.#interrupted = false;
  }

  /** Whether the message goes by mail: the worker stands still, and hears of none that is posted. */
  take(message: ToWorker): boolean {
    if (message.type === "interrupt") this.#interrupted = true;
    else if (message.type === "execute") this.#interrupted = false;
    else if ("call" in message) this.#letters.get(message.call)?.push(message);
    const isMail = "call" in message && this.#letters.has(message.call);
    const isServed = this.#serve();
    return isMail || (message.type === "interrupt" && isServed);
  }

  readonly #hear = ({ data, ports: [port] }: MessageEvent<{ readonly asked?: Asked }>): void => {
    const { asked } = data;
    if (asked?.box !== this.place.box || port === undefined) return;
    const reply = (letter: ToWorker | undefined): void => {
      clearTimeout(timer);
      this.#waiting = undefined;
      port.postMessage(enveloped(letter));
    };
    const timer = setTimeout(() => reply(undefined), asked.patience);
    this.#waiting = { call: asked.call, reply };
    this.#serve();
  };

  /** Whether what the worker waits for was there. */
  #serve(): boolean {
    if (this.#waiting === undefined) return false;
    const { call, reply } = this.#waiting;
    const letter = this.#interrupted ? interrupt : this.#letters.get(call)?.shift();
    if (letter === undefined) return false;
    if (letter === interrupt) this.#interrupted = false;
    else if (letter.type === "end" || letter.type === "answer") this.#letters.delete(call);
    reply(letter);
    return true;
  }
}

const interrupt = { type: "interrupt" } as const;

/** A Response's body and the rest of it; bytes go as they are. */
function enveloped(letter: ToWorker | undefined): [BodyInit | null, ResponseInit] {
  if (letter === undefined) return [null, { status: 204 }];
  if (letter.type !== "bytes")
    return [JSON.stringify(letter), { headers: { "Content-Type": "application/json" } }];
  return [letter.bytes, { headers: { "Content-Type": "application/octet-stream" } }];
}

/** Whether a worker cannot wait by the browser's own means. */
export function isMailboxNeeded(): boolean {
  return !("Suspending" in WebAssembly);
}

/** A mailbox; undefined where the browser cannot have one. */
export async function openMailbox(): Promise<Mailbox | undefined> {
  if (!("serviceWorker" in navigator)) return undefined;
  // Python says so where it cannot wait.
  return (await isClaimed().catch(() => false)) ? new Mailbox() : undefined;
}

/** Whether requests of this page, and so of the workers that it starts, go by the service worker. */
async function isClaimed(): Promise<boolean> {
  const { serviceWorker } = navigator;
  const change = new Promise<boolean>((resolve) => {
    serviceWorker.addEventListener("controllerchange", () => resolve(true), { once: true });
    setTimeout(() => resolve(false), claimed);
  });
  await registerServiceWorker();
  return serviceWorker.controller !== null || change;
}
