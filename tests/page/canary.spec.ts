import type { Page } from "@playwright/test";
import { ApiServer } from "../server/api-server.ts";
import { CanaryWatch, canaryKey, canaryPlaces, holdsCanary } from "./canary.ts";
import { tour } from "./canary-tour.ts";
import { connect, openConnection, saveConnection } from "./connection-steps.ts";
import { expect, test } from "./fixtures.ts";
import { sendQuestion } from "./key-steps.ts";
import { NotebookPage, runCell } from "./notebook-page.ts";

const failing = /Failed to load resource|net::|CORS policy/;

test("in a tour of the page, a key goes to its own server in one header, and nowhere else", async ({
  page,
  context,
  api,
  allow,
  open,
}) => {
  test.slow();
  expect(tour.length).toBeGreaterThanOrEqual(40);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const other = await ApiServer.start();
  allow.error(failing);
  allow.origin(other.origin);
  const watch = new CanaryWatch(page, api.origin);
  await open();
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();

  for (const [name, visit] of tour) {
    await test.step(name, async () => {
      await visit({ page, notebook, api, other, cell: notebook.cell(1) });
      expect(await canaryPlaces(page)).toEqual([]);
    });
  }

  expect(await watch.settled()).toEqual([]);
  const authorized = api.journal.entries.filter(({ headers }) => headers.authorization !== undefined);
  expect(authorized.length).toBeGreaterThan(25);
  expect(new Set(authorized.map(({ headers }) => headers.authorization))).toEqual(
    new Set([`Bearer ${canaryKey}`]),
  );
  expect(holdsCanary(JSON.stringify(other.journal.entries))).toBe(false);
  await page.close();
  await other.close();
});

test("another connection, or another address, never gets the key", async ({ page, api, allow, open }) => {
  const other = await ApiServer.start();
  allow.origin(other.origin);
  const watch = new CanaryWatch(page, api.origin);
  await open();
  await new NotebookPage(page).createNotebook();
  await connect(page, api.baseUrl, canaryKey);
  await askOnce(page, api);

  await test.step("an address that is only tested", async () => {
    const dialog = await openConnection(page);
    await dialog.getByRole("textbox", { name: "Base URL" }).fill(other.baseUrl);
    await dialog.getByRole("button", { name: "Test connection" }).click();
    await expect(dialog.getByRole("status")).toContainText("It works");
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("a changed address, which drops the key for good", async () => {
    const dialog = await openConnection(page);
    await dialog.getByRole("textbox", { name: "Base URL" }).fill(other.baseUrl);
    await saveConnection(dialog);
    await askOnce(page, other, "without a key");
    const again = await openConnection(page);
    await again.getByRole("textbox", { name: "Base URL" }).fill(api.baseUrl);
    await saveConnection(again);
    await askOnce(page, api);
    expect(api.journal.posts.at(-1)?.headers.authorization).toBeUndefined();
  });

  expect(await watch.settled()).toEqual([]);
  expect(other.journal.entries.filter(({ headers }) => headers.authorization)).toEqual([]);
  expect(holdsCanary(JSON.stringify(other.journal.entries))).toBe(false);
  await page.close();
  await other.close();
});

/** Sends the notebook's one cell to a server. */
async function askOnce(page: Page, server: ApiServer, how?: "without a key"): Promise<void> {
  const before = server.journal.posts.length;
  await runCell(new NotebookPage(page).cell(1));
  const question = sendQuestion(page, new URL(server.origin).host);
  if (how) await question.getByRole("button", { name: "Send" }).click();
  await expect.poll(() => server.journal.posts.length).toBe(before + 1);
  await expect(new NotebookPage(page).runAll).toBeVisible();
}
