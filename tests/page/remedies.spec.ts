import type { Locator, Page } from "@playwright/test";
import refusals from "../fixtures/refusals.json" with { type: "json" };
import type { ApiServer } from "../server/api-server.ts";
import { raw } from "../server/responders.ts";
import { connected } from "./connection-steps.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import {
  addParameter,
  alertOf,
  answerOf,
  NotebookPage,
  outputOf,
  runCell,
  setModel,
  setParameter,
} from "./notebook-page.ts";
import { type RemedyStory, remedyStories, type Sent } from "./remedy-stories.ts";
import { contentOf, write } from "./text-steps.ts";

/** What the last request said beside its model and messages. */
function lastSent(api: ApiServer): Sent {
  const { model: _, messages: __, ...rest } = api.journal.sent.at(-1) ?? {};
  return rest;
}

async function refused(page: Page, api: ApiServer, name: keyof typeof refusals, sets: RemedyStory["sets"]) {
  const cell = new NotebookPage(page).cell(1);
  for (const [parameter, value] of Object.entries(sets)) {
    if (value === null) await addParameter(cell, parameter);
    else await setParameter(cell, parameter, value);
  }
  const { status, body } = refusals[name];
  const chunks = [typeof body === "string" ? body : JSON.stringify(body)];
  api.next(raw({ status, contentType: "application/json", chunks }));
  await runCell(cell);
  await expect(alertOf(cell)).toBeVisible();
  return cell;
}

const offer = (cell: Locator, name: string): Locator =>
  outputOf(cell).getByRole("button", { name, exact: true });

test.beforeEach(async ({ page, api, allow, open }) => {
  allow.error(/Failed to load resource/);
  await connected(page, api.baseUrl);
  await open();
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  await setModel(notebook.cell(1), "tutorial");
  await write(contentOf(notebook.cell(1)), "Hello");
});

for (const { refusal, sets, role, choose, said, sent, sentRole } of remedyStories) {
  test(`${refusals[refusal].what}: ${choose}`, async ({ page, api }) => {
    const notebook = new NotebookPage(page);
    if (role) await notebook.cell(1).getByRole("combobox", { name: "Role" }).selectOption(role);
    const cell = await refused(page, api, refusal, sets);
    const before = lastSent(api);
    await expect(offer(cell, choose)).toBeVisible();
    await expectAccessible(page, "a remedy that is offered");
    expect(api.journal.posts).toHaveLength(1);

    await offer(cell, choose).press("Enter");
    await expect(outputOf(cell).getByRole("status")).toContainText(said);
    await expect(offer(cell, "Run again")).toBeFocused();
    await expect(offer(cell, choose)).toHaveCount(0);
    await expectAccessible(page, "a remedy that is chosen");
    expect(api.journal.posts).toHaveLength(1);

    await offer(cell, "Run again").press("Enter");
    await expect(answerOf(cell)).toHaveText("You said: Hello");
    expect(lastSent(api)).toEqual(sent);
    expect(api.journal.sent.at(-1)?.["messages"]).toEqual([{ role: sentRole ?? "user", content: "Hello" }]);

    await page.keyboard.press("Control+z");
    await runCell(cell);
    await expect.poll(() => lastSent(api)).toEqual(before);
  });
}

test("a remedy is taken back by Undo, and offered again", async ({ page, api }) => {
  const cell = await refused(page, api, "bothSamplings", { temperature: "0.5", top_p: "0.5" });
  await offer(cell, "Remove temperature").click();
  await expect(cell.getByRole("textbox", { name: "temperature" })).toHaveCount(0);
  await expect(offer(cell, "Remove top_p")).toHaveCount(0);
  await offer(cell, "Undo").click();
  await expect(cell.getByRole("textbox", { name: "temperature" })).toHaveValue("0.5");
  await expect(offer(cell, "Remove temperature")).toBeFocused();
  await offer(cell, "Remove top_p").dblclick();
  await expect(offer(cell, "Run again")).toBeVisible();
  expect(api.journal.posts).toHaveLength(1);
});

test("Undo takes back the remedy alone where something was written since", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  const cell = await refused(page, api, "temperature", { temperature: "0" });
  await offer(cell, "Remove temperature").click();
  const other = await notebook.add("chat");
  await write(contentOf(other), "Kept");
  await offer(cell, "Undo").click();
  await expect(cell.getByRole("textbox", { name: "temperature" })).toHaveValue("0");
  await expect(contentOf(other)).toHaveValue("Kept");
});

test("several fixes are done one by one", async ({ page, api }) => {
  const cell = await refused(page, api, "google", { frequency_penalty: "1", seed: "1" });
  await expect(outputOf(cell)).toContainText("The cell is unchanged.");
  await offer(cell, "Remove frequency_penalty").click();
  await expect(cell.getByRole("textbox", { name: "frequency_penalty" })).toHaveCount(0);
  await expect(outputOf(cell).getByText("The cell is unchanged.")).toBeHidden();
  await offer(cell, "Remove seed").click();
  await expect(outputOf(cell).getByRole("status")).toContainText("Removed seed.");
  await offer(cell, "Run again").click();
  await expect(answerOf(cell)).toHaveText("You said: Hello");
  expect(lastSent(api)).toEqual({});
});

test("a second refusal offers anew, and no longer speaks of what was done about the first", async ({
  page,
  api,
}) => {
  const cell = await refused(page, api, "temperature", { temperature: "0", n: "2" });
  await offer(cell, "Remove temperature").click();
  const { status, body } = refusals.groqN;
  api.next(raw({ status, contentType: "application/json", chunks: [JSON.stringify(body)] }));
  await offer(cell, "Run again").click();
  await expect(offer(cell, "Set n to 1")).toBeVisible();
  await expect(offer(cell, "Run again")).toHaveCount(0);
  await expect(outputOf(cell)).toContainText("The cell is unchanged.");
});

test("what no change of ours can mend is said", async ({ page, api }) => {
  const cell = await refused(page, api, "wordJson", {});
  await expect(outputOf(cell)).toContainText("Write the word JSON into one of the messages");
  await expect(outputOf(cell).getByRole("button", { name: /^(Remove|Set|Rename)/ })).toHaveCount(0);
});

test("a remedy may be chosen after a reload too", async ({ page, api }) => {
  const cell = await refused(page, api, "temperature", { temperature: "0" });
  await new NotebookPage(page).reload();
  await offer(cell, "Remove temperature").click();
  await expect(offer(cell, "Run again")).toBeFocused();
});
