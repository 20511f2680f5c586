/** The connections a person set up, and the one in use. Labels and addresses are kept here; keys never are. */
import {
  type Connection,
  type ConnectionId,
  readConnections,
  recordedId,
} from "../core/connections/connection.ts";
import { uniqueLabel } from "../core/connections/labels.ts";
import { presetOf } from "../core/connections/presets.ts";
import type { Changes } from "./changes.ts";
import type { Keeping, KeyMode, KeyState, Keys, Settings } from "./ports.ts";

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

  /** Whether a key goes with what is asked now. */
  get hasKey(): boolean {
    return this.keyState(this.chosen) === "held";
  }

  /** Whether the chosen connection cannot work without a key and has none. */
  get lacksKey(): boolean {
    return presetOf(this.chosen.preset).needsKey && this.keyState(this.chosen) === "none";
  }

  /** Whether the key of the chosen connection waits for its passphrase. */
  get isLocked(): boolean {
    return this.keyState(this.chosen) === "locked";
  }

  /** Whether the connection has a key, be it locked, for the address it has. */
  holdsKey(id: ConnectionId): boolean {
    return this.savedKeyState(id) !== "none";
  }

  /** About the key of a connection as it was saved, whatever stands in a form. */
  savedKeyState(id: ConnectionId): KeyState {
    const connection = this.#own.find((own) => own.id === id);
    return connection === undefined ? "none" : this.keyState(connection);
  }

  keyState({ id, baseUrl }: Connection): KeyState {
    return this.#keys.state(id, baseUrl);
  }

  keyMode(id: ConnectionId): KeyMode | undefined {
    return this.#keys.mode(id);
  }

  /** Whether it is known which connections have a key: without connections there is nothing to read. */
  get knowsKeys(): boolean {
    return this.#keys.known || this.#own.length === 0;
  }

  async readKeys(): Promise<void> {
    if (this.knowsKeys) return;
    await this.#keys.ready();
    this.#changes.tell("connections");
  }

  choose(id: ConnectionId): void {
    this.#chosen = id;
    this.#settings.write("connection", id);
    this.#changes.tell("connections");
  }

  /**
   * Adds or replaces a connection and uses it, at once; a label that another one has gets a number. An empty key
   * keeps the one held for the same origin, where it is unless `keeping` says else; a new one is kept in this tab
   * alone unless it says else.
   * @throws StorageError when a key could not be kept, or taken off this device, as it should be.
   */
  async save(connection: Connection, key: string, keeping?: Keeping): Promise<void> {
    const before = this.#own.find((other) => other.id === connection.id);
    const moved = before && originOf(before) !== originOf(connection);
    const gone = moved ? this.#keys.forget(connection.id) : undefined;
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
    await gone;
    const wanted = keeping ?? (key === "" ? undefined : ({ mode: "tab" } as const));
    if (wanted) await this.#keys.keep(connection.id, wanted);
    this.#changes.tell("connections");
  }

  /** Forgets a connection and its key. @throws StorageError when the key could not be taken off this device. */
  async remove(id: ConnectionId): Promise<void> {
    this.#own = this.#own.filter((connection) => connection.id !== id);
    this.#settings.write("connections", this.#own);
    const gone = this.#keys.forget(id);
    if (this.#chosen === id) this.choose(recordedId);
    this.#changes.tell("connections");
    await gone;
  }

  /** Forgets a key and leaves its connection. @throws StorageError likewise. */
  async forgetKey(id: ConnectionId): Promise<void> {
    const gone = this.#keys.forget(id);
    this.#changes.tell("connections");
    await gone;
  }

  /** Opens the key of a connection for this visit; false when the passphrase is another one. */
  async unlock(id: ConnectionId, passphrase: string): Promise<boolean> {
    const opened = await this.#keys.unlock(id, passphrase);
    if (opened) this.#changes.tell("connections");
    return opened;
  }
}

function originOf(connection: Connection): string {
  return new URL(connection.baseUrl).origin;
}
