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
} from "./notebook-page.ts";
import { contentOf, promptOf, write } from "./text-steps.ts";

const chatTitle = "Chatbots: first steps (Chat)";
const tutorials = [
  { title: "Text completion: first steps (Completions)", cells: [4, 7], before: 2 },
  { title: chatTitle, cells: [4, 7, 10, 12, 14], before: 5 },
];
const tenJokes = 7;

test("a fresh profile shows the recorded answers, each marked", async ({ page, open }) => {
  const notebook = new NotebookPage(page);
  await open();
  for (const { title, cells } of tutorials) {
    await notebook.openNotebook(title);
    await expect(outputOf(page.getByRole("main"))).toHaveCount(cells.length);
    for (const place of cells) {
      await expect(notebook.cell(place).getByText("Recorded 2024-04-09")).toBeVisible();
      await expect(answerOf(notebook.cell(place))).toHaveText(/\S/);
    }
  }
});

test("cleared and run again, both tutorials make seven new runs and ask only the site", async ({
  page,
  site,
  open,
}) => {
  const origins = new Set<string>();
  const methods = new Set<string>();
  page.on("request", (request) => {
    origins.add(new URL(request.url()).origin);
    methods.add(request.method());
  });
  const notebook = new NotebookPage(page);
  await open();
  for (const { title, cells, before } of tutorials) {
    await notebook.openNotebook(title);
    await notebook.notebookAction("Clear all outputs");
    await expect(outputOf(page.getByRole("main"))).toHaveCount(0);
    await notebook.runAll.click();
    for (const [index, place] of cells.entries()) await expectCount(notebook.cell(place), before + index + 1);
    await expect(page.getByText("Recorded 2024-04-09")).toHaveCount(cells.length);
    await expect(page.getByRole("alert")).toHaveCount(0);
  }
  await notebook.reload();
  await expectCount(notebook.cell(14), 10);
  expect([...origins]).toEqual([site.origin]);
  expect([...methods]).toEqual(["GET"]);
});

test("a changed prompt says that it has no recording, and where to ask it", async ({ page, open }) => {
  const notebook = new NotebookPage(page);
  await open();
  const cell = notebook.cell(4);
  await write(promptOf(cell), "Say this is not a test");
  await runCell(cell);
  await expect(alertOf(cell)).toContainText("No recorded answer to this question.");
  await expect(alertOf(cell)).toContainText("Nothing was sent.");
  await alertOf(cell).getByRole("button", { name: "Open the connection" }).click();
  await expect(page.getByRole("dialog", { name: "Connection" })).toBeVisible();
});

test("a run of all stops at the question that has no recording", async ({ page, open }) => {
  const notebook = new NotebookPage(page);
  await open();
  await write(promptOf(notebook.cell(4)), "Say this is not a test");
  await notebook.runAll.click();
  await expect(alertOf(notebook.cell(4))).toContainText("No recorded answer");
  await expectCount(notebook.cell(tenJokes), 2);
});

test("a cell that streams streams its recording", async ({ page, open }) => {
  const notebook = new NotebookPage(page);
  await page.clock.install();
  await open();
  const cell = notebook.cell(tenJokes);
  const whole = await answerOf(cell).innerText();
  await addParameter(cell, "stream");
  await page.clock.pauseAt(Date.now() + 60_000);
  await runCell(cell);
  const glimpse = async (): Promise<string> => {
    await page.clock.runFor(50);
    return answerOf(cell).innerText();
  };
  await expect.poll(async () => (await glimpse()).trim().length).toBeLessThan(200);
  await expect(cell.getByText("[*]")).toBeVisible();
  await expect.poll(async () => (await glimpse()).trim().length).toBeGreaterThan(20);
  const part = (await answerOf(cell).innerText()).trimEnd();
  expect(part.length).toBeLessThan(whole.length);
  expect(whole.startsWith(part)).toBe(true);
  await page.clock.resume();
  await expectCount(cell, 3);
  expect(await answerOf(cell).innerText()).toBe(whole);
});

test("where only the text was recorded the output says so and invents nothing", async ({ page, open }) => {
  const notebook = new NotebookPage(page);
  await open();
  const jokes = notebook.cell(tenJokes);
  await expect(outputOf(jokes)).toContainText("Only the text was recorded.");
  await expect(outputOf(jokes)).not.toContainText(/tok|finish|\d s\b/);
  const raw = await openTab(jokes, "Raw");
  await expect(raw).toContainText("1. 为什么程序员喜欢用黑色背景？");
  await expect(raw).not.toContainText(/"|usage|choices|created|\bid\b/);
  await expect(await openTab(jokes, "Request")).toContainText("Nothing was sent");
  await expect(outputOf(notebook.cell(4))).toContainText("The object was rebuilt from what the SDK printed");
});

test("a recorded conversation goes on from what was recorded", async ({ page, open }) => {
  const notebook = new NotebookPage(page);
  await open();
  await notebook.openNotebook(chatTitle);
  await expect(notebook.cell(7).getByText("continues data [1]: its message and the reply")).toBeVisible();
  await expect(contentOf(notebook.cell(7))).toHaveValue(/程序员才听得懂的冷笑话/);
  await expect(await openTab(notebook.cell(7), "Request")).toContainText(
    "Hello! How can I assist you today?",
  );
});
