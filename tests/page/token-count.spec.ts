import type { Locator, Page } from "@playwright/test";
import type { Cell } from "../../src/core/notebook.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { addParameter, NotebookPage, setModel } from "./notebook-page.ts";
import { openStored } from "./stored-notebooks.ts";
import { contentOf, expectText, promptOf, write } from "./text-steps.ts";

const counter = /token-worker|o200k|cl100k|p50k|r50k/;

function prompt(id: string, text: string, model: string): Cell {
  return {
    kind: "completion",
    id,
    name: id,
    prompts: [text],
    parameters: [{ name: "model", value: JSON.stringify(model) }],
  };
}

function countOf(cell: Locator): Locator {
  return cell.getByRole("button", { name: /tokens/ });
}

async function countIn(page: Page, place: number): Promise<void> {
  const cell = new NotebookPage(page).cell(place);
  await cell.hover();
  await cell.getByRole("button", { name: "count tokens" }).click();
}

async function openCells(page: Page, cells: readonly Cell[]): Promise<void> {
  await openStored(page, { id: "tokens", title: "Tokens", cells });
}

test.beforeEach(({ open }) => open());

test("nothing that counts is loaded before it is asked for, and then the encoding of the model alone", async ({
  page,
  site,
}) => {
  const notebook = new NotebookPage(page);
  await openCells(page, [prompt("a", "Say this is a test", "gpt-3.5-turbo-instruct")]);
  await write(promptOf(notebook.cell(1)), "Say this is a test");
  expect(site.requests(counter)).toBe(0);
  await countIn(page, 1);
  await expect(countOf(notebook.cell(1))).toHaveText("≈ 5 tokens");
  expect(site.requests(/cl100k/)).toBe(1);
  expect(site.requests(/o200k|p50k|r50k/)).toBe(0);
});

/** As tiktoken counts them. */
const vectors: readonly (readonly [text: string, model: string, tokens: number])[] = [
  ["写一首关于春天的诗", "gpt-3.5-turbo-instruct", 11],
  ["写一首关于春天的诗", "gpt-4o", 8],
  ["写一首关于春天的诗", "text-davinci-003", 16],
  ["    def f(x):\n        return x", "gpt-4o", 8],
  ["    def f(x):\n        return x", "text-davinci-003", 10],
  ["    def f(x):\n        return x", "text-davinci-001", 18],
];

test("each text has the tokens of its model's encoding", async ({ page }) => {
  const notebook = new NotebookPage(page);
  await openCells(
    page,
    vectors.map(([text, model], at) => prompt(`cell${at}`, text, model)),
  );
  await countIn(page, 1);
  for (const [at, [, , tokens]] of vectors.entries()) {
    await notebook.cell(at + 1).scrollIntoViewIfNeeded();
    await expect(countOf(notebook.cell(at + 1))).toHaveText(`≈ ${tokens} tokens`);
  }
});

test("a conversation is counted as it would be sent, and again when it changes", async ({ page, open }) => {
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  const cell = notebook.cell(1);
  await write(contentOf(cell), "Hello!");
  await setModel(cell, "gpt-4o");
  await countIn(page, 1);
  // 3 for the message, 1 for its role, 2 for the text, 3 for the reply.
  await expect(countOf(cell)).toHaveText("≈ 9 tokens");
  await write(contentOf(cell), "Hello! Hello!");
  await expect(countOf(cell)).toHaveText("≈ 11 tokens");
  await write(contentOf(cell), "{{nobody}}");
  await expect(countOf(cell)).toHaveText("tokens not known");
  await write(contentOf(cell), "<|endoftext|>");
  await expect(countOf(cell)).toHaveText("≈ 14 tokens");

  await test.step("the choice holds for other cells and visits", async () => {
    const next = await notebook.add("chat");
    await write(contentOf(next), "Hello!");
    await expect(countOf(next)).toHaveText("≈ 9 tokens");
    await notebook.saved();
    await open();
    await expect(countOf(notebook.cell(2))).toHaveText("≈ 9 tokens");
  });
});

test("a note says what the count is, and ends the counting", async ({ page }) => {
  const notebook = new NotebookPage(page);
  await openCells(page, [prompt("a", "Hi", "some-model")]);
  const cell = notebook.cell(1);
  await countIn(page, 1);
  await countOf(cell).press("Enter");
  const note = cell.getByRole("group", { name: "Tokens of this cell" });
  await expect(note).toContainText("o200k_base");
  await expect(note).toContainText("How some-model reads text is not known: this is an estimate.");
  await expectAccessible(page, "the note of a count");
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await expect(countOf(cell)).toBeFocused();
  await countOf(cell).click();
  await note.getByRole("button", { name: "Stop counting" }).click();
  await expect(cell.getByRole("button", { name: "count tokens" })).toHaveCount(1);
});

test("a megabyte is counted beside the page, which goes on", async ({ page }) => {
  test.slow();
  const notebook = new NotebookPage(page);
  const word = "a".repeat(500_000);
  await openCells(page, [
    prompt("a", `${word} ${"The quick brown fox. ".repeat(25_000)}`, "gpt-4o"),
    prompt("b", "Say", "gpt-4o"),
  ]);
  await addParameter(notebook.cell(2), "stream");
  await page.evaluate(watchLongTasks);
  await countIn(page, 2);
  await write(promptOf(notebook.cell(2)), "Say this");
  await expectText(promptOf(notebook.cell(2)), "Say this");
  await expect(countOf(notebook.cell(2))).toHaveText("≈ 2 tokens");
  await notebook.cell(1).scrollIntoViewIfNeeded();
  await expect(countOf(notebook.cell(1))).toHaveText(/^≈ 1[\d,]{6} tokens$/, { timeout: 60_000 });
  const longest = await page.evaluate(longestTask);
  test.info().annotations.push({ type: "longest task", description: `${longest} ms` });
  expect(longest).toBeLessThan(400);
});

function watchLongTasks(): void {
  const tasks: number[] = [];
  Object.assign(window, { longTasks: tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
    {
      type: "longtask",
    },
  );
}

function longestTask(): number {
  // Put there by watchLongTasks.
  return Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks);
}
