/** Which model, and which endpoint, stands in for what a notebook asks: a choice for the notebook on one connection. */
import type { ConnectionId } from "../../core/connections/connection.ts";
import { noStandIns, type StandIns } from "../../core/models/substitute.ts";
import type { NotebookId } from "../../core/notebook.ts";
import { flag, list, pair, type Read, shape, text } from "../../core/records/reading.ts";
import type { Changes } from "../changes.ts";
import type { Settings } from "../ports.ts";

interface Choice {
  readonly notebook: NotebookId;
  readonly connection: ConnectionId;
  readonly models: readonly (readonly [asked: string, sent: string])[];
  readonly asChat: boolean;
}

interface Kept extends StandIns {
  readonly of: readonly [NotebookId, ConnectionId];
}

/** More than these are not kept; the ones made first go. */
const most = 200;

export class Substitutions {
  readonly #changes: Changes;
  readonly #settings: Settings;
  /** By notebook and connection, in the order in which they were made. */
  readonly #choices: Map<string, Kept>;

  constructor(changes: Changes, settings: Settings) {
    this.#changes = changes;
    this.#settings = settings;
    this.#choices = new Map(readChoices(settings.read("substitutions")).map(entryOf));
  }

  /** What stands in for what in a notebook on a connection. */
  of(notebook: NotebookId, connection: ConnectionId): StandIns {
    return this.#choices.get(keyOf(notebook, connection)) ?? noStandIns;
  }

  /** From now on `sent` is sent where the notebook asks `asked`; undefined ends that. */
  chooseModel(notebook: NotebookId, connection: ConnectionId, asked: string, sent: string | undefined): void {
    const { models, asChat } = this.of(notebook, connection);
    const others = [...models].filter(([model]) => model !== asked);
    const chosen = sent === undefined || sent === asked ? [] : [[asked, sent] as const];
    this.#put({ notebook, connection, models: [...others, ...chosen], asChat });
  }

  /** Whether prompts of completion cells go as chat messages from now on. */
  sendAsChat(notebook: NotebookId, connection: ConnectionId, asChat: boolean): void {
    this.#put({ notebook, connection, models: [...this.of(notebook, connection).models], asChat });
  }

  #put(choice: Choice): void {
    const [key, value] = entryOf(choice);
    this.#choices.delete(key);
    if (choice.asChat || choice.models.length > 0) this.#choices.set(key, value);
    for (const old of [...this.#choices.keys()].slice(0, -most)) this.#choices.delete(old);
    this.#settings.write("substitutions", [...this.#choices.values()].map(stored));
    this.#changes.tell("substitutions");
  }
}

const readChoice: Read<Choice> = shape({
  notebook: text,
  connection: text,
  models: list(pair(text, text)),
  asChat: flag,
});

function readChoices(value: unknown): readonly Choice[] {
  return Array.isArray(value) ? value.flatMap((item) => readChoice(item) ?? []) : [];
}

function entryOf({ notebook, connection, models, asChat }: Choice): readonly [string, Kept] {
  return [keyOf(notebook, connection), { of: [notebook, connection], models: new Map(models), asChat }];
}

function stored({ of: [notebook, connection], models, asChat }: Kept): Choice {
  return { notebook, connection, models: [...models], asChat };
}

function keyOf(notebook: NotebookId, connection: ConnectionId): string {
  return JSON.stringify([notebook, connection]);
}
