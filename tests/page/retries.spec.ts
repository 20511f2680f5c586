import type { Locator, Page } from "@playwright/test";
import type { Responder } from "../server/exchange.ts";
import { answer, refuse, stall } from "../server/responders.ts";
import { connected } from "./connection-steps.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import {
  addParameter,
  alertOf,
  answerOf,
  expectCount,
  NotebookPage,
  openTab,
  outputOf,
  runCell,
  setModel,
} from "./notebook-page.ts";
import { contentOf, write } from "./text-steps.ts";

/** A refusal; with a wait in seconds, in a header that the page may read. */
function busy(status: number, wait?: string, code?: string): Responder {
  const exposed = { "Access-Control-Expose-Headers": "Retry-After" };
  return refuse(
    status,
    { message: `No, ${status}.`, type: "server_error", code: code ?? null },
    wait === undefined ? {} : { headers: { "Retry-After": wait, ...exposed } },
  );
}

const countdown = (cell: Locator): Locator => outputOf(cell).locator("quire-retrying");
const press = (cell: Locator, name: string): Promise<void> =>
  countdown(cell).getByRole("button", { name, exact: true }).click();

async function asking(page: Page, text = "Hello"): Promise<Locator> {
  const cell = new NotebookPage(page).cell(1);
  await write(contentOf(cell), text);
  await setModel(cell, "tutorial");
  return cell;
}

test.beforeEach(async ({ page, api, allow, open }) => {
  allow.error(/Failed to load resource|net::/);
  await page.clock.install();
  await connected(page, api.baseUrl);
  await open();
  await new NotebookPage(page).createNotebook();
});

test("a busy server is asked again when it says so, counted down and read aloud once", async ({
  page,
  api,
}) => {
  const cell = await asking(page);
  api.next(busy(429, "20"));
  await runCell(cell);
  const note = countdown(cell);
  await expect(note).toContainText("The server is busy (429). Asking again in 20 s: attempt 2 of 3.");
  await expect(cell.getByText("[*]")).toBeVisible();
  await expectAccessible(page, "the countdown");
  await page.clock.fastForward(5_000);
  await expect(note.locator("[aria-hidden]")).toHaveText(/Asking again in 1[345] s/);
  await expect(note.getByRole("status")).toContainText("Asking again in 20 s");
  expect(api.journal.posts).toHaveLength(1);
  await page.clock.fastForward(15_000);
  await expect(answerOf(cell)).toHaveText("You said: Hello");
  await expect(note).toHaveCount(0);
  await expect(outputOf(cell)).toContainText("Answered at attempt 2, after 429; the times are of it.");
  await expectCount(cell, 1);
  expect(new Set(api.journal.posts.map(({ body }) => body)).size).toBe(1);
  expect(api.journal.posts).toHaveLength(2);
  await expect(await openTab(cell, "Raw")).not.toContainText("No, 429.");
  await page.reload();
  await expect(outputOf(cell)).toContainText("Answered at attempt 2");
});

test("a server that fails twice answers at the third attempt", async ({ page, api }) => {
  const cell = await asking(page);
  await addParameter(cell, "stream");
  for (const status of [500, 500]) api.next(busy(status));
  await runCell(cell);
  await expect(answerOf(cell)).toHaveText("You said: Hello");
  await expect(outputOf(cell)).toContainText("Answered at attempt 3, after 500, 500");
  expect(api.journal.posts).toHaveLength(3);
});

test("after three attempts the problem is said, and how often the server was asked", async ({
  page,
  api,
}) => {
  const cell = await asking(page);
  for (const status of [503, 429, 503]) api.next(busy(status));
  await runCell(cell);
  await expect(alertOf(cell)).toContainText("After 3 attempts: 503, 429, 503.");
  await expect(alertOf(cell)).toContainText("The server failed.");
  await expect(alertOf(cell)).toContainText("No, 503.");
  await expectAccessible(page, "three attempts");
  expect(api.journal.posts).toHaveLength(3);
});

