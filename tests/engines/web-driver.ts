/**
 * A browser that Playwright brings no driver for, told what to do by WebDriver's commands. Firefox takes them at its
 * Marionette socket, WebKitGTK from its driver over HTTP; so neither needs a package.
 */

/** One of WebDriver's commands: below the session, as HTTP has it, and as Marionette does. */
export interface Command {
  /** `:id` stands for the parameter of that name. */
  readonly path: string;
  readonly marionette: string;
}

export type Parameters = Readonly<Record<string, unknown>>;

/** The way to a browser that has been started. */
export interface Wire {
  /** Resolves with the value of the browser's reply. @throws Error with the browser's own words. */
  send(command: Command, parameters: Parameters): Promise<unknown>;
  /** Ends the browser, and forgets all that it kept. */
  close(): Promise<void>;
}

const commands = {
  limits: { path: "/timeouts", marionette: "WebDriver:SetTimeouts" },
  open: { path: "/url", marionette: "WebDriver:Navigate" },
  reload: { path: "/refresh", marionette: "WebDriver:Refresh" },
  run: { path: "/execute/async", marionette: "WebDriver:ExecuteAsyncScript" },
  click: { path: "/element/:id/click", marionette: "WebDriver:ElementClick" },
  type: { path: "/element/:id/value", marionette: "WebDriver:ElementSendKeys" },
} as const satisfies Record<string, Command>;

/** In ms: as long as a script of a test may take. */
const longest = 240_000;

/** By this name a reply says that it is an element. */
const element = "element-6066-11e4-a52e-4f735466cecf";

/** An element of a page. */
export interface Part {
  readonly [element]: string;
}

/** What a script came to. */
type Told = { readonly value: unknown } | { readonly error: string };

/** A page in that browser. */
export class WebDriver {
  readonly #wire: Wire;

  private constructor(wire: Wire) {
    this.#wire = wire;
  }

  static async start(starting: Promise<Wire>): Promise<WebDriver> {
    const wire = await starting;
    await wire.send(commands.limits, { script: longest });
    return new WebDriver(wire);
  }

  async open(url: string): Promise<void> {
    await this.#wire.send(commands.open, { url });
  }

  async reload(): Promise<void> {
    await this.#wire.send(commands.reload, {});
  }

  /** Runs a function in the page, which sees nothing of the test but its arguments, and gives JSON and elements back. */
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
    // Sound: it is the function's own result, as JSON has it.
    return told.value as Awaited<R>;
  }

  /** Scrolls to it and clicks into its middle. */
  async click(part: Part): Promise<void> {
    await this.#wire.send(commands.click, { id: part[element] });
  }

  /** Types into it; of a field for files, chooses the file of that path. */
  async type(part: Part, text: string): Promise<void> {
    await this.#wire.send(commands.type, { id: part[element], text });
  }

  close(): Promise<void> {
    return this.#wire.close();
  }
}
