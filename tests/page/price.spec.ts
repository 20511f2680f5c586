import type { Locator, Page } from "@playwright/test";
import { factsOf } from "../../src/core/models/model-facts.ts";
import { loadSnapshot } from "../../src/core/models/snapshot.ts";
import { connect, openConnection, saveConnection } from "./connection-steps.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { NotebookPage, outputOf, runToEnd, setModel } from "./notebook-page.ts";
import { contentOf, write } from "./text-steps.ts";

const openai = "https://api.openai.com";
const facts = factsOf(await loadSnapshot(), "openai", "gpt-3.5-turbo");

/** Answers in the place of a host that no test may ask. */
async function answerAs(page: Page, host: string, answer: object): Promise<void> {
  const headers = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
  const choices = [{ index: 0, message: { role: "assistant", content: "Yes." }, finish_reason: "stop" }];
  await page.route(`${host}/**`, (route) => route.fulfill({ headers, json: { choices, ...answer } }));
}

async function connectTo(page: Page, provider: string, baseUrl?: string): Promise<void> {
  const dialog = await openConnection(page);
  await dialog.getByRole("combobox", { name: "Provider" }).selectOption({ label: provider });
  if (baseUrl) await dialog.getByRole("textbox", { name: "Base URL" }).fill(baseUrl);
  await dialog.getByLabel("API key").fill("sk-test-0123456789abcdef");
  await saveConnection(dialog);
}

/** Opens the note behind the tokens of a cell's answer. */
async function noteOf(cell: Locator): Promise<Locator> {
  await outputOf(cell).getByRole("button", { name: /tok/ }).click();
  return outputOf(cell).getByRole("group", { name: "Tokens and price" });
}

test.beforeEach(async ({ open, page }) => {
  await open();
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  await write(contentOf(notebook.cell(1)), "Well?");
  await setModel(notebook.cell(1), "gpt-3.5-turbo");
});

test("a run whose model has a price says about what it cost, and why", async ({ page, allow }) => {
  allow.origin(openai);
  const usage = { prompt_tokens: 1000, completion_tokens: 500, total_tokens: 1500 };
  await answerAs(page, openai, { model: "gpt-3.5-turbo-2024-01-25", usage });
  await connectTo(page, "OpenAI");
  const cell = new NotebookPage(page).cell(1);
  await runToEnd(cell, 1);
  const { input = 0, output = 0 } = facts?.price ?? {};
  const usd = (1000 * input + 500 * output) / 1_000_000;
  await expect(outputOf(cell)).toContainText(`1000 → 500 tok · ≈ $${usd.toPrecision(2)}`);
  const note = await noteOf(cell);
  await expect(note).toContainText(`An estimate by the prices of ${facts?.date}`);
  await expectAccessible(page, "the price of a run");
});

test("a server's own figure is said as such, wherever it is", async ({ page, allow }) => {
  const host = "https://proxy.example.com";
  allow.origin(host);
  const usage = { prompt_tokens: 21, completion_tokens: 13, cost: 0.000258 };
  await answerAs(page, host, { model: "m", usage });
  await connectTo(page, "Another OpenAI-compatible server", `${host}/v1`);
  const cell = new NotebookPage(page).cell(1);
  await runToEnd(cell, 1);
  await expect(outputOf(cell)).toContainText("21 → 13 tok · $0.00026");
  await expect(await noteOf(cell)).toContainText("the server's own figure");
});

test("what is not known is said in the note alone", async ({ page, allow }) => {
  const host = "https://proxy.example.com";
  allow.origin(host);
  const usage = {
    prompt_tokens: 21,
    completion_tokens: 13,
    completion_tokens_details: { reasoning_tokens: 8 },
  };
  await answerAs(page, host, { model: "m", usage });
  await connectTo(page, "Another OpenAI-compatible server", `${host}/v1`);
  const cell = new NotebookPage(page).cell(1);
  await runToEnd(cell, 1);
  await expect(outputOf(cell)).toContainText("21 → 13 tok");
  await expect(outputOf(cell).getByRole("button", { name: /tok/ })).not.toContainText("$");
  const note = await noteOf(cell);
  await expect(note).toContainText(/Price\s*unknown/);
  await expect(note).toContainText(/of these reasoning\s*8/);
});

test("a server of one's own has no price, and a recording none", async ({ page, api, site }) => {
  await connect(page, api.baseUrl);
  const notebook = new NotebookPage(page);
  const cell = notebook.cell(1);
  await runToEnd(cell, 1);
  const note = await noteOf(cell);
  await expect(note).toContainText("Prompt");
  await expect(note).not.toContainText("Price");
  await expect(outputOf(cell)).not.toContainText("$");
  // Its list and what reads it, for the models of the connection already.
  expect(site.requests(/snapshot/)).toBe(2);
});

test("no prices are loaded for recorded answers", async ({ page, site, open }) => {
  const notebook = new NotebookPage(page);
  await notebook.openNotebook("Text completion: first steps (Completions)");
  site.reset();
  await open();
  await expect(outputOf(notebook.cell(4))).toContainText("tok");
  await notebook.cell(4).scrollIntoViewIfNeeded();
  expect(site.requests(/snapshot|usage/)).toBe(0);
});
