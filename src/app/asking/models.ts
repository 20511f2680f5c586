/** What the connections offer: asked of their servers when that is wanted, never when the page opens; and what is known of models. */
import { type Connection, type ConnectionId, recordedId } from "../../core/connections/connection.ts";
import type { ModelFacts } from "../../core/models/model-facts.ts";
import { type ModelList, offers, readModelLists } from "../../core/models/model-list.ts";
import type { RunProblem } from "../../core/run.ts";
import type { Changes } from "../changes.ts";
import type { Connections } from "../connections.ts";
import type { Probe, ProbeResult, Settings } from "../ports.ts";

/** A list younger than this, in ms, is not asked for again unless someone says so. */
const fresh = 3_600_000;

export interface ModelsPorts {
  readonly changes: Changes;
  readonly connections: Connections;
  readonly settings: Settings;
  readonly probe: Probe;
  readonly idle: (callback: () => void) => void;
}

export class Models {
  readonly #ports: ModelsPorts;
  readonly #lists: Map<ConnectionId, ModelList>;
  readonly #asking = new Map<ConnectionId, Promise<void>>();
  readonly #problems = new Map<ConnectionId, RunProblem>();
  #facts: readonly ModelFacts[] = [];
  /** What is retired today, as `preset/id`. */
  #retired: ReadonlySet<string> = new Set();

  constructor(ports: ModelsPorts) {
    this.#ports = ports;
    const stored = readModelLists(ports.settings.read("models"));
    this.#lists = new Map(stored.map((list) => [list.connection, list]));
    // A connection was chosen or saved: that is when its models begin to matter.
    ports.changes.watch("connections", () => {
      this.#store();
      void this.refresh();
    });
    ports.idle(() => void this.loadFacts());
  }

  /** What the connection in use offers; undefined while its server has not said. */
  get list(): ModelList | undefined {
    const { id, baseUrl } = this.#ports.connections.chosen;
    const list = this.#lists.get(id);
    return list?.baseUrl === baseUrl && list.ids.length > 0 ? list : undefined;
  }

  /** What is known of models beside that: nothing until `loadFacts` has come. */
  get facts(): readonly ModelFacts[] {
    return this.#facts;
  }

  /** Whether the server is being asked now. */
  get asking(): boolean {
    return this.#asking.has(this.#ports.connections.chosen.id);
  }

  /** Why the server's list could not be had when it was last asked for. */
  get problem(): RunProblem | undefined {
    return this.#problems.get(this.#ports.connections.chosen.id);
  }

  /** Whether the connection in use has said what it offers, and not this; or, unasked, is known to have retired it. */
  lacks(id: string): boolean {
    const { list } = this;
    if (id === "" || this.#isRecorded) return false;
    return list ? !offers(list, id) : this.#retired.has(`${this.#ports.connections.chosen.preset}/${id}`);
  }

  /** Asks the connection in use for its models, unless that was done within the hour. */
  async refresh(force = false): Promise<void> {
    const { chosen } = this.#ports.connections;
    void this.loadFacts();
    const age = Date.now() - (this.list?.at ?? Number.NEGATIVE_INFINITY);
    if (this.#isRecorded || this.#ports.connections.lacksKey || (age < fresh && !force))
      return this.#ports.changes.tell("models");
    const asking = this.#asking.get(chosen.id) ?? this.#ask(chosen);
    this.#asking.set(chosen.id, asking);
    this.#ports.changes.tell("models");
    await asking;
  }

  /** Keeps what a server said of its models, to a test of the connection or to us. */
  learn(
    { id, baseUrl }: Connection,
    { models, shutdowns = [] }: Extract<ProbeResult, { type: "works" }>,
  ): void {
    this.#lists.set(id, { connection: id, baseUrl, at: Date.now(), ids: models, shutdowns });
    this.#problems.delete(id);
    this.#store();
    this.#ports.changes.tell("models");
  }

  /** Loads what is known of models, where a server is in use. */
  async loadFacts(): Promise<void> {
    if (this.#isRecorded || this.#facts.length > 0) return;
    try {
      const { loadSnapshot } = await import("../../core/models/snapshot.ts");
      this.#facts = await loadSnapshot();
      this.#retired = retiredBy(this.#facts, new Date().toISOString().slice(0, 10));
      this.#ports.changes.tell("models");
    } catch {
      // Offline, or the page was replaced on its server: what the connection offers is known without.
    }
  }

  get #isRecorded(): boolean {
    return this.#ports.connections.chosen.id === recordedId;
  }

  async #ask(connection: Connection): Promise<void> {
    const { id } = connection;
    const result = await this.#ports.probe(connection);
    this.#asking.delete(id);
    if (result.type === "works") return this.learn(connection, result);
    this.#problems.set(id, result.problem);
    this.#ports.changes.tell("models");
  }

  /** Lists of connections that are gone, or were never saved, are not kept. */
  #store(): void {
    const kept = this.#ports.connections.all.flatMap(({ id }) => this.#lists.get(id) ?? []);
    this.#ports.settings.write("models", kept);
  }
}

/** The models that were shut down by that day, as `preset/id`. */
function retiredBy(facts: readonly ModelFacts[], today: string): ReadonlySet<string> {
  const gone = facts.filter(({ retired }) => retired !== undefined && retired <= today);
  return new Set(gone.map(({ provider, id }) => `${provider}/${id}`));
}
