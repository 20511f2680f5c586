/** What the person has to settle before code sends anything. A no holds for the execution: a loop asks no more. */

import { hostOfUrl } from "../../core/connections/host.ts";
import type { NotebookId } from "../../core/notebook.ts";
import type { RunProblem } from "../../core/run.ts";
import type { Addresses } from "../asking/addresses.ts";
import type { Consent } from "../asking/consent.ts";

export interface PermissionPorts {
  readonly consent: Consent;
  readonly addresses: Addresses;
}

export class Permission {
  readonly #ports: PermissionPorts;
  readonly #notebook: NotebookId;
  #refusal: RunProblem | undefined;
  readonly #refused = new Set<string>();

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
    const agreed = !this.#refused.has(host) && (await this.#ports.addresses.agree(this.#notebook, url));
    if (agreed) return undefined;
    this.#refused.add(host);
    return { type: "not-agreed", host };
  }
}
