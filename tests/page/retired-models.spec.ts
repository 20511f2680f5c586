import { readFile } from "node:fs/promises";
import { offerOnly } from "../server/offering.ts";
import { connect, connected } from "./connection-steps.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { noticeOf, runAsLikeliest } from "./model-steps.ts";
import { alertOf, answerOf, expectCount, NotebookPage, openTab, runCell } from "./notebook-page.ts";
import { chatCalls, completionCalls } from "./tutorial-calls.ts";

const offered = ["text-embedding-3-small", "house-model", "gpt-6-luna", "gpt-6-luna-2026-09-22"];
const languages = [
  { language: "en", completions: "tutorial-completions-en", chat: "tutorial-chat-en" },
  { language: "zh-CN", completions: "tutorial-completions-zh-CN", chat: "tutorial-chat-zh-CN" },
];

test.beforeEach(({ allow, api }) => {
  allow.error(/Failed to load resource/);
  offerOnly(api, offered, { completions: false });
});

for (const { language, completions, chat } of languages) {
  test(`the ${language} tutorials run to the end where nothing they name is offered`, async ({
    page,
    api,
    open,
  }) => {
    test.slow();
    const notebook = new NotebookPage(page);
    const host = new URL(api.origin).host;
    // The page speaks English; the tutorial is the one that was open last.
    await page.addInitScript((id) => localStorage.setItem("quire.notebook", JSON.stringify(id)), completions);
    await connected(page, api.baseUrl);
    await open();
    const test4 = notebook.cell(4, "completion");

    await test.step("the cells say so before anything is sent", async () => {
      for (const place of [4, 7])
        await expect(noticeOf(notebook.cell(place))).toContainText(
          `gpt-3.5-turbo-instruct was retired by OpenAI on 2026-09-28, and ${host} does not offer it.`,
        );
      expect(api.journal.posts).toEqual([]);
    });

    await test.step("one choice holds for all cells with that model", async () => {
      await runAsLikeliest(test4, "gpt-6-luna");
      await expect(noticeOf(notebook.cell(7))).toContainText(`Runs as gpt-6-luna on ${host}.`);
    });

    await test.step("the server has no completions: they go as chat messages", async () => {
      await notebook.runAll.click();
      await notebook.agree(2);
      await expect(alertOf(test4)).toContainText("Invalid URL (POST /v1/completions)");
      await noticeOf(test4).getByRole("button", { name: "Send as a chat message" }).click();
      await expect(noticeOf(notebook.cell(7))).toContainText(`Sent to ${host} as a chat message.`);
      await notebook.runAll.click();
      await expect(answerOf(test4)).toHaveText("You said: Say this is a test");
      await expect(answerOf(notebook.cell(7))).toContainText("You said:");
      await expect(page.getByRole("alert")).toHaveCount(0);
      expect(api.journal.sent.slice(-2)).toEqual(
        completionCalls.map(({ body }) => {
          const { prompt, model: _, ...others } = JSON.parse(body);
          return { model: "gpt-6-luna", messages: [{ role: "user", content: prompt }], ...others };
        }),
      );
    });

    await test.step("the cell keeps its text; Request says what was sent", async () => {
      await expect(test4.getByRole("combobox", { name: "model" })).toHaveValue("gpt-3.5-turbo-instruct");
      await expect(test4.getByText("Stale")).toHaveCount(0);
      await expect(test4.getByText("Answered by gpt-6-luna.")).toBeVisible();
      const request = await openTab(test4, "Request");
      await expect(request).toContainText(`POST ${api.baseUrl}/chat/completions`);
      await expect(request).toContainText(
        `The cell asks gpt-3.5-turbo-instruct; gpt-6-luna on ${host} was asked in its stead.`,
      );
      await expect(request).toContainText("to chat/completions rather than completions");
    });

    await test.step("the export says what was asked and sent", async () => {
      const exported = await readFile(await (await notebook.exportMarkdown()).path(), "utf8");
      expect(exported).toContain(
        [
          "data = client.completions.create(",
          '  model="gpt-3.5-turbo-instruct",',
          '  prompt="Say this is a test",',
          "  max_tokens=7,",
          "  temperature=0",
          ")",
          "print(data.choices[0].text)",
          "```",
          "",
          "",
          `> The cell asks gpt-3.5-turbo-instruct; gpt-6-luna on ${host} was asked in its stead. Its prompt went as a chat message, to chat/completions rather than completions.`,
          "",
          "",
          "    You said: Say this is a test",
        ].join("\n"),
      );
    });

    await test.step("the chat, too, conversation by conversation", async () => {
      await page.addInitScript((id) => localStorage.setItem("quire.notebook", JSON.stringify(id)), chat);
      await page.reload();
      await connect(page, api.baseUrl);
      await expect(noticeOf(notebook.cell(4))).toContainText(
        "gpt-3.5-turbo was retired by OpenAI on 2026-10-23",
      );
      await runAsLikeliest(notebook.cell(10), "gpt-6-luna");
      await notebook.runAll.click();
      await notebook.agree(5);
      await expectCount(notebook.cell(14), 10);
      await expect(page.getByRole("alert")).toHaveCount(0);
      expect(api.journal.sent.slice(-5).map((body) => body?.["model"])).toEqual(
        chatCalls.map(() => "gpt-6-luna"),
      );
    });
  });
}

