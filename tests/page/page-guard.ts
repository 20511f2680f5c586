import type { BrowserContext, ConsoleMessage, Request } from "@playwright/test";

// Addresses that never leave the browser.
const INNER_SCHEMES = ["data:", "blob:", "about:"];

/** Writes down what a page must not do: speak to other hosts, log errors, throw. */
export class PageGuard {
  readonly faults: string[] = [];
  #origins: string[];
  #messages: RegExp[] = [];

  constructor(origins: readonly string[]) {
    this.#origins = [...origins];
  }

  /** Declares that console errors and exceptions like this one belong to the test. */
  error(pattern: RegExp): void {
    this.#messages.push(pattern);
    this.#forgive((fault) => pattern.test(fault));
  }

  /** Declares that the page may speak to this origin too. */
  origin(origin: string): void {
    this.#origins.push(origin);
    this.#forgive((fault) => fault.includes(` ${origin}/`));
  }

  /** Begins to watch everything in a browser context, service workers and frames included. */
  watch(context: BrowserContext): void {
    context.on("request", (request) => this.#seeRequest(request));
    context.on("console", (message) => this.#seeMessage(message));
    context.on("weberror", (error) => this.#seeError(error.error().message));
    context.on("page", (page) =>
      page.on("websocket", (socket) => this.#addFault(`web socket ${socket.url()}`)),
    );
  }

  #seeRequest(request: Request): void {
    const { protocol, origin } = new URL(request.url());
    if (INNER_SCHEMES.includes(protocol) || this.#origins.includes(origin)) return;
    this.#addFault(`request ${request.method()} ${request.url()}`);
  }

  #seeMessage(message: ConsoleMessage): void {
    if (message.type() === "error") this.#seeError(message.text());
  }

  #seeError(text: string): void {
    if (!this.#messages.some((pattern) => pattern.test(text))) this.#addFault(text);
  }

  #addFault(fault: string): void {
    this.faults.push(fault);
  }

  #forgive(forgiven: (fault: string) => boolean): void {
    const kept = this.faults.filter((fault) => !forgiven(fault));
    this.faults.splice(0, this.faults.length, ...kept);
  }
}
