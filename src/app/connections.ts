/** The connections a person set up, and the one in use. Labels and addresses are kept; keys are not. */
import {
  type Connection,
  type ConnectionId,
  readConnections,
  recordedId,
} from "../core/connections/connection.ts";
import { uniqueLabel } from "../core/connections/labels.ts";
import { presetOf } from "../core/connections/presets.ts";
import type { Changes } from "./changes.ts";
import type { Keys, Settings } from "./ports.ts";

export const recorded: Connection = { id: recordedId, preset: recordedId, label: "Recorded", baseUrl: "" };

export class Connections {
  readonly #changes: Changes;
  readonly #keys: Keys;
  readonly #settings: Settings;
  #own: readonly Connection[];
  #chosen: ConnectionId;

  constructor(changes: Changes, keys: Keys, settings: Settings) {
    this.#changes = changes;
    this.#keys = keys;
    this.#settings = settings;
    this.#own = readConnections(settings.read("connections"));
    const chosen = settings.read("connection");
    this.#chosen = typeof chosen === "string" ? chosen : recordedId;
  }

  /** Recorded first, then the person's own. */
  get all(): readonly Connection[] {
    return [recorded, ...this.#own];
  }

  get chosen(): Connection {
    return this.#own.find((connection) => connection.id === this.#chosen) ?? recorded;
  }

  get hasKey(): boolean {
    return this.#keys.has(this.chosen.id);
  }

  /** Whether the chosen connection cannot work without a key and has none in this tab. */
  get lacksKey(): boolean {
    return presetOf(this.chosen.preset).needsKey && !this.hasKey;
  }

  holdsKey(id: ConnectionId): boolean {
    return this.#keys.has(id);
  }

  choose(id: ConnectionId): void {
    this.#chosen = id;
    this.#settings.write("connection", id);
    this.#changes.tell("connections");
  }

  /** Adds or replaces a connection and uses it; a label that another one has gets a number. An empty key keeps the one held for the same origin. */
  save(connection: Connection, key: string): void {
    const before = this.#own.find((other) => other.id === connection.id);
    if (before && originOf(before) !== originOf(connection)) this.#keys.forget(connection.id);
    const others = this.#own.filter((other) => other !== before);
    const label = uniqueLabel(
      connection.label,
      [recorded, ...others].map((other) => other.label),
    );
    const saved = { ...connection, label };
    this.#own = before ? this.#own.map((other) => (other === before ? saved : other)) : [...others, saved];
    this.#settings.write("connections", this.#own);
    if (key !== "") this.#keys.set(connection.id, key, connection.baseUrl);
    this.choose(connection.id);
  }

  /** Forgets a connection and its key. */
  remove(id: ConnectionId): void {
    this.#own = this.#own.filter((connection) => connection.id !== id);
    this.#settings.write("connections", this.#own);
    this.#keys.forget(id);
    if (this.#chosen === id) this.choose(recordedId);
    this.#changes.tell("connections");
  }

  forgetKey(id: ConnectionId): void {
    this.#keys.forget(id);
    this.#changes.tell("connections");
  }
}

function originOf(connection: Connection): string {
  return new URL(connection.baseUrl).origin;
}
