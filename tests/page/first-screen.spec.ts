import type { Page } from "@playwright/test";
import { connect } from "./connection-steps.ts";
import { expect, test } from "./fixtures.ts";
import { answerOf, NotebookPage } from "./notebook-page.ts";
import { contentOf, expectEditor, promptOf } from "./text-steps.ts";

const editor = /code-editor/;
const budget = 110_000;
/** Comes behind the first screen, when there is time: words for what is not on it, for what went wrong, for notices; menus. */
const readAhead = /\/(?:later-words|problem|toast|(?:cell|export)-menu)[^/]*\.js$/;

for (const locale of ["en-US", "zh-CN"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("the first screen takes at most 110 KB, compressed", async ({ page, site, open }) => {
      await open();
      await expect(page.locator("quire-output", { hasText: "程序员" }).first()).toBeVisible();
      await expect(page.locator("quire-bar").getByRole("status")).toHaveText(/^(?:Saved|已保存)$/);
      const parts = [...site.traffic].map(([path, { bytes }]) => `${path} ${bytes}`);
      const bytes = site.bytes() - site.bytes(readAhead);
      const description = `${bytes} bytes: ${parts.join(", ")}`;
      test.info().annotations.push({ type: "first screen", description });
      expect(bytes).toBeLessThanOrEqual(budget);
    });

    test("what is read ahead is asked for behind the first screen", async ({ page, site, open }) => {
      await open();
      await expect.poll(() => site.requests(readAhead)).toBeGreaterThan(0);
      // The browser tells of its first paint some time after it.
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      expect(await page.evaluate(readAheadAfterPaint, readAhead.source)).toBe(true);
    });
  });
}

test("what is known of models is not loaded before a server is in use", async ({ page, api, site, open }) => {
  const models = /snapshot|model-(?:choice|notice)/;
  await open();
  await expect(answerOf(new NotebookPage(page).cell(7))).toContainText("程序员");
  expect(site.requests(models)).toBe(0);
  await connect(page, api.baseUrl);
  await expect.poll(() => site.requests(/snapshot/)).toBeGreaterThan(0);
});

test("no editor is loaded before a text is entered", async ({ page, site, open }) => {
  const notebook = new NotebookPage(page);
  await open();
  await expect(answerOf(notebook.cell(7))).toContainText("程序员");
  await notebook.cell(4).click({ position: { x: 5, y: 5 } });
  await page.keyboard.press("j");
  expect(site.requests(editor)).toBe(0);
  await promptOf(notebook.cell(4)).click();
  await expect.poll(() => site.requests(editor)).toBe(1);
});

test("keys typed while the editor loads are all there, in order", async ({ page, site, open }) => {
  site.delay(editor, 300);
  const notebook = new NotebookPage(page);
  await open();
  await notebook.createNotebook();
  const text = "The quick brown fox jumps over the lazy dog. 0123456789";
  await contentOf(notebook.cell(1)).click();
  await page.keyboard.type(text, { delay: 15 });
  await expectEditor(page);
  await page.keyboard.type(" And on.");
  await expect(contentOf(notebook.cell(1))).toHaveText(`${text} And on.`);
  await notebook.reload();
  await expect(contentOf(notebook.cell(1))).toHaveValue(`${text} And on.`);
});

test("a selection that is replaced while the editor loads is replaced once", async ({ page, site, open }) => {
  const loading = await holdEditor(page);
  const notebook = new NotebookPage(page);
  await open();
  const prompt = promptOf(notebook.cell(4));
  await prompt.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Once");
  await expect(prompt).toHaveValue("Once");
  loading.release();
  await expectEditor(page);
  await page.keyboard.type(" upon a time");
  await expect(prompt).toHaveText("Once upon a time");
  expect(site.requests(editor)).toBe(1);
});

test("a selection and a caret made while the editor loads are the editor's", async ({ page, open }) => {
  const loading = await holdEditor(page);
  const notebook = new NotebookPage(page);
  await open();
  const prompt = promptOf(notebook.cell(4));
  await prompt.click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  loading.release();
  await expectEditor(page);
  await page.keyboard.type("Shout");
  await expect(prompt).toHaveText("Shout this is a test");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(prompt).toHaveText("Say this is a test");
});

/** Runs in the page: whether nothing of that name was asked for before there was something to see. */
function readAheadAfterPaint(names: string): boolean {
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  // Where it is told: when the page had drawn, not when the screen had. https://w3c.github.io/paint-timing/
  const drawn = (paint as { readonly paintTime?: number } | undefined)?.paintTime ?? paint?.startTime;
  const asked = performance.getEntriesByType("resource").filter(({ name }) => new RegExp(names).test(name));
  return asked.every(({ startTime }) => startTime > (drawn ?? Number.POSITIVE_INFINITY));
}

/** Holds the editor's code back until it is released. */
async function holdEditor(page: Page): Promise<{ release: () => void }> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(editor, async (route) => {
    await held;
    await route.continue();
  });
  return { release };
}
