import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LaunchOptions, Page, PlaywrightWorkerArgs } from "@playwright/test";
import { canaryKey, filesHoldingCanary } from "./canary.ts";
import { openConnection, saveConnection } from "./connection-steps.ts";
import { expect, test } from "./fixtures.ts";
import { chooseKept, connectKept, expectKept } from "./key-steps.ts";
import { NotebookPage, runToEnd, setModel } from "./notebook-page.ts";
import { contentOf, write } from "./text-steps.ts";

/** Where the key was kept, what was done about it, and whether it is on the disk when the browser is closed. */
const stories = [
  ["In this tab only", "nothing", false],
  // Without this one the others would prove nothing.
  ["On this device", "nothing", true],
  ["On this device", "forget", false],
  ["On this device", "remove", false],
  ["On this device", "move to the tab", false],
  ["On this device", "forget after much else was written", false],
  ["Locked by a passphrase", "nothing", false],
] as const;

for (const [where, deed, isThere] of stories) {
  test(`a key kept “${where}”, then ${deed}: ${isThere ? "it is" : "no trace of it"} on the disk`, async ({
    playwright,
    launchOptions,
    api,
    site,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), "quire-profile-"));
    await visit(playwright, folder, launchOptions, async (page) => {
      await page.goto(site.url);
      const notebook = new NotebookPage(page);
      await notebook.createNotebook();
      await setModel(notebook.cell(1), "tutorial");
      await write(contentOf(notebook.cell(1)), "Hello");
      await connectKept(page, api.baseUrl, canaryKey, where);
      await runToEnd(notebook.cell(1), 1);
      expect(api.journal.posts.at(-1)?.headers.authorization).toBe(`Bearer ${canaryKey}`);
      await notebook.reload();
      await deeds[deed](page);
    });
    const files = await filesHoldingCanary(folder);
    expect(files.length > 0, files.join("\n")).toBe(isThere);
    await rm(folder, { recursive: true, force: true });
  });
}

const deeds = {
  nothing: async () => undefined,
  forget: (page: Page) => press(page, "Forget the key"),
  remove: (page: Page) => press(page, "Remove"),
  "forget after much else was written": async (page: Page) => {
    await page.evaluate(writeMuch);
    await press(page, "Forget the key");
  },
  "move to the tab": async (page: Page) => {
    const dialog = await openConnection(page);
    await chooseKept(dialog, "In this tab only");
    await saveConnection(dialog);
    await expectKept(page, []);
  },
};

async function press(page: Page, button: string): Promise<void> {
  await (await openConnection(page)).getByRole("button", { name: button }).click();
  await expectKept(page, []);
}

/** A browser with a profile on the disk, closed when the visit is over. */
async function visit(
  { chromium }: PlaywrightWorkerArgs["playwright"],
  folder: string,
  options: LaunchOptions,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await chromium.launchPersistentContext(folder, options);
  try {
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Runs in the page: 20 MB in small records, so that LevelDB moves what it has from its log into tables. */
async function writeMuch(): Promise<void> {
  const opening = indexedDB.open("much");
  opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("store"));
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  for (let round = 0; round < 20; round += 1) {
    const writing = opening.result.transaction("store", "readwrite");
    for (let place = 0; place < 20; place += 1) {
      const bytes = crypto.getRandomValues(new Uint8Array(50 * 1024));
      writing.objectStore("store").put(bytes, round * 20 + place);
    }
    await new Promise((resolve) => writing.addEventListener("complete", resolve));
  }
  opening.result.close();
}
