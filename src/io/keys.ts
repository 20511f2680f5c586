/** The only module that ever holds a key: in a closure, by connection. Others ask it to send, or to keep. */
import type { Keeping, KeyMode, KeyState, Keys } from "../app/ports.ts";
import type { ConnectionId } from "../core/connections/connection.ts";
import { isSendable } from "../core/connections/key-doubt.ts";
import type { KeyHeader } from "../core/connections/preset.ts";
import { ModelStreamError } from "../core/model-stream-error.ts";
import { keysIn, redact, shortestSecret } from "../core/redact.ts";
import { StorageError } from "../core/storage-error.ts";
import type { KeptKey } from "./keys/key-records.ts";
import type { Kept, KeyVault } from "./keys/key-vault.ts";
import { createRedactor, type Redactor } from "./keys/redactor.ts";

/** What requests may do with keys. No member of it gives one away. */
export interface KeyRing extends Keys {
  /**
   * Puts the connection's key, if there is one for the origin of that URL, into the Authorization header, or bare into
   * the header that is named.
   * @throws ModelStreamError `key-unusable` when no header can carry it.
   */
  authorize(connection: ConnectionId, url: string, headers: Headers, header?: KeyHeader): void;
  /** Takes held keys, and nothing else, out of an answer as it comes. */
  redactor(): Redactor;
}

interface Held {
  readonly origin: string;
  readonly mode: KeyMode;
  /** Undefined while it is locked. */
  readonly key?: string;
  /** As it is on this device, to be opened by a passphrase. */
  readonly sealed?: KeptKey;
}

/** `loadVault` gets what keeps keys on this device; without it they are kept in memory alone. */
export function createKeys(loadVault?: () => Promise<KeyVault>): KeyRing {
  const ring = new Ring(loadVault);
  return {
    get known() {
      return ring.known;
    },
    ready: () => ring.ready(),
    state: (connection, baseUrl) => ring.state(connection, baseUrl),
    mode: (connection) => ring.mode(connection),
    set: (connection, key, baseUrl) => ring.set(connection, key, baseUrl),
    keep: (connection, keeping) => ring.keep(connection, keeping),
    unlock: (connection, passphrase) => ring.unlock(connection, passphrase),
    forget: (connection) => ring.forget(connection),
    keysIn: (text) => keysIn(text, ring.secrets()),
    redact: (text) => redact(text, ring.secrets()),
    redactor: () => createRedactor(ring.secrets()),
    authorize: (...request) => ring.authorize(...request),
  };
}

class Ring {
  known: boolean;
  readonly #held = new Map<ConnectionId, Held>();
  /** The connections whose keys are on this device. */
  readonly #kept = new Set<ConnectionId>();
  /** Those that were given or lost a key by hand: what is read later is older. */
  readonly #touched = new Set<ConnectionId>();
  readonly #loadVault: (() => Promise<KeyVault>) | undefined;
  #vault: Promise<KeyVault> | undefined;
  #read: Promise<void> | undefined;
  /** One change of the vault after the other, in the order in which they were asked for. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(loadVault: (() => Promise<KeyVault>) | undefined) {
    this.#loadVault = loadVault;
    this.known = loadVault === undefined;
  }

  ready(): Promise<void> {
    this.#read ??= this.#readVault();
    return this.#read;
  }

  state(connection: ConnectionId, baseUrl: string): KeyState {
    const held = this.#held.get(connection);
    if (held === undefined || held.origin !== originOf(baseUrl)) return "none";
    return held.key === undefined ? "locked" : "held";
  }

  mode(connection: ConnectionId): KeyMode | undefined {
    return this.#held.get(connection)?.mode;
  }

  set(connection: ConnectionId, key: string, baseUrl: string): void {
    const trimmed = key.trim();
    const origin = originOf(baseUrl);
    this.#touched.add(connection);
    if (trimmed === "" || origin === undefined) this.#held.delete(connection);
    else this.#held.set(connection, { key: trimmed, origin, mode: "tab" });
  }

  keep(connection: ConnectionId, keeping: Keeping): Promise<void> {
    return this.#inTurn(async () => {
      const held = this.#held.get(connection);
      if (held?.key === undefined) return;
      const { key, origin } = held;
      if (keeping.mode === "tab") await this.#remove(connection);
      else await this.#put(connection, origin, key, keeping);
      // It may have been forgotten, or another one typed, in the meantime.
      if (this.#held.get(connection) !== held) return;
      this.#held.set(connection, { key, origin, mode: keeping.mode });
    });
  }

  async unlock(connection: ConnectionId, passphrase: string): Promise<boolean> {
    const held = this.#held.get(connection);
    if (held?.sealed === undefined) return held !== undefined;
    const key = await (await this.#open()).open(held.sealed, passphrase);
    if (key === undefined) return false;
    if (this.#held.get(connection) === held)
      this.#held.set(connection, { key, origin: held.origin, mode: held.mode });
    return true;
  }

  forget(connection: ConnectionId): Promise<void> {
    this.#touched.add(connection);
    this.#held.delete(connection);
    return this.#inTurn(() => this.#remove(connection));
  }

  authorize(
    connection: ConnectionId,
    url: string,
    headers: Headers,
    header: KeyHeader = "Authorization",
  ): void {
    const { key, origin } = this.#held.get(connection) ?? {};
    if (key === undefined || originOf(url) !== origin) return;
    if (!isSendable(key)) throw new ModelStreamError({ type: "key-unusable" });
    headers.set(header, header === "Authorization" ? `Bearer ${key}` : key);
  }

  secrets(): readonly string[] {
    const keys = [...this.#held.values()].map(({ key = "" }) => key);
    return keys.filter((key) => key.length >= shortestSecret);
  }

  async #put(connection: ConnectionId, origin: string, key: string, keeping: Kept): Promise<void> {
    await (await this.#open()).keep(connection, origin, key, keeping);
    this.#kept.add(connection);
  }

  async #remove(connection: ConnectionId): Promise<void> {
    if (this.#loadVault === undefined) return;
    await this.ready();
    if (!this.#kept.has(connection)) return;
    await (await this.#open()).remove(connection);
    this.#kept.delete(connection);
  }

  async #readVault(): Promise<void> {
    try {
      const kept = this.#loadVault ? await (await this.#open()).read() : [];
      for (const one of kept) this.#take(one);
    } catch (error) {
      // Where nothing can be stored nothing is kept, and the page asks for the key.
      if (!(error instanceof StorageError)) throw error;
    } finally {
      this.known = true;
    }
  }

  #take(kept: KeptKey): void {
    const { connection, origin, key } = kept;
    this.#kept.add(connection);
    if (this.#touched.has(connection)) return;
    this.#held.set(
      connection,
      typeof key === "string"
        ? { origin, key, mode: "device" }
        : { origin, sealed: kept, mode: "passphrase" },
    );
  }

  #open(): Promise<KeyVault> {
    this.#vault ??= this.#loadVault?.() ?? Promise.reject(new StorageError("unavailable"));
    return this.#vault;
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}
