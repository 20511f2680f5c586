import { expect, test } from "./fixtures.ts";
import { expectEditor } from "./text-steps.ts";
import { payloads } from "./xss/payloads.ts";
import { notebookRecords, openRecords, type StoredRecord } from "./xss/records.ts";
import { expectNothing, readAtOnce, start } from "./xss/visit.ts";

test.describe.configure({ timeout: 180_000 });

// Without the page's policy all has to be safe by itself; `QUIRE_ALL_DOORS=1` does it with the policy, too.
for (const bypassCSP of process.env["QUIRE_ALL_DOORS"] ? [false, true] : [true]) {
  test.describe(bypassCSP ? "without the page's policy" : "with the page's policy", () => {
    test("records of wrong shapes", async ({ browser, site }) => {
      const hunt = await start(browser, site, bypassCSP);
      const sound = [{ id: "first", kind: "markdown", source: "here" }];
      const records = payloads.flatMap((payload, index) => misshapen(payload, index));
      await openRecords(hunt.page, [...notebookRecords("odd", "Odd", sound), ...records], "odd");
      await readAtOnce(hunt.page);
      await expect(hunt.page.locator("quire-cell")).toHaveCount(1 + payloads.length);
      await expectNothing(hunt);
    });

    test("edits in the log", async ({ browser, site }) => {
      const hunt = await start(browser, site, bypassCSP);
      const cells = payloads.map((_, index) => ({ id: `cell ${index}`, kind: "markdown", source: "" }));
      const log = payloads.map(logged);
      await openRecords(hunt.page, [...notebookRecords("logged", "Logged", cells), ...log], "logged");
      await readAtOnce(hunt.page);
      const drawn = hunt.page.locator("quire-cell quire-markdown");
      await expect(drawn).toHaveCount(payloads.length);
      await expectNothing(hunt);
    });

    test("Markdown typed, deleted and taken back", async ({ browser, site }) => {
      const hunt = await start(browser, site, bypassCSP);
      const cells = [{ id: "typed", kind: "markdown", source: "start" }];
      await openRecords(hunt.page, notebookRecords("typed", "Typed", cells), "typed");
      const { keyboard } = hunt.page;
      const cell = hunt.page.locator("quire-cell article");
      await cell.focus();
      await keyboard.press("Enter");
      await expectEditor(hunt.page);
      for (const payload of payloads) {
        await keyboard.press("ControlOrMeta+a");
        await keyboard.insertText(payload);
        await keyboard.press("Escape");
        await expect(hunt.page.locator("quire-markdown")).toHaveCount(1);
        await keyboard.press("Enter");
        await expectEditor(hunt.page);
      }
      await keyboard.press("Escape");
      await keyboard.press("d");
      await keyboard.press("d");
      await expect(cell).toHaveCount(0);
      await hunt.page.locator(".toast").getByRole("button", { name: "Undo" }).click();
      await expect(cell).toHaveCount(1);
      await expectNothing(hunt);
    });

    test("names of parameters, looked for and set", async ({ browser, site }) => {
      const hunt = await start(browser, site, bypassCSP);
      const asking = { id: "asking", kind: "chat", name: "reply", messages: [], parameters: [] };
      await openRecords(hunt.page, notebookRecords("asking", "Asking", [asking]), "asking");
      await hunt.page.getByRole("button", { name: "Add parameter" }).click();
      const field = hunt.page.getByRole("combobox", { name: "Parameter name" });
      const offers = hunt.page.getByRole("listbox", { name: "Parameters" }).getByRole("option");
      for (const payload of payloads) await field.fill(payload.replaceAll("\n", " "));
      await expect(offers).toContainText(["pwn()"]);
      await field.press("Enter");
      await expect(hunt.page.locator("quire-parameters .parameter")).toHaveCount(1);
      await expectNothing(hunt);
    });
  });
}

/** Cells with a payload where something else belongs; one of them can be read. */
function misshapen(payload: string, index: number): readonly StoredRecord[] {
  const cells = [
    { id: `kind ${index}`, kind: payload, source: payload },
    { id: `source ${index}`, kind: "markdown", source: { html: payload, toString: payload } },
    {
      id: `names ${index}`,
      kind: "chat",
      name: [payload],
      messages: payload,
      parameters: { [payload]: payload },
    },
    {
      id: `more ${index}`,
      kind: "markdown",
      source: payload,
      innerHTML: payload,
      strings: [payload],
      values: [],
    },
  ];
  const run = {
    schema: 1,
    id: `odd ${index}`,
    notebook: "odd",
    cell: `more ${index}`,
    raw: { [payload]: payload },
  };
  const records = cells.map(
    (cell): StoredRecord => ({ store: "cells", value: { notebook: "odd", rev: 0, cell } }),
  );
  return [...records, { store: "runs", value: { ...run, asked: payload, problem: payload } }];
}

/** A log entry that types the payload into its cell. */
function logged(payload: string, index: number): StoredRecord {
  const edit = {
    type: "text",
    cell: `cell ${index}`,
    path: ["source"],
    at: 0,
    removed: "",
    inserted: payload,
  };
  const entry = { move: "do", at: index, joins: false, edits: [edit] };
  return { store: "log", value: { schema: 1, notebook: "logged", rev: index + 1, entry } };
}
