import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { ApiServer } from "../server/api-server.ts";
import type { Responder } from "../server/exchange.ts";
import { raw, refuse } from "../server/responders.ts";
import { CanaryWatch, canaryKey, canaryPlaces, holdsCanary } from "./canary.ts";
import { connect, describeServer, openConnection, saveConnection } from "./connection-steps.ts";
import { expect, test } from "./fixtures.ts";
import {
  addParameter,
  alertOf,
  answerOf,
  expectCount,
  NotebookPage,
  openTab,
  runCell,
  runToEnd,
  setModel,
} from "./notebook-page.ts";
import { contentOf, write } from "./text-steps.ts";

const failing = /Failed to load resource|net::|CORS policy/;
const errorModels = [
  "error-400",
  "error-401",
  "error-403",
  "error-404",
  "error-429-rate",
  "error-429-quota",
  "error-500",
  "html-502",
  "html-200",
  "empty-200",
  "reset-before",
  "error-401-no-cors",
];

test("a key goes to its own server in one header, and nowhere else", async ({ page, api, allow, open }) => {
  test.slow();
  allow.error(failing);
  const watch = new CanaryWatch(page, api.origin);
  const notebook = new NotebookPage(page);
  await open();
  await notebook.createNotebook();
  const cell = notebook.cell(1);

  await test.step("is tested and saved", async () => {
    const dialog = await openConnection(page);
    await describeServer(dialog, api.baseUrl, canaryKey);
    await dialog.getByRole("button", { name: "Test connection" }).click();
    await expect(dialog.getByRole("status")).toContainText("It works");
    await saveConnection(dialog);
    expect(await canaryPlaces(page)).toEqual([]);
  });

  await test.step("asks and is answered", async () => {
    await setModel(cell, "tutorial");
    await write(contentOf(cell), "Hello");
    await runCell(cell);
    await expect(answerOf(cell)).toHaveText("You said: Hello");
    for (const tab of ["Message", "Raw", "Request"]) {
      await openTab(cell, tab);
      expect(await canaryPlaces(page)).toEqual([]);
    }
    await expect(answerOf(cell)).toContainText("Bearer •••");
  });

  await test.step("meets every error", async () => {
    for (const [index, model] of errorModels.entries()) {
      await setModel(cell, model);
      await runCell(cell);
      await expectCount(cell, index + 2);
      await expect(alertOf(cell)).toBeVisible();
    }
    expect(await canaryPlaces(page)).toEqual([]);
  });

  await test.step("is echoed by its server, in every way", async () => {
    let count = errorModels.length + 1;
    for (const responder of echoes) {
      api.next(responder);
      count += 1;
      await runToEnd(cell, count);
      for (const tab of ["Raw", "Request", "Text"]) await openTab(cell, tab);
      expect(await canaryPlaces(page)).toEqual([]);
    }
    await addParameter(cell, "stream");
    for (const responder of streamedEchoes) {
      api.next(responder);
      count += 1;
      await runToEnd(cell, count);
      await expect(answerOf(cell)).toContainText("[key]");
      expect(await canaryPlaces(page)).toEqual([]);
    }
  });

  await test.step("is not exported, and gone after a reload", async () => {
    const download = await notebook.exportMarkdown();
    expect(holdsCanary(await readFile(await download.path(), "utf8"))).toBe(false);
    await notebook.reload();
    expect(await canaryPlaces(page)).toEqual([]);
    await runCell(cell);
    const last = await api.journal.until(
      ({ headers, method }) => method === "POST" && !headers.authorization,
    );
    expect(last.path).toBe("/v1/chat/completions");
  });

  expect(await watch.settled()).toEqual([]);
  const authorized = api.journal.entries.filter(({ headers }) => headers.authorization !== undefined);
  expect(authorized.length).toBeGreaterThan(errorModels.length);
  expect(new Set(authorized.map(({ headers }) => headers.authorization))).toEqual(
    new Set([`Bearer ${canaryKey}`]),
  );
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
    await askOnce(page, other);
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
async function askOnce(page: Page, server: ApiServer): Promise<void> {
  const before = server.journal.posts.length;
  await runCell(new NotebookPage(page).cell(1));
  await expect.poll(() => server.journal.posts.length).toBe(before + 1);
  await expect(new NotebookPage(page).runAll).toBeVisible();
}

const said = `Incorrect API key provided: ${canaryKey}.`;
const message = { role: "assistant", content: `Your key is ${canaryKey}, is it not?` };
const echoes: readonly Responder[] = [
  refuse(401, { message: said, type: "invalid_request_error", code: "invalid_api_key" }),
  refuse(
    500,
    { message: said, type: canaryKey, code: canaryKey },
    { headers: { "X-Request-ID": canaryKey } },
  ),
  raw({ status: 502, contentType: "text/html", chunks: [`<h1>${said}</h1>`] }),
  raw({ contentType: "application/json", chunks: [JSON.stringify({ choices: [{ index: 0, message }] })] }),
];

const event = `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: canaryKey } }] })}\n\n`;
const cut = event.indexOf(canaryKey) + 9;
const streamedEchoes: readonly Responder[] = [
  raw({ contentType: "text/event-stream", chunks: [event, "data: [DONE]\n\n"] }),
  raw({
    contentType: "text/event-stream",
    chunks: [event.slice(0, cut), event.slice(cut), "data: [DONE]\n\n"],
  }),
  raw({ contentType: "text/event-stream", chunks: [...event, "data: [DONE]\n\n"] }),
];
