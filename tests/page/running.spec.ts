import { answer, raw, refuse, wholeAlways } from "../server/responders.ts";
import { connect } from "./connection-steps.ts";
import { expect, test } from "./fixtures.ts";
import {
  addParameter,
  alertOf,
  answerOf,
  expectCount,
  NotebookPage,
  outputOf,
  runCell,
  runToEnd,
  setModel,
} from "./notebook-page.ts";
import { contentOf, promptOf, write } from "./text-steps.ts";

/** What each failure says: what happened, the server's own words where it had any, and what to do. */
const failures: readonly (readonly [model: string, ...words: string[]])[] = [
  ["error-400", "rejected the request", "Unsupported parameter: 'temperature'"],
  ["error-401", "does not accept this key", "Incorrect API key provided", "paste the key again"],
  ["error-403", "refuses this request", "Country, region, or territory not supported"],
  ["error-404", "does not know this model", "The model `error-404` does not exist"],
  ["error-429-rate", "Too many requests", "Please try again in 20s", "After 3 attempts: 429, 429, 429."],
  ["error-429-quota", "no quota left", "You exceeded your current quota"],
  ["error-500", "The server failed", "had an error while processing"],
  ["error-503", "The server failed", "Loading model"],
  ["html-502", "The server failed", "Bad gateway"],
  ["html-200", "web page instead of an API answer", "Bad gateway"],
  ["ndjson", "not one of this API"],
  ["empty-200", "answered with nothing"],
  ["no-content-204", "answered with nothing"],
  ["reset-before", "reached this page", "The connection broke before an answer"],
  ["error-401-no-cors", "reached this page", "The key is wrong", "CORS"],
  ["redirect", "reached this page"],
];

test.beforeEach(async ({ page, api, allow, open }) => {
  allow.error(/Failed to load resource|CORS policy|net::|redirect/i);
  await open();
  await connect(page, api.baseUrl);
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  await write(contentOf(notebook.cell(1)), "Hello");
});

test("every failure says in the cell what happened and what to do", async ({ page }) => {
  test.slow();
  const cell = new NotebookPage(page).cell(1);
  for (const [index, [model, ...words]] of failures.entries()) {
    await setModel(cell, model);
    await runToEnd(cell, index + 1);
    for (const text of words) await expect.soft(alertOf(cell), model).toContainText(text);
    await expect(alertOf(cell)).toHaveCount(1);
    await expect(contentOf(cell)).toHaveValue("Hello");
  }
});

test("a server that is not there is said to be not there", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  api.on({ path: /models/ }, refuse(401, { message: "No.", type: "invalid_request_error" }));
  await page.route(`${api.origin}/**`, (route) => route.abort("connectionrefused"));
  await setModel(cell, "tutorial");
  await runCell(cell);
  await expect(alertOf(cell)).toContainText("Nothing listens at this address");
});

test("a model of the other endpoint offers to convert the cell, and that works", async ({ page }) => {
  const notebook = new NotebookPage(page);
  await setModel(notebook.cell(1), "text-model");
  await runCell(notebook.cell(1, "chat"));
  await outputOf(notebook.cell(1)).getByRole("button", { name: "Convert to a completion cell" }).click();
  await expect(promptOf(notebook.cell(1, "completion"))).toHaveValue("Hello");
  await runCell(notebook.cell(1));
  await expect(answerOf(notebook.cell(1))).toHaveText("You said: Hello");

  const other = await notebook.add("completion");
  await write(promptOf(other), "Well?");
  await setModel(other, "chat-model");
  await runCell(other);
  await outputOf(other).getByRole("button", { name: "Convert to a chat cell" }).click();
  await expect(contentOf(notebook.cell(2, "chat"))).toHaveValue("Well?");
  await runCell(notebook.cell(2));
  await expect(answerOf(notebook.cell(2))).toHaveText("You said: Well?");
});

test("a cell that was deleted before the page was left comes back with its answer", async ({ page }) => {
  const notebook = new NotebookPage(page);
  await setModel(notebook.cell(1), "tutorial");
  await runCell(notebook.cell(1));
  await expect(answerOf(notebook.cell(1))).toHaveText("You said: Hello");
  await notebook.add("Markdown");
  await notebook.choose(notebook.cell(1), "Delete cell");
  await notebook.reload();
  await notebook.cell(1, "markdown").focus();
  await page.keyboard.press("z");
  await expect(answerOf(notebook.cell(1, "chat"))).toHaveText("You said: Hello");
});

