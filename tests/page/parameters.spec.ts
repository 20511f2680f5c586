import type { Locator } from "@playwright/test";
import { namesOf, type ParameterName, ruleOf } from "../../src/core/api/parameters.ts";
import type { Endpoint } from "../../src/core/run.ts";
import { connect } from "./connection-steps.ts";
import { expect, test } from "./fixtures.ts";
import { addParameter, NotebookPage, runToEnd, setParameter } from "./notebook-page.ts";
import { requestOf } from "./parameter-steps.ts";
import { valueFor } from "./parameter-values.ts";

const kinds = { completions: "completion", "chat/completions": "chat" } as const;

test.beforeEach(async ({ page, open }) => {
  await open();
  await new NotebookPage(page).createNotebook();
});

for (const endpoint of ["completions", "chat/completions"] as const) {
  test(`every parameter of ${endpoint} is set, sent and seen in the Request`, async ({ page, api }) => {
    test.slow();
    const notebook = new NotebookPage(page);
    await connect(page, api.baseUrl);
    const cell = endpoint === "completions" ? await notebook.add(kinds[endpoint]) : notebook.cell(1);
    for (const name of namesOf(endpoint)) await set(cell, endpoint, name);
    await runToEnd(cell, 1);
    const body = api.journal.posts.at(-1)?.body ?? "";
    const shown = await requestOf(cell);
    for (const name of namesOf(endpoint)) {
      const source = valueFor(endpoint, name);
      expect.soft(body, name).toContain(`${JSON.stringify(name)}:${source}`);
      expect.soft(JSON.parse(body)[name], name).toEqual(JSON.parse(source));
      expect.soft(JSON.parse(shown)[name], `${name} in the Request`).toEqual(JSON.parse(source));
    }
    const asked = endpoint === "completions" ? "prompt" : "messages";
    expect(Object.keys(JSON.parse(body)).toSorted()).toEqual([...namesOf(endpoint), asked].toSorted());
  });
}

test("parameters that no table knows survive a reload and are sent as they are", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  const cell = notebook.cell(1);
  const nested = '{"thinking": false, "deep": [1.0, {"x": null}]}';
  await setParameter(cell, "top_k", "40");
  await setParameter(cell, "chat_template_kwargs", nested);
  await setParameter(cell, "grammar", '"root ::= yes"');
  await expect(cell.getByRole("textbox", { name: "top_k" })).toHaveAccessibleDescription(/sent as it is/);
  await notebook.reload();
  await expect(cell.getByRole("textbox", { name: "chat_template_kwargs", exact: true })).toHaveValue(nested);
  await connect(page, api.baseUrl);
  await runToEnd(cell, 1);
  expect(api.journal.posts.at(-1)?.body).toContain(
    `"top_k":40,"chat_template_kwargs":${nested},"grammar":"root ::= yes"`,
  );
  expect(JSON.parse(await requestOf(cell))).toMatchObject({
    top_k: 40,
    chat_template_kwargs: JSON.parse(nested),
  });
});

test("a value out of range is said at once, and is the person's to send", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  await connect(page, api.baseUrl);
  await setParameter(cell, "temperature", "2");
  const field = cell.getByRole("textbox", { name: "temperature" });
  await expect(field).toHaveAttribute("aria-invalid", "false");
  await field.fill("2.5");
  await expect(cell.getByText("temperature should be a number from 0 to 2.")).toBeVisible();
  await expect(field).toHaveAccessibleDescription("temperature should be a number from 0 to 2.");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await runToEnd(cell, 1);
  expect(api.journal.sent.at(-1)).toMatchObject({ temperature: 2.5 });
});

test("temperature together with top_p is advised against, and no fault", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  await connect(page, api.baseUrl);
  await setParameter(cell, "temperature", "0.5");
  await expect(cell.getByText(/better change only one/)).toHaveCount(0);
  await setParameter(cell, "top_p", "0.9");
  await expect(cell.getByText(/temperature and top_p both steer chance/)).toBeVisible();
  await expect(cell.getByRole("textbox", { name: "temperature" })).toHaveAttribute("aria-invalid", "false");
  await runToEnd(cell, 1);
  expect(api.journal.sent.at(-1)).toMatchObject({ temperature: 0.5, top_p: 0.9 });
  await cell.getByRole("button", { name: "Remove top_p" }).click();
  await expect(cell.getByText(/better change only one/)).toHaveCount(0);
});

test("parameters that exclude or need one another, and deprecated ones, are said", async ({ page }) => {
  const cell = new NotebookPage(page).cell(1);
  await setParameter(cell, "max_tokens", "7");
  await expect(cell.getByText("max_tokens is deprecated in favour of max_completion_tokens")).toBeVisible();
  await setParameter(cell, "max_completion_tokens", "7");
  await expect(
    cell.getByText("max_tokens cannot be sent together with max_completion_tokens."),
  ).toBeVisible();
  await addParameter(cell, "top_logprobs");
  await expect(cell.getByText("top_logprobs needs logprobs.")).toBeVisible();
  await addParameter(cell, "logprobs");
  await expect(cell.getByText("top_logprobs needs logprobs.")).toHaveCount(0);
});

/** Sets a parameter as its control asks, and sees the keyboard go there when it is added. */
async function set(cell: Locator, endpoint: Endpoint, name: ParameterName): Promise<void> {
  const source = valueFor(endpoint, name);
  const type = ruleOf(endpoint, name)?.type.type ?? "text";
  const isChosen = type === "boolean" || type === "choice";
  const control = cell.getByRole(isChosen || name === "model" ? "combobox" : "textbox", {
    name,
    exact: true,
  });
  if (name !== "model") {
    await addParameter(cell, name);
    await expect(control).toBeFocused();
  }
  if (isChosen) await control.selectOption(source);
  else await control.fill(type === "text" ? String(JSON.parse(source)) : source);
}
