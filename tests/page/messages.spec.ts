import { expect, test } from "./fixtures.ts";
import {
  alertOf,
  answerOf,
  NotebookPage,
  openTab,
  runCell,
  runToEnd,
  setModel,
  setParameter,
} from "./notebook-page.ts";
import { startNotebook } from "./start-notebook.ts";
import { contentOf, promptOf, write } from "./text-steps.ts";

test.beforeEach(async ({ page, api, open }) => {
  await open();
  await startNotebook(page, api);
});

test("messages are added, given roles and names, put in order, removed; all of it is sent", async ({
  page,
  api,
}) => {
  const cell = new NotebookPage(page).cell(1);
  const act = async (message: number, entry: string): Promise<void> => {
    await cell.getByRole("button", { name: `Message ${message} actions` }).click();
    await cell.getByRole("menuitem", { name: entry }).click();
  };
  await write(contentOf(cell, 1), "Be kind.");
  await cell.getByRole("combobox", { name: "Role" }).selectOption("developer");
  for (const text of ["Hello", "Hi, Ann.", "superfluous"]) {
    await cell.getByRole("button", { name: "Add message" }).click();
    await write(contentOf(cell, await cell.getByRole("group").count()), text);
  }
  await expect(cell.getByRole("group")).toHaveCount(4);
  await act(4, "Remove message");
  await act(2, "Add a name");
  await cell
    .getByRole("group", { name: "Message 2: user" })
    .getByRole("textbox", { name: "name" })
    .fill("ann");
  await act(3, "Move message up");
  await expect(contentOf(cell, 2)).toHaveValue("Hi, Ann.");
  await act(2, "Move message down");
  await runCell(cell);
  await expect(answerOf(cell)).toHaveText(/You said: Hi, Ann\./);
  expect(api.journal.sent.at(-1)?.["messages"]).toEqual([
    { role: "developer", content: "Be kind." },
    { role: "user", content: "Hello", name: "ann" },
    { role: "assistant", content: "Hi, Ann." },
  ]);
});

test("a tool's message says which call it answers", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  await write(contentOf(cell), "12 degrees");
  await cell.getByRole("combobox", { name: "Role" }).selectOption("tool");
  await cell.getByRole("textbox", { name: "tool_call_id" }).fill("call_1");
  await runToEnd(cell, 1);
  expect(api.journal.sent.at(-1)?.["messages"]).toEqual([
    { role: "tool", content: "12 degrees", tool_call_id: "call_1" },
  ]);
});

test("the reply becomes a message of the cell, with an empty one behind it", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  const cell = notebook.cell(1);
  await write(contentOf(cell), "Hello");
  await runToEnd(cell, 1);
  await notebook.choose(cell, "Add the reply as a message");
  await expect(cell.getByRole("group", { name: "Message 2: assistant" })).toBeVisible();
  await expect(contentOf(cell, 2)).toHaveValue("You said: Hello");
  await write(contentOf(cell, 3), "And then?");
  await runToEnd(cell, 2);
  expect(api.journal.sent.at(-1)?.["messages"]).toEqual([
    { role: "user", content: "Hello" },
    { role: "assistant", content: "You said: Hello" },
    { role: "user", content: "And then?" },
  ]);
});

test("a cell continues one of several replies, another cell, or nothing", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  const first = notebook.cell(1);
  await write(contentOf(first), "Pick");
  await setParameter(first, "n", "2");
  await runToEnd(first, 1);
  await expect(answerOf(first).getByRole("heading")).toHaveCount(0);
  await expect(answerOf(first)).toContainText("choice 0 · stop");
  await expect(answerOf(first)).toContainText("You said: Pick (2)");
  await notebook.choose(first, "Continue");
  const next = notebook.cell(2, "chat");
  await write(contentOf(next), "Why?");
  await next.getByRole("combobox", { name: "Reply" }).selectOption({ label: "reply 1" });
  await runToEnd(next, 2);
  expect(api.journal.sent.at(-1)?.["messages"]).toEqual([
    { role: "user", content: "Pick" },
    { role: "assistant", content: "You said: Pick (2)" },
    { role: "user", content: "Why?" },
  ]);
  await next.getByRole("combobox", { name: "Continues" }).selectOption({ label: "nothing" });
  await runToEnd(next, 3);
  expect(api.journal.sent.at(-1)?.["messages"]).toEqual([{ role: "user", content: "Why?" }]);
});

test("a cell that continues one without an answer says which to run first", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  await write(contentOf(notebook.cell(1)), "Hello");
  await notebook.choose(notebook.cell(1), "Continue");
  await runCell(notebook.cell(2));
  await expect(alertOf(notebook.cell(2))).toContainText("continues cell 1: run that one first");
  expect(api.journal.posts).toHaveLength(0);
});

test("several prompts are sent as a list and answered side by side", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  const cell = await notebook.add("completion");
  await setModel(cell, "tutorial");
  await write(promptOf(cell), "One");
  await cell.getByRole("button", { name: "Add prompt" }).click();
  await write(cell.getByRole("textbox", { name: "Prompt 2" }), "Two");
  await runToEnd(cell, 1);
  expect(api.journal.sent.at(-1)?.["prompt"]).toEqual(["One", "Two"]);
  await expect(answerOf(cell)).toContainText("You said: One");
  await expect(answerOf(cell)).toContainText("You said: Two");
  const [one, two] = await Promise.all(
    ["You said: One", "You said: Two"].map((text) => answerOf(cell).getByText(text).boundingBox()),
  );
  expect(one?.y).toBe(two?.y);
  await cell.getByRole("button", { name: "Remove prompt 1" }).click();
  await expect(promptOf(cell)).toHaveValue("Two");
});

test("parameters are sent by name as they were typed, and removed", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  await setParameter(cell, "temperature", "1.0");
  await setParameter(cell, "logit_bias", '{"50256": -100}');
  await setParameter(cell, "stop", '["\\n", "END"]');
  await setParameter(cell, "seed", "12345678901234567890");
  await runToEnd(cell, 1);
  expect(api.journal.posts.at(-1)?.body).toBe(
    '{"model":"tutorial","messages":[{"role":"user","content":""}],"temperature":1.0,' +
      '"logit_bias":{"50256": -100},"stop":["\\n", "END"],"seed":12345678901234567890}',
  );
  await expect(await openTab(cell, "Request")).toContainText("12345678901234567890");
  await cell.getByRole("textbox", { name: "temperature" }).fill("warm");
  await runCell(cell);
  await expect(alertOf(cell)).toContainText("The value of temperature is not JSON.");
  await cell.getByRole("button", { name: "Remove temperature" }).click();
  await runToEnd(cell, 2);
  expect(api.journal.sent.at(-1)).not.toHaveProperty("temperature");
});