test.describe("streams", () => {
  test.beforeEach(async ({ page }) => {
    const cell = new NotebookPage(page).cell(1);
    await addParameter(cell, "stream");
    await write(contentOf(cell), "one two three four five six");
  });

  test("a connection that breaks keeps the text and says so", async ({ page, api }) => {
    const cell = new NotebookPage(page).cell(1);
    for (const [index, ending] of (["hang-up", "reset"] as const).entries()) {
      const gate = api.gate();
      api.next(answer({ stopAfter: 3, ending, gate }));
      await runCell(cell);
      gate.release(3); // the role, and two words
      await expect(answerOf(cell)).toHaveText("You said:");
      gate.open();
      await expect(alertOf(cell)).toContainText("The connection was lost");
      await expect(answerOf(cell)).toHaveText("You said:");
      await expectCount(cell, index + 1);
    }
  });

  test("an end without [DONE] may be cut off", async ({ page }) => {
    const cell = new NotebookPage(page).cell(1);
    await setModel(cell, "truncated");
    await runCell(cell);
    await expect(outputOf(cell)).toContainText("May be cut off");
    await expect(answerOf(cell)).toHaveText("You said:");
  });

  test("JSON in answer to a stream is used", async ({ page, api }) => {
    const cell = new NotebookPage(page).cell(1);
    await setModel(cell, "json-for-stream");
    await runCell(cell);
    await expect(answerOf(cell)).toHaveText("You said: one two three four five six");
    await expect(outputOf(cell)).not.toContainText("May be cut off");
    expect(api.journal.sent.at(-1)).toMatchObject({ stream: true });
  });

  test("an error inside a stream keeps what came before it", async ({ page, api }) => {
    const cell = new NotebookPage(page).cell(1);
    const said = `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: "So far" } }] })}\n\n`;
    const failed = `data: ${JSON.stringify({ error: { message: "Out of memory", code: 500 } })}\n\n`;
    api.next(raw({ contentType: "text/event-stream", chunks: [said, failed] }));
    await runCell(cell);
    await expect(alertOf(cell)).toContainText("Out of memory");
    await expect(answerOf(cell)).toHaveText("So far");
  });

  test("bytes one by one, and CRLF, make the same text", async ({ page }) => {
    const cell = new NotebookPage(page).cell(1);
    for (const [index, model] of ["bytewise", "crlf"].entries()) {
      await setModel(cell, model);
      await runToEnd(cell, index + 1);
      await expect(answerOf(cell)).toHaveText("You said: one two three four five six");
    }
  });

  test("a run cut by a reload is interrupted, and keeps its text", async ({ page, api }) => {
    const notebook = new NotebookPage(page);
    const cell = notebook.cell(1);
    const gate = api.gate();
    api.next(wholeAlways({ gate }));
    await runCell(cell);
    await expect(cell.getByText("[*]")).toBeVisible();
    await page.reload();
    await expect(outputOf(cell)).toContainText("Interrupted");
    await expectCount(cell, 1);
  });
});

test("a run of all stops at the first failure and goes on when told to", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  await setModel(notebook.cell(1), "error-500");
  for (const text of ["Second", "Third"]) {
    const cell = await notebook.add("chat");
    await setModel(cell, "tutorial");
    await write(contentOf(cell), text);
  }
  await notebook.runAll.click();
  await notebook.agree(3);
  await expect(page.getByText("Run all stopped at cell 1; 2 cells were not run.")).toBeVisible();
  expect(api.journal.posts).toHaveLength(3);
  await page.getByRole("button", { name: "Continue with the rest" }).click();
  await expect(answerOf(notebook.cell(2))).toHaveText("You said: Second");
  await expect(answerOf(notebook.cell(3))).toHaveText("You said: Third");
  await expect(page.getByText("Run all stopped")).toHaveCount(0);
});

test("a connection that breaks before a first word is lost, not an empty answer", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  api.next(answer({ stopAfter: 0, ending: "hang-up" }));
  await addParameter(cell, "stream");
  await runCell(cell);
  await expect(alertOf(cell)).toContainText("The connection was lost");
});
