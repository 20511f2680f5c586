/** Where code of a notebook may send calls by itself: what the person agreed to, for this visit. */
import { hostOfUrl } from "../../core/connections/host.ts";
import type { NotebookId } from "../../core/notebook.ts";
import type { Questions } from "./questions.ts";

export class Addresses {
  readonly #questions: Questions;
  readonly #agreed = new Set<string>();
  readonly #asking = new Map<string, Promise<boolean>>();

  constructor(questions: Questions) {
    this.#questions = questions;
  }

  /** Asks once for each origin and notebook, and all that wait beside each other together. */
  async agree(notebook: NotebookId, url: string): Promise<boolean> {
    const what = `${notebook} ${new URL(url).origin}`;
    if (this.#agreed.has(what)) return true;
    const asking = this.#asking.get(what) ?? this.#ask(what, hostOfUrl(url));
    this.#asking.set(what, asking);
    return asking;
  }

  async #ask(what: string, host: string): Promise<boolean> {
    const yes = await this.#questions.ask({ type: "python-address", host });
    if (yes) this.#agreed.add(what);
    this.#asking.delete(what);
    return yes;
  }
}
