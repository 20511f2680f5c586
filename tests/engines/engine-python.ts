/** Python in such a browser: one for all tests of a file, as it takes its time to load. */
import type { Ran } from "../harness/python-harness.ts";
import { textOf } from "../io/python/python-page.ts";
import { test as base } from "./engine.ts";
import type { WebDriver } from "./web-driver.ts";

export class EnginePython {
  readonly driver: WebDriver;

  constructor(driver: WebDriver) {
    this.driver = driver;
  }

  async open(baseUrl: string): Promise<void> {
    await this.driver.run((url) => {
      window.scene = new quire.PythonScene(url, "tutorial");
    }, baseUrl);
  }

  run(code: string): Promise<Ran> {
    return this.driver.run((source) => scene.run(source), code);
  }

  /** What a cell shows, as text. */
  async shown(code: string): Promise<string> {
    return (await this.run(code)).outputs.map(textOf).join("");
  }

  /** What the person types next, an answer for each question. */
  async type(...answers: (string | null)[]): Promise<void> {
    await this.driver.run((texts) => void scene.typed.push(...texts), answers);
  }
}

interface Fixtures {
  readonly python: EnginePython;
}

export const test = base.extend<Fixtures, { readonly enginePython: EnginePython }>({
  enginePython: [
    async ({ driver, harnessServer, apiServer }, use) => {
      await driver.open(harnessServer.url);
      const python = new EnginePython(driver);
      await python.open(apiServer.baseUrl);
      await use(python);
    },
    { scope: "worker" },
  ],
  // The server is as new, whether or not a test says what it answers.
  python: ({ enginePython, api: _ }, use) => use(enginePython),
});
