import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Changes, Topic } from "../app/changes.ts";

/** What an element watches; no changes yet while it has not been given the state to draw. */
type Watched = () => { readonly changes: Changes | undefined; readonly topics: readonly Topic[] };

/** Redraws its element whenever one of the topics changes, while the element is on the page. */
export class Watching implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #watched: Watched;
  #stops: readonly (() => void)[] = [];

  constructor(host: ReactiveControllerHost, watched: Watched) {
    this.#host = host;
    this.#watched = watched;
    host.addController(this);
  }

  hostConnected(): void {
    const { changes, topics } = this.#watched();
    if (changes) this.#stops = topics.map((topic) => changes.watch(topic, () => this.#host.requestUpdate()));
  }

  hostUpdate(): void {
    if (this.#stops.length === 0) this.hostConnected();
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }
}