test("a server that cannot be reached is tried three times", async ({ page, api }) => {
  const cell = await asking(page);
  await page.route(`${api.origin}/v1/chat/**`, (route) => route.abort("connectionrefused"));
  await runCell(cell);
  await expect(countdown(cell)).toContainText("could not be reached. Asking again");
  await expect(alertOf(cell)).toContainText("After 3 attempts: no connection, no connection, no connection.");
});

test("Now asks at once, and the cell keeps the keys", async ({ page, api }) => {
  const cell = await asking(page);
  api.next(busy(429, "30"));
  await runCell(cell);
  await press(cell, "Now");
  await expect(answerOf(cell)).toHaveText("You said: Hello");
  await expect(cell).toBeFocused();
});

test("Cancel asks no more, and says what the server said", async ({ page, api }) => {
  const cell = await asking(page);
  api.next(busy(429, "30"));
  await runCell(cell);
  await press(cell, "Cancel");
  await expect(alertOf(cell)).toContainText("Too many requests");
  await expect(alertOf(cell)).toContainText("The server asks to wait 30 s.");
  await expect(alertOf(cell)).not.toContainText("attempts");
  await expect(cell).toBeFocused();
  await page.clock.fastForward(31_000);
  expect(api.journal.posts).toHaveLength(1);
});

test("Stop in the pause stops the cell", async ({ page, api }) => {
  const cell = await asking(page);
  api.next(busy(429, "30"));
  await runCell(cell);
  await expect(countdown(cell)).toBeVisible();
  await cell.getByRole("button", { name: "Stop" }).click();
  await expect(outputOf(cell)).toContainText("Stopped.");
  await expect(alertOf(cell)).toHaveCount(0);
  expect(api.journal.posts).toHaveLength(1);
});

const final: readonly (readonly [what: string, responder: Responder, said: string])[] = [
  ["a quota that is spent", busy(429, "1", "insufficient_quota"), "no quota left"],
  ["a wait of more than a minute", busy(429, "150"), "The server asks to wait 3 min."],
  ["a request that is refused", busy(400), "rejected the request"],
  ["a key that is refused", busy(401), "does not accept this key"],
];

for (const [what, responder, said] of final) {
  test(`${what} is not asked again`, async ({ page, api }) => {
    const cell = await asking(page);
    api.next(responder);
    await runCell(cell);
    await expect(alertOf(cell)).toContainText(said);
    expect(api.journal.posts).toHaveLength(1);
  });
}

test("what broke off after its first words is not asked again", async ({ page, api }) => {
  const cell = await asking(page, "one two three");
  await addParameter(cell, "stream");
  api.next(answer({ stopAfter: 3, ending: "hang-up" }));
  await runCell(cell);
  await expect(alertOf(cell)).toContainText("The connection was lost");
  expect(api.journal.posts).toHaveLength(1);
});

test("a reload in the pause interrupts the run, and nothing is asked", async ({ page, api }) => {
  const cell = await asking(page);
  api.next(busy(503, "30"));
  await runCell(cell);
  await expect(countdown(cell)).toBeVisible();
  await page.reload();
  await expect(outputOf(cell)).toContainText("Interrupted");
  expect(api.journal.posts).toHaveLength(1);
});

test("a run of all waits for the pause, with nothing after it", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  await asking(page);
  const second = await notebook.add("chat");
  await setModel(second, "tutorial");
  await write(contentOf(second), "Second");
  api.next(busy(503, "30"));
  api.next(stall(api.gate()));
  await notebook.runAll.click();
  await notebook.agree(2);
  await expect(countdown(notebook.cell(1))).toBeVisible();
  expect(api.journal.posts).toHaveLength(1);
  await press(notebook.cell(1), "Now");
  await api.journal.until(({ method }) => method === "POST" && api.journal.posts.length === 2);
  expect(api.journal.posts[1]?.body).toBe(api.journal.posts[0]?.body);
});
