/** What has to be settled before anything is sent: a locked key, and whether a server may be asked without one. */
import { hostOf } from "../../core/connections/connection.ts";
import type { RunProblem } from "../../core/run.ts";
import type { Connections } from "../connections.ts";
import type { Settings } from "../ports.ts";
import type { Questions } from "./questions.ts";

export class Consent {
  readonly #connections: Connections;
  readonly #settings: Settings;
  readonly #questions: Questions;
  #asking: Promise<RunProblem | undefined> | undefined;

  constructor(connections: Connections, settings: Settings, questions: Questions) {
    this.#connections = connections;
    this.#settings = settings;
    this.#questions = questions;
  }

  /** Whether nothing has to be asked. A connection that needs a key and has none is not asked about: it refuses. */
  get given(): boolean {
    const { knowsKeys, hasKey, lacksKey, isLocked } = this.#connections;
    return knowsKeys && !isLocked && (hasKey || lacksKey || this.#agreed.includes(this.#origin));
  }

  /** Asks what has to be asked, once for all that run side by side; why nothing may be sent, if so. */
  ask(): Promise<RunProblem | undefined> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #ask(): Promise<RunProblem | undefined> {
    await this.#connections.readKeys();
    if (this.given) return undefined;
    return this.#connections.isLocked ? this.#unlock() : this.#agree();
  }

  async #unlock(): Promise<RunProblem | undefined> {
    const { chosen: connection } = this.#connections;
    return (await this.#questions.ask({ type: "unlock", connection })) ? undefined : { type: "locked" };
  }

  async #agree(): Promise<RunProblem | undefined> {
    const [host, origin] = [hostOf(this.#connections.chosen), this.#origin];
    if (!(await this.#questions.ask({ type: "send-without-key", host }))) return { type: "not-agreed", host };
    this.#settings.write("agreed", [...this.#agreed, origin]);
    return undefined;
  }

  /** The origins that were agreed to. */
  get #agreed(): readonly unknown[] {
    const agreed = this.#settings.read("agreed");
    return Array.isArray(agreed) ? agreed : [];
  }

  get #origin(): string {
    const { baseUrl } = this.#connections.chosen;
    return URL.canParse(baseUrl) ? new URL(baseUrl).origin : baseUrl;
  }
}
