/** Calls of code in the page: live against a server, answered by Recorded, and refused?. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { answer, refuse } from "../../server/responders.ts";
import { connect, openConnection } from "../connection-steps.ts";
import { exportAs } from "../export-steps.ts";
import { expect, test } from "../fixtures.ts";
import { NotebookPage, outputOf, runCell } from "../notebook-page.ts";
import { expectEnd, openPython } from "./python-steps.ts";

const key = "sk-test-0123456789abcdef";
const ask =
  'from openai import OpenAI\nclient = OpenAI()\nmessages = [{"role": "user", "content": "Say hello"}]\n';
const call = (more = "") => `client.chat.completions.create(model="m", messages=messages${more})`;
const streams = `for piece in ${call(", stream=True")}:\n    print(piece.choices[0].delta.content or "", end="")`;

test.beforeEach(async ({ page, allow, open }) => {
  allow.error(/Failed to load resource/);
  await open();
  await new NotebookPage(page).saved();
});

async function chooseRecorded(page: Page): Promise<void> {
  const dialog = await openConnection(page);
  await dialog.getByRole("radio", { name: "Recorded" }).check();
  await dialog.getByRole("button", { name: "Close" }).click();
}

interface Exported {
  readonly printed: string;
  readonly calls: readonly object[];
}

/** What the .ipynb has of the cells: outputs as text, and the runs of their calls. */
async function exported(page: Page): Promise<readonly Exported[]> {
  const file = await exportAs(page, "Jupyter (.ipynb)");
  const { cells } = JSON.parse(await readFile(await file.path(), "utf8"));
  return cells.map((cell: { outputs: { text?: string[] }[]; metadata: { quire?: { calls: object[] } } }) => ({
    printed: cell.outputs.flatMap(({ text = [] }) => text).join(""),
    calls: cell.metadata.quire?.calls ?? [],
  }));
}

test("calls are sent as written; Recorded answers them after a reload, with the same output", async ({
  page,
  api,
}) => {
  test.slow();
  const notebook = await openPython(page, `${ask}print(${call()})`, streams);
  await connect(page, api.baseUrl, key);
  api.next(answer({ text: "Hello there, you" }), answer({ text: "Hello there, you" }));
  for (const [place, count] of [1, 2].entries()) {
    await runCell(notebook.cell(place + 1));
    await expectEnd(notebook.cell(place + 1), count);
  }
  const body = '{"model":"m","messages":[{"role":"user","content":"Say hello"}]';
  expect(api.journal.posts.map((post) => post.body)).toEqual([`${body}}`, `${body},"stream":true}`]);
  expect(api.journal.posts.map(({ headers }) => headers.authorization)).toEqual(
    Array(2).fill(`Bearer ${key}`),
  );
  await expect(outputOf(notebook.cell(2))).toContainText("Hello there, you");
  const live = await exported(page);
  expect(live[0]?.printed).toContain("ChatCompletion(");
  expect(live[1]?.printed).toBe("Hello there, you");
  expect(live[0]?.calls).toMatchObject([{ by: { call: 1 }, status: "done", endpoint: "chat/completions" }]);
  expect(JSON.stringify(live)).not.toContain(key);
  await notebook.reload();
  await chooseRecorded(page);
  for (const [place, count] of [3, 4].entries()) {
    await runCell(notebook.cell(place + 1));
    await expectEnd(notebook.cell(place + 1), count);
  }
  await expect(outputOf(notebook.cell(2))).toContainText("Hello there, you");
  await expect(notebook.cell(2).getByRole("button", { name: "Stop" })).toHaveCount(0);
  const recorded = await exported(page);
  expect(recorded.map(({ printed }) => printed)).toEqual(live.map(({ printed }) => printed));
  expect(recorded[0]?.calls).toMatchObject([{ sent: { url: null }, recorded: { holds: "response" } }]);
  expect(api.journal.posts).toHaveLength(2);
});

test("what fails fails in Python's words, and is kept: 429 is asked again, 401 is not", async ({
  page,
  api,
}) => {
  test.slow();
  const shows = `try:\n    print(${call()}.choices[0].message.content)\nexcept Exception as error:\n    print(type(error).__name__, error.status_code, error)`;
  const notebook = await openPython(page, ask + shows);
  await connect(page, api.baseUrl, key);
  const busy = refuse(429, { message: "Slow down", type: "rate_limit" });
  const wrong = refuse(401, { message: "Wrong key", type: "invalid", code: "invalid_api_key" });
  api.next(busy, answer({ text: "At last" }), wrong);
  await runCell(notebook.cell(1));
  await expectEnd(notebook.cell(1), 1);
  const [patient] = await exported(page);
  expect(patient?.printed).toBe("At last\n");
  expect(patient?.calls).toMatchObject([{ status: "done", retried: [{ type: "http", status: 429 }] }]);
  await runCell(notebook.cell(1));
  await expectEnd(notebook.cell(1), 2);
  const [refused] = await exported(page);
  expect(refused?.printed).toMatch(/^AuthenticationError 401 .*Wrong key/u);
  expect(refused?.calls).toMatchObject([{ status: "failed", problem: { type: "http", status: 401 } }]);
  expect(api.journal.posts).toHaveLength(3);
});
