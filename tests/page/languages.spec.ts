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
