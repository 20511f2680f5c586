/** What the page has to ask the person before it goes on, one question at a time. */
import type { Connection } from "../../core/connections/connection.ts";
import type { Changes } from "../changes.ts";

export type Question =
  /** The key of that connection waits for its passphrase. Yes: it was unlocked. */
  | { readonly type: "unlock"; readonly connection: Connection }
  /** Nothing was ever sent to that host without a key. The host as punycode. */
  | { readonly type: "send-without-key"; readonly host: string }
  /** Python is to be restarted: what it knows will be lost. */
  | { readonly type: "python-restart" }
  /** Code of the notebook wants to send its calls there, which is not where the connection is. The host as punycode. */
  | { readonly type: "python-address"; readonly host: string }
  /** Code of the notebook wants to read from that host. */
  | { readonly type: "python-fetch"; readonly host: string }
  /** Code of the notebook installs packages, which would come from that host. */
  | { readonly type: "python-packages"; readonly host: string; readonly names: readonly string[] }
  /** A file that is to be written holds what looks like keys: how many, and where. */
  | { readonly type: "export-keys"; readonly keys: number; readonly places: readonly KeyPlace[] }
  /** The file that the notebook is to be written to was changed by another program. */
  | { readonly type: "file-changed"; readonly name: string };

/** Cells that hold what looks like a key, by their places from 1. */
export interface KeyPlace {
  /** The notebook's title, where a file holds several. */
  readonly title?: string;
  readonly cells: readonly number[];
}

interface Asked {
  readonly question: Question;
  readonly resolve: (yes: boolean) => void;
}

export class Questions {
  readonly #changes: Changes;
  #asked: readonly Asked[] = [];

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  /** The one to be shown. */
  get pending(): Question | undefined {
    return this.#asked[0]?.question;
  }

  /** Resolves with the answer, behind those that were asked before. */
  ask(question: Question): Promise<boolean> {
    return new Promise((resolve) => {
      this.#asked = [...this.#asked, { question, resolve }];
      this.#changes.tell("question");
    });
  }

  /** Answers the pending question. */
  answer(yes: boolean): void {
    const [answered, ...rest] = this.#asked;
    this.#asked = rest;
    answered?.resolve(yes);
    this.#changes.tell("question");
  }
}
