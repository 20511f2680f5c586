/** What the person has to settle before code sends anything. A no holds for the execution: a loop asks no more. */
import { hostOfUrl } from "../../core/connections/host.ts";
import type { NotebookId } from "../../core/notebook.ts";
import type { RunProblem } from "../../core/run.ts";
import type { Agreements } from "../asking/agreements.ts";
import type { Consent } from "../asking/consent.ts";

export interface PermissionPorts {
  readonly consent: Consent;
  readonly agreements: Agreements;
}

export class Permission {
  readonly #ports: PermissionPorts;
  readonly #notebook: NotebookId;
  #refusal: RunProblem | undefined;

  constructor(ports: PermissionPorts, notebook: NotebookId) {
    this.#ports = ports;
    this.#notebook = notebook;
  }

  /** For the chosen connection. */
  async forChosen(): Promise<RunProblem | undefined> {
    this.#refusal ??= await this.#ports.consent.ask();
    return this.#refusal;
  }

  /** For a URL that the code names. */
  async forWritten(url: string): Promise<RunProblem | undefined> {
    const host = hostOfUrl(url);
    const question = { type: "python-address", host } as const;
    const yes = await this.#ports.agreements.agree(this.#notebook, url, question);
    return yes ? undefined : { type: "not-agreed", host };
  }
}
