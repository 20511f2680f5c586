import type { Page } from "@playwright/test";
import type { Cell, ChatCell } from "../../src/core/notebook.ts";
import { connected, describeServer, openConnection, saveConnection } from "./connection-steps.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { answerOf, NotebookPage, setModel } from "./notebook-page.ts";
import { openStored } from "./stored-notebooks.ts";
import { contentOf, write } from "./text-steps.ts";

function asking(place: number, model = "gpt-4o"): ChatCell {
  return {
    kind: "chat",
    id: `cell-${place}`,
    name: `answer${place}`,
    messages: [{ role: "user", content: `Question ${place}` }],
    parameters: [{ name: "model", value: JSON.stringify(model) }],
  };
}

const three: readonly Cell[] = [
  asking(1),
  { kind: "markdown", id: "m", source: "Between" },
  asking(2),
  asking(3),
];

const question = (page: Page) => page.getByRole("dialog", { name: /^Run \d+ cells\?$/ });

test.beforeEach(async ({ page, api, open }) => {
  await connected(page, api.baseUrl);
  await open();
  await openStored(page, { id: "spending", title: "Spending", cells: three });
});

test("Run all says how many calls go where, the first time and when there are more", async ({
  page,
  api,
  allow,
}) => {
  // The other server lists no models.
  allow.error(/404/u);
  const notebook = new NotebookPage(page);
  await notebook.runAll.click();
  await expect(question(page)).toContainText(`This makes 3 calls to ${new URL(api.origin).host}.`);
  expect(api.journal.posts).toHaveLength(0);
  await notebook.agree(3);
  await expect(answerOf(notebook.cell(4))).toHaveText("You said: Question 3");

  await test.step("as many are not asked about again, after a reload either", async () => {
    await notebook.reload();
    await notebook.runAll.click();
    await expect.poll(() => api.journal.posts.length).toBe(6);
  });

  await test.step("one more is", async () => {
    await expect(notebook.runAll).toBeVisible();
    const cell = await notebook.add("chat");
    await write(contentOf(cell), "Question 4");
    await setModel(cell, "gpt-4o");
    await notebook.runAll.click();
    await expect(question(page)).toContainText("This makes 4 calls");
    await notebook.agree(4);
    await expect(answerOf(cell)).toHaveText("You said: Question 4");
    expect(api.journal.posts).toHaveLength(10);
  });

  await test.step("and so is another connection, and not Recorded", async () => {
    const dialog = await openConnection(page);
    await dialog.getByRole("radio", { name: /Recorded/ }).check();
    await describeServer(dialog, `${api.origin}/other/v1`, "sk-other-0123456789abcdef");
    await saveConnection(dialog);
    await notebook.runAll.click();
    await expect(question(page)).toContainText("This makes 4 calls");
    await page.keyboard.press("Escape");
    const again = await openConnection(page);
    await again.getByRole("radio", { name: /Recorded/ }).check();
    await again.getByRole("button", { name: "Close" }).click();
    await notebook.runAll.click();
    await expect(question(page)).toHaveCount(0);
    await expect(answerOf(notebook.cell(1))).toHaveText("You said: Question 1");
  });
});

test("Cancel and Escape send nothing, and the keyboard is where it was", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  for (const leave of ["Cancel", "Escape"]) {
    await notebook.runAll.press("Enter");
    await expect(question(page).getByRole("button", { name: "Run 3 cells" })).toBeFocused();
    await expectAccessible(page, "the question before a run of all");
    if (leave === "Escape") await page.keyboard.press("Escape");
    else await question(page).getByRole("button", { name: "Cancel" }).click();
    await expect(question(page)).toHaveCount(0);
    await expect(notebook.runAll).toBeFocused();
  }
  expect(api.journal.posts).toHaveLength(0);
});

test("one cell is run without a question", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  await write(contentOf(notebook.cell(1)), "Alone");
  await setModel(notebook.cell(1), "gpt-4o");
  await notebook.runAll.click();
  await expect(answerOf(notebook.cell(1))).toHaveText("You said: Alone");
  expect(api.journal.posts).toHaveLength(1);
});

test("the tokens are estimated where that is asked for, and only then loaded", async ({ page, site }) => {
  const notebook = new NotebookPage(page);
  await notebook.runAll.click();
  await expect(question(page)).toBeVisible();
  expect(site.requests(/token-worker|o200k/)).toBe(0);
  await question(page).getByRole("button", { name: "Estimate tokens and price" }).click();
  // Each: 3 for the message, 1 for its role, 3 for "Question N", 3 for the reply.
  await expect(question(page)).toContainText("About 30 tokens are sent.");
  expect(site.requests(/o200k/)).toBe(1);
  await expectAccessible(page, "the estimate");
});
