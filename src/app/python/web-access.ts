/** What code reads of the web, and the packages it installs: from hosts that the person allows, one by one. */
import { type PythonHost, type PythonReply, PythonSendError } from "../../core/python/python-engine.ts";
import type { PythonFetch } from "../../core/python/python-messages.ts";
import type { Question, Questions } from "../asking/questions.ts";
import type { Settings, Web } from "../ports.ts";

export interface WebPorts {
  readonly web: Web;
  readonly questions: Questions;
  readonly settings: Settings;
}

/** Where Pyodide of the version that is here publishes its packages, unless the person says another place. */
const usualPackages = "https://cdn.jsdelivr.net/pyodide/v314.0.7/full/";
const setting = "python-packages";

export class WebAccess implements Pick<PythonHost, "fetch" | "install"> {
  readonly #ports: WebPorts;
  /** What was answered, by what was asked: yes for this visit, no until another cell begins. */
  readonly #answers = new Map<string, Promise<boolean>>();

  constructor(ports: WebPorts) {
    this.#ports = ports;
  }

  /** Another cell begins: what was refused may be asked again. */
  begin(): void {
    for (const [asked, answer] of this.#answers) {
      void answer.then((yes) => yes || this.#answers.delete(asked));
    }
  }

  async fetch(request: PythonFetch, signal: AbortSignal): Promise<PythonReply> {
    const { host } = address(request.url);
    await this.#allow({ type: "python-fetch", host }, host);
    return this.#ports.web.read(request, signal);
  }

  async install(names: readonly string[], signal: AbortSignal): Promise<PythonReply> {
    const home = this.#packages;
    const { host } = address(home);
    await this.#allow({ type: "python-packages", host, names }, `${host} ${names.join(" ")}`);
    return this.#ports.web.packages(home, names, signal);
  }

  /** Where packages come from: an address that ends in a slash. */
  get #packages(): string {
    const said = this.#ports.settings.read(setting);
    return typeof said === "string" && URL.canParse(said) ? said : usualPackages;
  }

  /** @throws PythonSendError where the person does not. */
  async #allow(question: Question, asked: string): Promise<void> {
    const answer = this.#answers.get(asked) ?? this.#ports.questions.ask(question);
    this.#answers.set(asked, answer);
    if (!(await answer)) throw new PythonSendError("refused");
  }
}

/** @throws PythonSendError for what is no address. */
function address(url: string): URL {
  if (!URL.canParse(url)) throw new PythonSendError("unreachable");
  return new URL(url);
}
