import type { Page } from "@playwright/test";
import type { ApiServer } from "../server/api-server.ts";
import { connect, describeServer, openConnection, saveConnection } from "./connection-steps.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { chooseKept, connectKept, expectKept, passphrase, unlock, unlockDialog } from "./key-steps.ts";
import { alertOf, expectCount, NotebookPage, runCell, runToEnd, setModel } from "./notebook-page.ts";
import { contentOf, write } from "./text-steps.ts";

const key = "sk-kept-0123456789abcdef";

/** A notebook whose one cell asks the test server. */
async function begin(page: Page): Promise<NotebookPage> {
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  await setModel(notebook.cell(1), "tutorial");
  await write(contentOf(notebook.cell(1)), "Hello");
  return notebook;
}

function keysSent(api: ApiServer): readonly (string | undefined)[] {
  return api.journal.posts.map(({ headers }) => headers.authorization);
}

test("a key on this device is there after a reload, until it is forgotten", async ({ page, api, open }) => {
  await open();
  const notebook = await begin(page);
  await connectKept(page, api.baseUrl, key, "On this device");
  await runToEnd(notebook.cell(1), 1);
  await notebook.reload();
  await runToEnd(notebook.cell(1), 2);
  expect(keysSent(api)).toEqual([`Bearer ${key}`, `Bearer ${key}`]);

  const dialog = await openConnection(page);
  await expect(dialog.getByText("A key is kept on this device.")).toBeVisible();
  await expect(dialog.getByRole("radio", { name: "On this device", exact: true })).toBeChecked();
  await expect(dialog.getByLabel("API key")).toHaveValue("");
  await expectAccessible(page, "a key on this device");
  await dialog.getByRole("button", { name: "Forget the key" }).click();
  await expect(dialog.getByText("Forgotten, and deleted from this device.")).toBeVisible();
  await expect(dialog.getByLabel("API key")).toBeFocused();
  await expectKept(page, []);
});

test("a locked key asks for its passphrase once per visit, and goes on with the run", async ({
  page,
  api,
  open,
}) => {
  await open();
  const notebook = await begin(page);
  await connectKept(page, api.baseUrl, key, "Locked by a passphrase");
  await runToEnd(notebook.cell(1), 1);
  await expectKept(page, ["sealed"]);
  await notebook.reload();

  await test.step("Cancel sends nothing, and the cell says so", async () => {
    await runCell(notebook.cell(1));
    await expect(unlockDialog(page)).toBeVisible();
    await expectAccessible(page, "the passphrase dialog");
    await page.keyboard.press("Escape");
    await expect(alertOf(notebook.cell(1))).toContainText("The key of this connection is locked.");
    expect(api.journal.posts).toHaveLength(1);
  });

  await test.step("a wrong passphrase is said calmly", async () => {
    await runCell(notebook.cell(1));
    await unlock(page, "three calm paper boats");
    await expect(unlockDialog(page).getByRole("status")).toContainText("Nothing is lost: try again.");
    expect(api.journal.posts).toHaveLength(1);
  });

  await test.step("the right one sends what was asked for, and is asked for no more", async () => {
    await unlockDialog(page).getByLabel("Passphrase for").fill(passphrase);
    await page.keyboard.press("Enter");
    await expectCount(notebook.cell(1), 2);
    await runToEnd(notebook.cell(1), 3);
    expect(keysSent(api)).toEqual(Array.from({ length: 3 }, () => `Bearer ${key}`));
  });
});

test("a key moves between the three ways, and its connection takes it along", async ({ page, api, open }) => {
  test.slow();
  await open();
  const notebook = await begin(page);
  await connect(page, api.baseUrl, key);
  await expectKept(page, []);

  for (const [where, kept] of [
    ["On this device", ["plain"]],
    ["Locked by a passphrase", ["sealed"]],
    ["On this device", ["plain"]],
    ["In this tab only", []],
    ["Locked by a passphrase", ["sealed"]],
  ] as const) {
    const dialog = await openConnection(page);
    await chooseKept(dialog, where);
    await saveConnection(dialog);
    await expectKept(page, kept);
  }

  await test.step("a locked one is unlocked to be moved", async () => {
    await notebook.reload();
    const dialog = await openConnection(page);
    await chooseKept(dialog, "On this device");
    await dialog.getByRole("button", { name: "Save" }).click();
    await unlock(page);
    await expect(dialog).toBeHidden();
    await expectKept(page, ["plain"]);
    await runToEnd(notebook.cell(1), 1);
    expect(keysSent(api)).toEqual([`Bearer ${key}`]);
  });

  await test.step("Remove takes it off the device", async () => {
    const dialog = await openConnection(page);
    await dialog.getByRole("button", { name: "Remove" }).click();
    await expectKept(page, []);
  });
});

test("what is hardly a key is said before it is kept", async ({ page, api, open }) => {
  await open();
  const dialog = await openConnection(page);
  const save = dialog.getByRole("button", { name: "Save" });
  for (const [typed, words] of [
    ["ｓｋ-0123456789abcdef", "letters that cannot be sent"],
    ["https://platform.openai.com/api-keys", "looks like an address"],
    ["sk-0123 456789abcdef", "There are spaces inside"],
    ["put your key here", "looks like a placeholder"],
  ] as const) {
    await describeServer(dialog, api.baseUrl, typed);
    await save.click();
    await expect(dialog.getByText(words)).toBeVisible();
  }
  await expectAccessible(page, "a doubt about a key");

  await test.step("a passphrase is asked for twice", async () => {
    await describeServer(dialog, api.baseUrl, ` ${key}\n`);
    await chooseKept(dialog, "Locked by a passphrase");
    await dialog.getByLabel("Passphrase again").fill("another");
    await save.click();
    await expect(dialog.getByText("The two passphrases differ.")).toBeVisible();
    await dialog.getByLabel("Passphrase", { exact: true }).fill("short");
    await save.click();
    await expect(dialog.getByText("at least 8 characters")).toBeVisible();
    await expectKept(page, []);
  });

  await test.step("one may insist", async () => {
    await describeServer(dialog, api.baseUrl, "my key");
    await dialog.getByRole("radio", { name: "In this tab only" }).check();
    await save.click();
    await expect(dialog.getByText("Press Save again")).toBeVisible();
    await saveConnection(dialog);
  });
});

test("records of keys that were changed by hand are not used", async ({ page, api, open }) => {
  await open();
  const notebook = await begin(page);
  await connectKept(page, api.baseUrl, key, "On this device");
  await runToEnd(notebook.cell(1), 1);
  for (const change of [
    { origin: "http://evil.test" },
    { origin: "not an origin" },
    { key: "" },
    { key: { iterations: 1e12 } },
  ]) {
    await page.evaluate(forge, change);
    await notebook.reload();
    await runCell(notebook.cell(1));
    const question = page.getByRole("dialog", { name: "without a key?" });
    await expect(question).toContainText(new URL(api.origin).host);
    await question.getByRole("button", { name: "Cancel" }).click();
  }
  expect(keysSent(api)).toEqual([`Bearer ${key}`]);
});

/** Runs in the page: changes the one record of the keys' database. */
async function forge(change: object): Promise<void> {
  const opening = indexedDB.open("quire-keys");
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const writing = opening.result.transaction("keys", "readwrite");
  const asked = writing.objectStore("keys").getAll();
  asked.addEventListener("success", () => {
    writing.objectStore("keys").put({ ...asked.result[0], ...change });
    writing.objectStore("keys").put({ connection: "other" });
  });
  await new Promise((resolve) => writing.addEventListener("complete", resolve));
  opening.result.close();
}
