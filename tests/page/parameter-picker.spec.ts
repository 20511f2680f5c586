import { namesOf } from "../../src/core/api/parameters.ts";
import { connect } from "./connection-steps.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { addParameter, NotebookPage, runToEnd, setParameter } from "./notebook-page.ts";
import { offersOf } from "./parameter-steps.ts";

test.beforeEach(async ({ page, open }) => {
  await open();
  await new NotebookPage(page).createNotebook();
});

test("the picker lists what is not set, filters, and goes by keyboard", async ({ page }) => {
  const cell = new NotebookPage(page).cell(1);
  const button = cell.getByRole("button", { name: "Add parameter" });
  const field = cell.getByRole("combobox", { name: "Parameter name" });
  const offers = offersOf(cell);
  await button.press("Enter");
  await expect(field).toBeFocused();
  await expect(offers).toHaveCount(namesOf("chat/completions").length - 1);
  await expect(offers.last()).toContainText("deprecated");
  await expect(offers.filter({ hasText: "default 1" }).first()).toContainText("How daring");
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await expect(offers).toHaveCount(0);

  await button.press("Enter");
  await field.fill("tok");
  await expect(offers.first()).toHaveText(/^\s*max_completion_tokens/);
  await page.keyboard.press("ArrowDown");
  await expect(offers.nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(cell.getByRole("textbox", { name: "max_tokens", exact: true })).toBeFocused();
  await button.press("Enter");
  await expect(offers.filter({ hasText: /^\s*max_tokens/ })).toHaveCount(0);
  await field.fill("max_tokens");
  await page.keyboard.press("Enter");
  await expect(cell.getByRole("textbox", { name: "max_tokens", exact: true })).toBeFocused();
  await button.click();
  await field.fill("nobody knows");
  await offers.filter({ hasText: "Add it as it is" }).click();
  await expect(cell.getByRole("textbox", { name: "nobody knows" })).toHaveValue("null");
});

test("a choice takes other values, too", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  await connect(page, api.baseUrl);
  await addParameter(cell, "reasoning_effort");
  await cell.getByRole("combobox", { name: "reasoning_effort" }).selectOption("other…");
  await cell.getByRole("textbox", { name: "reasoning_effort" }).fill("extreme");
  await expect(cell.getByText(/reasoning_effort is usually one of none, minimal, low/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cell.getByRole("combobox", { name: "reasoning_effort" })).toHaveValue('"extreme"');
  await runToEnd(cell, 1);
  expect(api.journal.sent.at(-1)).toMatchObject({ reasoning_effort: "extreme" });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("axe finds nothing in the picker, the complaints and the panels", async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width: colorScheme === "light" ? 1360 : 390, height: 900 });
      const cell = new NotebookPage(page).cell(1);
      await cell.getByRole("button", { name: "Add parameter" }).click();
      await expect(offersOf(cell).first()).toBeVisible();
      await expectAccessible(page, "the picker");
      await cell.getByRole("combobox", { name: "Parameter name" }).fill("user");
      await expectAccessible(page, "the picker, filtered");
      await page.keyboard.press("Escape");
      for (const [name, value] of [
        ["temperature", "3"],
        ["top_p", "warm"],
        ["max_tokens", "7"],
      ] as const)
        await setParameter(cell, name, value);
      await addParameter(cell, "logit_bias");
      await cell.getByRole("button", { name: "Add a token" }).click();
      await expectAccessible(page, "complaints, and a map");
      await addParameter(cell, "response_format");
      await cell.getByRole("combobox", { name: "Type" }).selectOption("json_schema");
      await expectAccessible(page, "a JSON Schema");
      await addParameter(cell, "tools");
      await expectAccessible(page, "a JSON editor");
    });
  });
}
