import { answerBody } from "../fixtures/answer-shapes.ts";
import { raw } from "../server/responders.ts";
import { expect, test } from "./fixtures.ts";
import { answerOf, openTab, runToEnd } from "./notebook-page.ts";
import { startNotebook } from "./start-notebook.ts";

test("what was loaded when it was first needed follows a change of the language, too", async ({
  page,
  api,
  open,
}) => {
  await open();
  const notebook = await startNotebook(page, api);
  const chunks = [answerBody("openai-chat-logprobs.sse")];
  const speak = (from: string, to: string): Promise<unknown> =>
    page.getByRole("combobox", { name: from }).selectOption(to);
  api.next(raw({ contentType: "text/event-stream", chunks }));
  await runToEnd(notebook.cell(1), 1);

  await openTab(notebook.cell(1), "Tokens");
  await expect(answerOf(notebook.cell(1))).toContainText("5 tokens");
  await speak("Language", "zh-CN");
  const panel = page.getByRole("tabpanel");
  await expect(panel).toContainText("5 个 token");
  await speak("语言", "en");

  await openTab(notebook.cell(1), "Events");
  await expect(panel).toContainText("events in");
  await speak("Language", "zh-CN");
  await expect(panel).toContainText("个事件");
});

test.describe("zh-CN", () => {
  test.use({ locale: "zh-CN" });

  test("what is loaded later speaks Chinese from its first word, however late its words come", async ({
    page,
    site,
    open,
  }) => {
    site.delay(/later-words/, 1_500);
    await open();
    const banner = page.getByRole("banner");
    const chip = banner.getByRole("button", { name: "连接：录制" });
    await chip.dblclick();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toHaveCount(1);
    await expect(dialog).toHaveAccessibleName("连接");
    await expect(dialog.getByRole("button", { name: "测试连接" })).toBeVisible();
    await expect(dialog).not.toContainText(/Provider|Base URL|Save/);
    await page.keyboard.press("Escape");
    await expect(chip).toBeFocused();

    const cell = page.getByRole("article").nth(3);
    await cell.getByRole("tab", { name: "请求" }).click();
    await expect(cell.getByRole("tabpanel")).toContainText("没有发送任何内容：下面是这份录制所回答的问题。");
    await cell.getByRole("button", { name: "添加参数" }).click();
    await expect(cell.getByRole("combobox", { name: "参数名" })).toBeVisible();
    await page.keyboard.press("Escape");
  });

  test("the words of a problem are there when the network is not", async ({ page, context, allow, open }) => {
    allow.error(/Failed to load resource|net::/);
    await open();
    await page.getByRole("button", { name: "新建笔记本" }).click();
    const words = await page.waitForFunction(
      () =>
        performance
          .getEntriesByType("resource")
          .find(({ name }) => /\/problem-(?!words)[^/]*\.js$/u.test(name))?.name,
    );
    // With all that it imports.
    await words.evaluate((url) => (url === undefined ? undefined : import(url).then(() => undefined)));
    await context.setOffline(true);
    const cell = page.getByRole("article").first();
    await cell.getByRole("button", { name: "运行单元格" }).click();
    await expect(cell.getByRole("alert")).toContainText(/[一-龥]{4}/u);
  });
});
