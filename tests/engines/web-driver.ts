/**
 * A browser that Playwright brings no driver for, told what to do by WebDriver's commands. Firefox takes them at its
 * Marionette socket, WebKitGTK from its driver over HTTP; so neither needs a package.
 */

/** One of WebDriver's commands: as HTTP has it, below the session, and as Marionette does. */
export interface Command {
  readonly http: readonly ["POST" | "DELETE", path: string];
  readonly marionette: string;
}

/** The way to a browser that has been started. */
export interface Wire {
  /** Resolves with the value of the browser's reply. @throws Error with the browser's own words. */
  send(command: Command, parameters: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Ends the browser, and forgets all that it kept. */
  close(): Promise<void>;
}

const commands = {
  open: { http: ["POST", "/url"], marionette: "WebDriver:Navigate" },
  reload: { http: ["POST", "/refresh"], marionette: "WebDriver:Refresh" },
  run: { http: ["POST", "/execute/async"], marionette: "WebDriver:ExecuteAsyncScript" },
  find: { http: ["POST", "/execute/sync"], marionette: "WebDriver:ExecuteScript" },
  act: { http: ["POST", "/actions"], marionette: "WebDriver:PerformActions" },
  timeouts: { http: ["POST", "/timeouts"], marionette: "WebDriver:SetTimeouts" },
} as const satisfies Record<string, Command>;

/** What the script of a page came to. */
type Told = { readonly value: unknown } | { readonly error: string };

/** A page in that browser. */
export class WebDriver {
  readonly #wire: Wire;

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  async open(url: string): Promise<void> {
    await this.#wire.send(commands.timeouts, { script: 240_000 });
    await this.#wire.send(commands.open, { url });
  }

  async reload(): Promise<void> {
    await this.#wire.send(commands.reload, {});
  }

  /** Runs a function in the page, which sees nothing of the test but its arguments, and gives JSON back. */
  async run<A extends readonly unknown[], R>(
    inPage: (...given: A) => R | Promise<R>,
    ...given: A
  ): Promise<Awaited<R>> {
    const script = `const tell = arguments[arguments.length - 1];
      Promise.resolve(arguments[0]).then((given) => (${inPage})(...given)).then(
        (value) => tell({ value: value === undefined ? null : value }),
        (error) => tell({ error: String(error) + "\\n" + error?.stack }));`;
    // Sound: that is what the script tells.
    const told = (await this.#wire.send(commands.run, { script, args: [given] })) as Told;
    if ("error" in told) throw new Error(told.error);
    // Sound: it is the function's own result, as JSON.
    return told.value as Awaited<R>;
  }

  close(): Promise<void> {
    return this.#wire.close();
  }
}
