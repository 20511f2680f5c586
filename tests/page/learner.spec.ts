import { readFile } from "node:fs/promises";
import { answer } from "../server/responders.ts";
import { connect } from "./connection-steps.ts";
import { exportedChat } from "./exported-chat.ts";
import { expect, test } from "./fixtures.ts";
import {
  addParameter,
  answerOf,
  expectCount,
  NotebookPage,
  openTab,
  outputOf,
  runCell,
} from "./notebook-page.ts";
import { contentOf, write } from "./text-steps.ts";
import { chatCalls, completionCalls } from "./tutorial-calls.ts";

const key = "sk-learner-0123456789abcdef";

test("a learner runs both tutorials, streams, continues, stops, undoes, reloads and exports", async ({
  page,
  api,
  open,
}) => {
  test.slow();
  const notebook = new NotebookPage(page);
  const bodies = (): string[] => api.journal.posts.map(({ body }) => body);
  await open();

  await test.step("connects to a server with a key", async () => {
    await connect(page, api.baseUrl, key);
    await expect(
      notebook.banner.getByRole("button", { name: `Connection: ${new URL(api.origin).host}` }),
    ).toBeVisible();
  });

  await test.step("runs both tutorials as written", async () => {
    api.next(...[...completionCalls, ...chatCalls].map((call) => answer({ text: call.answer })));
    await notebook.runAll.click();
    await notebook.agree(completionCalls.length);
    await expectCount(notebook.cell(7, "completion"), 4);
    await notebook.openNotebook("Chatbots: first steps (Chat)");
    await notebook.runAll.click();
    await notebook.agree(chatCalls.length);
    await expectCount(notebook.cell(14, "chat"), 10);
    expect(bodies()).toEqual([...completionCalls, ...chatCalls].map(({ body }) => body));
    expect(api.journal.posts.map(({ headers }) => headers.authorization)).toEqual(
      Array.from({ length: 7 }, () => `Bearer ${key}`),
    );
    await expect(answerOf(notebook.cell(7))).toContainText("今天是10月27日。");
  });

  const hello = notebook.cell(4, "chat");
  await test.step("sets stream on one and sees the text grow", async () => {
    await addParameter(hello, "stream");
    await expect(hello.getByRole("combobox", { name: "stream" })).toHaveValue("true");
    const gate = api.gate();
    api.next(answer({ text: "Hello! Streams are lovely.", gate }));
    await runCell(hello);
    gate.release(3); // the role, and two words
    await expect(answerOf(hello)).toHaveText("Hello! Streams");
    gate.open();
    await expect(answerOf(hello)).toHaveText("Hello! Streams are lovely.");
    await expectCount(hello, 11);
    expect(api.journal.sent.at(-1)).toMatchObject({ stream: true });
  });

  await test.step("opens Raw and Request", async () => {
    const raw = await openTab(hello, "Raw");
    await expect(raw).toContainText('"chat.completion"');
    await expect(raw).toContainText("Assembled from 6 chunks.");
    const request = await openTab(hello, "Request");
    await expect(request).toContainText(`POST ${api.baseUrl}/chat/completions`);
    await expect(request).toContainText('"content": "Hello!"');
    await expect(request).not.toContainText(key);
    await openTab(hello, "Text");
  });

  const next = notebook.cell(5, "chat");
  await test.step("continues the conversation: the reply is sent once", async () => {
    await notebook.choose(hello, "Continue");
    await write(contentOf(next), "And what is a stream?");
    api.next(answer({ text: "A stream of words." }));
    await runCell(next);
    await expect(answerOf(next)).toHaveText("A stream of words.");
    expect(api.journal.sent.at(-1)?.["messages"]).toEqual([
      { role: "user", content: "Hello!" },
      { role: "assistant", content: "Hello! Streams are lovely." },
      { role: "user", content: "And what is a stream?" },
    ]);
  });

  await test.step("stops a stream half-way: the text is kept", async () => {
    const gate = api.gate();
    api.next(answer({ text: "One two three four.", gate }));
    await runCell(next);
    gate.release(3);
    await expect(answerOf(next)).toHaveText("One two");
    await next.getByRole("button", { name: "Stop" }).click();
    await expect(outputOf(next)).toContainText("Stopped. What had come is kept.");
    await expect(answerOf(next)).toHaveText("One two");
    await expectCount(next, 13);
    const stopped = await api.journal.until(({ state }) => state === "aborted");
    expect(stopped.path).toBe("/v1/chat/completions");
  });

  await test.step("undoes", async () => {
    await write(contentOf(hello), "Something else entirely");
    await contentOf(hello).press("ControlOrMeta+z");
    await expect(contentOf(hello)).toHaveText("Hello!");
  });

  await test.step("reloads and finds everything, undo as well", async () => {
    await notebook.reload();
    await expect(notebook.title).toHaveValue("Chatbots: first steps (Chat)");
    await expect(contentOf(next)).toHaveValue("And what is a stream?");
    await expect(answerOf(next)).toHaveText("One two");
    await expect(outputOf(next)).toContainText("stopped");
    const counts = new Map([
      [4, 11],
      [5, 13],
      [8, 7],
      [11, 8],
      [13, 9],
      [15, 10],
    ]);
    for (const [place, count] of counts) await expectCount(notebook.cell(place), count);
    await hello.press("ControlOrMeta+Shift+z");
    await expect(contentOf(hello)).toHaveValue("Something else entirely");
    await hello.press("ControlOrMeta+z");
    await expect(contentOf(hello)).toHaveValue("Hello!");
  });

  await test.step("exports Markdown and gets the expected file", async () => {
    const download = await notebook.exportMarkdown();
    expect(download.suggestedFilename()).toBe("Chatbots first steps (Chat).md");
    expect(await readFile(await download.path(), "utf8")).toBe(await exportedChat());
  });
});
