/** What the code of a notebook reads of the web, and the packages it installs: from hosts that the person allows. */
import type { NotebookId } from "../../core/notebook.ts";
import { type PythonHost, type PythonReply, PythonSendError } from "../../core/python/python-engine.ts";
import type { PythonFetch } from "../../core/python/python-messages.ts";
import type { Agreements } from "../asking/agreements.ts";
import type { Question } from "../asking/questions.ts";
import type { Settings, Web } from "../ports.ts";

export interface WebPorts {
  readonly web: Web;
  readonly agreements: Agreements;
  readonly settings: Settings;
}

/** Where Pyodide of the version that is here publishes its packages, unless the person says another place. */
const usualPackages = "https://cdn.jsdelivr.net/pyodide/v314.0.7/full/";
const setting = "python-packages";

export class WebAccess implements Pick<PythonHost, "fetch" | "install"> {
  readonly #ports: WebPorts;
  readonly #notebook: NotebookId;

  constructor(ports: WebPorts, notebook: NotebookId) {
    this.#ports = ports;
    this.#notebook = notebook;
  }

  async fetch(request: PythonFetch, signal: AbortSignal): Promise<PythonReply> {
    await this.#allow(request.url, (host) => ({ type: "python-fetch", host }));
    return this.#ports.web.read(request, signal);
  }

  async install(names: readonly string[], signal: AbortSignal): Promise<PythonReply> {
    const home = this.#packages;
    await this.#allow(home, (host) => ({ type: "python-packages", host, names }));
    return this.#ports.web.packages(home, names, signal);
  }

  /** Where packages come from: an address that ends in a slash. */
  get #packages(): string {
    const said = this.#ports.settings.read(setting);
    return typeof said === "string" && URL.canParse(said) ? said : usualPackages;
  }

  /** @throws PythonSendError where the person does not, and for what is no address. */
  async #allow(url: string, questionOf: (host: string) => Question): Promise<void> {
    if (!URL.canParse(url)) throw new PythonSendError("unreachable");
    const question = questionOf(new URL(url).host);
    if (!(await this.#ports.agreements.agree(this.#notebook, url, question)))
      throw new PythonSendError("refused");
  }
}