test("the choice outlives the page, can be changed, and ends", async ({ page, api, open }) => {
  const notebook = new NotebookPage(page);
  await connected(page, api.baseUrl);
  await open();
  const cell = notebook.cell(4);
  await runAsLikeliest(cell, "gpt-6-luna");
  await page.reload();
  await expect(noticeOf(cell)).toContainText("Runs as gpt-6-luna");

  const change = noticeOf(cell).getByRole("button", { name: "Change" });
  await change.press("Enter");
  const field = cell.getByRole("combobox", { name: "Run as" });
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(change).toBeFocused();
  await change.press("Enter");
  await page.keyboard.type("house");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(noticeOf(cell)).toContainText("Runs as house-model");
  await change.press("Enter");
  await field.fill("a-model-of-mine");
  await page.keyboard.press("Enter");
  await expect(noticeOf(cell)).toContainText(/Runs as a-model-of-mine on .*, which does not offer it\./);

  await noticeOf(cell).getByRole("button", { name: "Run as written" }).click();
  await expect(noticeOf(cell).getByRole("button", { name: "Run as…" })).toBeFocused();
  await runCell(cell);
  await expect(alertOf(cell)).toContainText("Invalid URL");
  expect(api.journal.sent.at(-1)).toMatchObject({ model: "gpt-3.5-turbo-instruct" });
});

test("opening a page asks no server for its models", async ({ page, api, open }) => {
  const notebook = new NotebookPage(page);
  await connected(page, api.baseUrl);
  await open();
  await expect(noticeOf(notebook.cell(4))).toBeVisible();
  api.journal.clear();
  await page.reload();
  await expect(noticeOf(notebook.cell(4))).toBeVisible();
  expect(api.journal.entries).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("axe finds nothing in the notices and the lists", async ({ page, api, open }) => {
      await page.setViewportSize({ width: colorScheme === "light" ? 1360 : 390, height: 900 });
      const notebook = new NotebookPage(page);
      await connected(page, api.baseUrl);
      await open();
      const cell = notebook.cell(4);
      await expect(noticeOf(cell)).toBeVisible();
      await expectAccessible(page, "a model that is not offered");
      await noticeOf(cell).getByRole("button", { name: "Run as…" }).click();
      await expect(cell.getByRole("option").first()).toBeVisible();
      await expectAccessible(page, "the choice of another");
      await cell.getByRole("option").nth(1).click();
      await runCell(cell);
      await noticeOf(cell).getByRole("button", { name: "Send as a chat message" }).click();
      await expectAccessible(page, "both are chosen");
    });
  });
}
