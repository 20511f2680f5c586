import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.ts";
import { attach, imageOf, storedIn } from "./image-steps.ts";
import { NotebookPage, openTab, outputOf, runToEnd } from "./notebook-page.ts";
import { dropFiles, pasteFile, png, urlOf } from "./sample-images.ts";
import { startNotebook } from "./start-notebook.ts";
import { contentOf, enter, expectEditor, expectText, write } from "./text-steps.ts";

const sunset = png("sunset.png", 40, 30);
const night = png("night.png", 24, 24, 90);

test.beforeEach(async ({ page, api, open }) => {
  await open();
  await startNotebook(page, api);
});

test("a chosen image is sent byte for byte, kept in the run by its hash, and there after a reload", async ({
  page,
  api,
}) => {
  const notebook = new NotebookPage(page);
  const cell = notebook.cell(1);
  await write(contentOf(cell), "What is this?");
  await attach(cell, [sunset]);
  await expect(imageOf(cell)).toBeVisible();
  await expect(cell).toContainText("sunset.png");
  await expect(cell).toContainText("PNG · 40 × 30 · 3 KB");
  await cell.getByRole("combobox", { name: "Detail of image 1" }).selectOption("low");
  await runToEnd(cell, 1);
  expect(api.journal.sent.at(-1)?.["messages"]).toEqual([
    {
      role: "user",
      content: [
        { type: "text", text: "What is this?" },
        { type: "image_url", image_url: { url: urlOf(sunset), detail: "low" } },
      ],
    },
  ]);
  const request = await openTab(cell, "Request");
  await expect(request).toContainText(/"url": "quire-image:[0-9a-f]{64}"/);
  await expect(request).toContainText("sent as a data: URL");
  await expect(imageOf(request)).toBeVisible();
  await notebook.reload();
  await expect(imageOf(cell.getByRole("group"))).toBeVisible();
  await expect(cell.getByText("Stale")).toHaveCount(0);
  const { images, others } = await storedIn(page);
  expect(images).toBe(1);
  expect(others).not.toContain(sunset.buffer.toString("base64").slice(0, 40));
});

test("images are dropped on a message and pasted into its text; the same one is stored once", async ({
  page,
  api,
}, testInfo) => {
  const cell = new NotebookPage(page).cell(1);
  await dropFiles(contentOf(cell), testInfo, [sunset, night]);
  await expect(imageOf(cell, 2)).toBeVisible();
  await enter(contentOf(cell));
  await page.keyboard.type("Compare");
  await pasteFile(page, sunset);
  await expect(imageOf(cell, 3)).toBeVisible();
  await page.keyboard.type(" them");
  await runToEnd(cell, 1);
  const urls = [sunset, night, sunset].map((file) => ({
    type: "image_url",
    image_url: { url: urlOf(file) },
  }));
  expect(api.journal.sent.at(-1)?.["messages"]).toEqual([
    { role: "user", content: [{ type: "text", text: "Compare them" }, ...urls] },
  ]);
  expect((await storedIn(page)).images).toBe(2);
});

test("a picture that comes beside a text is not what is pasted", async ({ page }) => {
  const cell = new NotebookPage(page).cell(1);
  await enter(contentOf(cell));
  await pasteFile(page, sunset, "plain words");
  await expectText(contentOf(cell), "plain words");
  await expect(imageOf(cell)).toHaveCount(0);
});

test("an image is removed, and undo and redo take that back and forth", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  const cell = notebook.cell(1);
  await write(contentOf(cell), "Look");
  await attach(cell, [sunset, night]);
  await expect(imageOf(cell, 2)).toBeVisible();
  await cell.getByRole("button", { name: "Remove image 1" }).click();
  await expect(cell).not.toContainText("sunset.png");
  await cell.getByRole("button", { name: "Remove image 1" }).click();
  await expect(imageOf(cell)).toHaveCount(0);
  await expect(contentOf(cell)).toHaveValue("Look");
  await runToEnd(cell, 1);
  expect(api.journal.sent.at(-1)?.["messages"]).toEqual([{ role: "user", content: "Look" }]);
  await cell.focus();
  await page.keyboard.press("z");
  await expect(cell).toContainText("night.png");
  await page.keyboard.press("z");
  await expect(cell).toContainText("sunset.png");
  await notebook.reload();
  await cell.focus();
  await page.keyboard.press("z");
  await expect(imageOf(cell)).toHaveCount(0);
  await page.keyboard.press("Shift+z");
  await expect(imageOf(cell, 2)).toBeVisible();
});

test("what is typed while an image is being stored stays, and the caret with it", async ({ page }) => {
  const cell = new NotebookPage(page).cell(1);
  await page.evaluate(() => {
    const digest = crypto.subtle.digest.bind(crypto.subtle);
    const stored = new Promise((resolve) => addEventListener("let-it-be-stored", resolve));
    crypto.subtle.digest = async (...given) => {
      await stored;
      return digest(...given);
    };
  });
  await enter(contentOf(cell));
  await page.keyboard.type("While ");
  await pasteFile(page, sunset);
  await page.keyboard.type("it ");
  await expect(imageOf(cell)).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event("let-it-be-stored")));
  await expect(imageOf(cell)).toBeVisible();
  await expectEditor(page);
  await page.keyboard.type("is stored");
  await expectText(contentOf(cell), "While it is stored");
});

test("a file that is no image is refused in words, and one that misses leaves the page as it is", async ({
  page,
}, testInfo) => {
  const notebook = new NotebookPage(page);
  const cell = notebook.cell(1);
  const drawing = { name: "chart.png", mimeType: "image/png", buffer: Buffer.from("<svg/>") };
  await dropFiles(contentOf(cell), testInfo, [drawing, night]);
  await expect(
    page.getByText("“chart.png” was not attached: it is no PNG, JPEG, WebP or GIF image."),
  ).toBeVisible();
  await expect(imageOf(cell)).toHaveCount(1);
  await dropFiles(notebook.banner, testInfo, [sunset]);
  await expect(notebook.title).toBeVisible();
  await expect(imageOf(cell)).toHaveCount(1);
  expect(page.url()).not.toContain("sunset");
  await cell.getByRole("combobox", { name: "Role" }).selectOption("system");
  await expect(cell).toContainText("The API takes images in user messages only.");
});

test("an image is shown large, by keyboard too, and closed by Escape", async ({ page }) => {
  const cell = new NotebookPage(page).cell(1);
  await attach(cell, [sunset]);
  await cell.getByRole("button", { name: "Image 1", exact: true }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Image 1" });
  await expect(dialog.getByRole("img", { name: "sunset.png" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(cell.getByRole("button", { name: "Image 1", exact: true })).toBeFocused();
});

test("the exact body is copied, and an export has the image in it", async ({ page, api, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const notebook = new NotebookPage(page);
  const cell = notebook.cell(1);
  await attach(cell, [night]);
  await expect(imageOf(cell)).toBeVisible();
  await runToEnd(cell, 1);
  await (await openTab(cell, "Request")).getByRole("button", { name: "Copy exact body" }).click();
  await expect(outputOf(cell).getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(api.journal.posts.at(-1)?.body);
  const file = await (await notebook.exportMarkdown()).path();
  expect(await readFile(file, "utf8")).toContain(`"url": "${urlOf(night)}"`);
});
