import { App } from "../../src/app/app.ts";
import type { Opened } from "../../src/app/opened.ts";
import type { AppPorts, Library } from "../../src/app/ports.ts";
import { asked } from "../../src/app/running/calling.ts";
import type { Execution } from "../../src/core/execution.ts";
import { PythonError } from "../../src/core/python/python-engine.ts";
import type { Run } from "../../src/core/run.ts";
import type { WholeNotebook } from "../../src/core/whole-notebook.ts";
import { createKeys } from "../../src/io/keys.ts";
import { fakeLibrary } from "./running/runner-scene.ts";

/** A page with this notebook, and what its library was given. */
export function appScene(opened: Opened, change: Partial<Library> = {}) {
  const given = { runs: [] as Run[], executions: [] as Execution[], wholes: [] as WholeNotebook[] };
  const library: Library = {
    ...fakeLibrary(given.runs, async () => [], new Map()),
    saveExecutions: async (executions) => void given.executions.push(...executions),
    add: async (whole) => void given.wholes.push(whole),
    ...change,
  };
  const app = appWith(opened, { library });
  return { app, given };
}

/** An app alone with this notebook: there is no server, and nothing is kept, but for what these ports do. */
export function appWith(opened: Opened, ports: Partial<AppPorts> = {}): App {
  const nothing = () => undefined;
  let made = 0;
  return new App(
    {
      library: fakeLibrary([], async () => [], new Map()),
      tutorials: async () => ({ notebook: opened.notebook, runs: [], executions: [] }),
      settings: { read: nothing, write: nothing },
      keys: createKeys(),
      stream: async function* () {},
      ask: asked,
      probe: async () => ({ type: "works", models: [] }),
      countTokens: async () => undefined,
      python: () => Promise.reject(new PythonError("none in this scene")),
      diagnose: async () => [],
      newId: () => `new-${++made}`,
      pause: async () => undefined,
      frame: nothing,
      idle: nothing,
      files: {
        canWrite: false,
        download: async () => undefined,
        choose: async () => undefined,
        zip: async function* () {},
      },
      ...ports,
    },
    opened,
  );
}
