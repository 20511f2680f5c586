import { raw } from "../server/responders.ts";
import { connect } from "./connection-steps.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { modelOf, noticeOf, offersOf } from "./model-steps.ts";
import { NotebookPage } from "./notebook-page.ts";

const hundreds = Array.from({ length: 500 }, (_, index) => ({
  id: `maker/model-${String(index).padStart(3, "0")}`,
  shutdown_date: index === 7 ? "2026-10-23" : index === 8 ? "2999-01-01" : null,
}));
const list = raw({ contentType: "application/json", chunks: [JSON.stringify({ data: hundreds })] });

test.beforeEach(async ({ api, open }) => {
  api.on({ method: "GET", path: "/v1/models" }, list);
  await open();
});

test("the field of the model offers what the connection has, by keyboard", async ({ page, api }) => {
  await connect(page, api.baseUrl);
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  const cell = notebook.cell(1);
  const [field, offers] = [modelOf(cell), offersOf(cell)];
  await field.focus();
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("ArrowDown");
  await expect(offers.first()).toHaveText("maker/model-000");
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await expect(cell.getByText("500 models: type to find one")).toBeVisible();
  await expectAccessible(page, "the list of models");

  await page.keyboard.type("-42");
  await expect(offers).toHaveCount(10);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(field).toHaveAttribute("aria-activedescendant", "model-1");
  await expect(offers.nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("maker/model-421");
  await expect(offers).toHaveCount(0);
  await expect(field).toBeFocused();
  await expect(noticeOf(cell)).toHaveCount(0);

  await page.keyboard.press("ArrowDown");
  await expect(offers.first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(offers).toHaveCount(0);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("maker/model-421");
});

test("any other name can be typed, and is said not to be offered", async ({ page, api }) => {
  await connect(page, api.baseUrl);
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  const cell = notebook.cell(1);
  await modelOf(cell).click();
  await page.keyboard.type("my-own");
  await expect(cell.getByText("None of its models; the name is sent as typed.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(modelOf(cell)).toHaveValue("my-own");
  await expect(noticeOf(cell)).toContainText(`my-own is not offered by ${new URL(api.origin).host}.`);
});

test("what is or will be shut down is marked; the list is asked for again at a press", async ({
  page,
  api,
}) => {
  await connect(page, api.baseUrl);
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  const cell = notebook.cell(1);
  await modelOf(cell).click();
  await modelOf(cell).fill("00");
  await expect(offersOf(cell).filter({ hasText: "model-007" })).toContainText("retired 2026-10-23");
  await expect(offersOf(cell).filter({ hasText: "model-008" })).toContainText("until 2999-01-01");
  api.journal.clear();
  await cell.getByRole("button", { name: "Refresh" }).click();
  await api.journal.until(({ path }) => path === "/v1/models");
  await offersOf(cell).filter({ hasText: "model-001" }).click();
  await expect(modelOf(cell)).toHaveValue("maker/model-001");
});

test("a list that cannot be had says why, and a name can be typed", async ({ page, api, allow }) => {
  allow.error(/Failed to load resource/);
  api.on(
    { method: "GET", path: "/v1/models" },
    raw({ status: 500, contentType: "text/plain", chunks: ["no"] }),
  );
  await connect(page, api.baseUrl);
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  const cell = notebook.cell(1);
  await modelOf(cell).click();
  await expect(cell.getByText("The server failed.")).toBeVisible();
  await modelOf(cell).fill("tutorial");
  await expect(modelOf(cell)).toHaveValue("tutorial");
});

test("on Recorded there is nothing to offer", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(4);
  await modelOf(cell).click();
  await page.keyboard.press("ArrowDown");
  await expect(modelOf(cell)).toHaveAttribute("aria-expanded", "false");
  expect(api.journal.entries).toEqual([]);
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test("a tap opens the list and takes a model", async ({ page, api }) => {
    await connect(page, api.baseUrl);
    const cell = new NotebookPage(page).cell(4);
    await modelOf(cell).tap();
    await offersOf(cell).nth(2).tap();
    await expect(modelOf(cell)).toHaveValue("maker/model-002");
    await expect(noticeOf(cell)).toHaveCount(0);
  });
});
