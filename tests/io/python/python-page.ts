/** Python in the tests' page: one scene at a time, as a notebook has it. */
import type { Page } from "@playwright/test";
import type { SdkProfile } from "../../../src/core/python/python-messages.ts";
import type { NbformatOutput, Ran } from "../../harness/python-harness.ts";
import { test as base, expect } from "../../page/fixtures.ts";
import { PageGuard } from "../../page/page-guard.ts";

type Scene = InstanceType<typeof quire.PythonScene>;

declare global {
  var scene: Scene;
}

/** Runs cells in a page's Python. */
export class PythonPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(baseUrl: string, profile: SdkProfile = "tutorial"): Promise<void> {
    await this.page.evaluate(
      ([url, chosen]) => {
        globalThis.scene = new quire.PythonScene(url, chosen);
      },
      [baseUrl, profile] as const,
    );
  }

  run(code: string): Promise<Ran> {
    return this.page.evaluate((source) => scene.run(source), code);
  }

  /** Puts a text file into Python's home folder. */
  put(name: string, text: string): Promise<void> {
    return this.page.evaluate(
      ([path, content]) => scene.python.putFile(path, new TextEncoder().encode(content)),
      [name, text] as const,
    );
  }

  /** What the person types next, an answer for each question. */
  type(...answers: (string | null)[]): Promise<void> {
    return this.page.evaluate((texts) => void scene.typed.push(...texts), answers);
  }

  /** What a cell shows, as text: streams, results, and the last line of an error. */
  async shown(code: string): Promise<string> {
    return (await this.run(code)).outputs.map(textOf).join("");
  }
}

/** What an output says as text. */
export function textOf(output: NbformatOutput): string {
  if (output.output_type === "stream") return output.text;
  if (output.output_type === "error") return `${output.ename}: ${output.evalue}`;
  return output.data["text/plain"] ?? "";
}

interface Fixtures {
  readonly python: PythonPage;
}

interface WorkerFixtures {
  /** A page with Python, which takes its time to load: all tests of a worker share it, and what cells have left. */
  readonly pythonPage: { readonly python: PythonPage; readonly guard: PageGuard };
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  pythonPage: [
    async ({ browser, harnessServer, apiServer }, use) => {
      const context = await browser.newContext();
      const guard = new PageGuard([harnessServer.origin, apiServer.origin]);
      guard.error(/^Failed to load resource: the server responded with a status of/);
      guard.watch(context);
      const page = await context.newPage();
      await page.goto(harnessServer.url);
      const python = new PythonPage(page);
      await python.open(apiServer.baseUrl);
      await use({ python, guard });
      await context.close();
    },
    { scope: "worker" },
  ],
  python: async ({ pythonPage: { python, guard }, api }, use) => {
    expect(api.baseUrl).not.toBe("");
    await python.page.evaluate(() => scene.forget());
    await use(python);
    expect(guard.faults.splice(0), "requests to other hosts, console errors and page errors").toEqual([]);
  },
});

export { expect } from "../../page/fixtures.ts";
