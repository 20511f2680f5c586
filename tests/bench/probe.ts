/** What the bench puts into each page before the page's own scripts, and asks for figures. */
export interface Probe {
  /** The tasks of over 50 ms so far, by their duration in ms. */
  readonly tasks: number[];
  /** What cells stand in, in the order of the notebook. */
  groups(): readonly Element[];
  /** The cells that are built, in the order of the notebook. */
  cells(): readonly Element[];
  /** What the notebook scrolls in; on a page without one, the page. */
  scroller(): Element;
  /** What `check` answers once it is neither false nor undefined; asked at every frame, for two minutes. */
  until<T>(check: () => T | false | undefined): Promise<T>;
  /** Resolves when the frame that is due has been painted, with the time since navigation in ms. */
  painted(): Promise<number>;
}

declare global {
  interface Window {
    readonly probe: Probe;
  }
}

/** Runs in the page, before its scripts. */
export function installProbe(): void {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: "longtask", buffered: true });
  const inside = (roots: readonly Element[], selector: string): readonly Element[] =>
    roots.flatMap((root) => [...(root.shadowRoot?.querySelectorAll(selector) ?? [])]);
  const notebooks = (): readonly Element[] =>
    inside([...document.querySelectorAll("quire-app")], "quire-notebook");
  const probe: Probe = {
    tasks,
    groups: () => inside(notebooks(), "quire-group"),
    scroller: () => notebooks()[0]?.parentElement ?? document.documentElement,
    cells: () => inside(probe.groups(), "quire-cell"),
    until: (check) =>
      new Promise((resolve, reject) => {
        const end = performance.now() + 120_000;
        const look = (): void => {
          const found = check();
          if (found !== false && found !== undefined) resolve(found);
          else if (performance.now() < end) requestAnimationFrame(look);
          else reject(new Error(`It never came: ${check}`));
        };
        look();
      }),
    painted: () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        // The first task behind the frame's callbacks begins when the frame has been painted.
        port1.onmessage = () => resolve(performance.now());
        requestAnimationFrame(() => port2.postMessage(null));
      }),
  };
  Object.assign(window, { probe });
}
