import { connect } from "./connection-steps.ts";
import { expect, test } from "./fixtures.ts";
import { addParameter, alertOf, NotebookPage, runCell, runToEnd } from "./notebook-page.ts";
import { requestOf } from "./parameter-steps.ts";
import { write } from "./text-steps.ts";

test.beforeEach(async ({ page, open }) => {
  await open();
  await new NotebookPage(page).createNotebook();
});

test("a JSON Schema is written in a form, said to be broken while it is, and sent", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  const cell = notebook.cell(1);
  await connect(page, api.baseUrl);
  await addParameter(cell, "response_format");
  const panel = cell.getByRole("group", { name: "Editor of response_format" });
  await panel.getByRole("combobox", { name: "Type" }).selectOption("json_schema");
  await panel.getByRole("textbox", { name: "Schema name" }).fill("a person");
  await expect(cell.getByText(/needs a name for the schema/)).toBeVisible();
  await panel.getByRole("textbox", { name: "Schema name" }).fill("person");
  await expect(cell.getByText(/needs a name for the schema/)).toHaveCount(0);
  const schema = { type: "object", properties: { name: { type: "string" } }, required: ["name"] };
  const text = JSON.stringify(schema, null, 2);
  await write(panel.getByRole("textbox", { name: "JSON Schema" }), text.replace('"object",', '"object"'));
  await expect(panel.getByText("The schema is not JSON: look at line 3, column 3.")).toBeVisible();
  await runCell(cell);
  await expect(alertOf(cell)).toContainText("The value of response_format is not JSON.");
  await write(panel.getByRole("textbox", { name: "JSON Schema" }), text);
  await expect(panel.getByText("The schema is not JSON")).toHaveCount(0);
  await runToEnd(cell, 1);
  const format = { type: "json_schema", json_schema: { name: "person", strict: true, schema } };
  expect(api.journal.sent.at(-1)?.["response_format"]).toEqual(format);
  expect(JSON.parse(await requestOf(cell))).toMatchObject({ response_format: format });
  await notebook.reload();
  await cell.getByRole("button", { name: "Edit response_format" }).click();
  await expect(panel.getByRole("textbox", { name: "Schema name" })).toHaveValue("person");
});

test("lists and maps have a field for each item, escapes visible", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  await connect(page, api.baseUrl);
  await addParameter(cell, "stop");
  await expect(cell.getByText("A line break is written \\n, a tab \\t.")).toBeVisible();
  await expect(cell.getByRole("textbox", { name: "Text 1" })).toHaveValue("\\n");
  await cell.getByRole("button", { name: "Add a text" }).click();
  await cell.getByRole("textbox", { name: "Text 2" }).pressSequentially('say "\\t"');
  await expect(cell.getByRole("textbox", { name: "stop", exact: true })).toHaveValue(
    '["\\n", "say \\"\\t\\""]',
  );
  await addParameter(cell, "logit_bias");
  await cell.getByRole("button", { name: "Add a token" }).click();
  await cell.getByRole("textbox", { name: "Token id 1" }).fill("50256");
  await cell.getByRole("textbox", { name: "Bias 1" }).fill("-7.0");
  await addParameter(cell, "metadata");
  for (const place of [1, 2]) {
    await cell.getByRole("button", { name: "Add an entry" }).click();
    await cell.getByRole("textbox", { name: `Name ${place}` }).fill(`key ${place}`);
    await cell.getByRole("textbox", { name: `Value ${place}` }).fill(`"${place}"`);
  }
  await cell.getByRole("button", { name: "Remove row 1 of metadata" }).click();
  await runToEnd(cell, 1);
  expect(api.journal.posts.at(-1)?.body).toContain('"logit_bias":{"50256": -7.0}');
  expect(api.journal.sent.at(-1)).toMatchObject({ stop: ["\n", 'say "\t"'], metadata: { "key 2": '"2"' } });
});

test("JSON is written in an editor that says where it breaks", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  await connect(page, api.baseUrl);
  await addParameter(cell, "tools");
  await cell.getByRole("button", { name: "Add a function" }).click();
  await expect(cell.getByRole("textbox", { name: "tools", exact: true })).toHaveValue(/"get_weather"/);
  const editor = cell.getByRole("textbox", { name: "JSON of tools" });
  await write(editor, '[\n  {"type": "function",}\n]');
  await expect(cell.getByText("tools is not JSON: look at line 2, column 23.")).toBeVisible();
  await write(editor, '[\n  {"type": "function"}\n]');
  await cell.getByRole("button", { name: "Add a function" }).click();
  await editor.focus();
  await expect(cell.getByText("tools is not JSON")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(editor).toHaveCount(0);
  await expect(cell.getByRole("textbox", { name: "tools", exact: true })).toBeFocused();
  await runToEnd(cell, 1);
  expect(api.journal.sent.at(-1)).toMatchObject({
    tools: [{ type: "function" }, { type: "function", function: { name: "get_weather" } }],
  });
});

test("a suffix has several lines, and none of them is lost", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  await connect(page, api.baseUrl);
  const cell = await notebook.add("completion");
  await addParameter(cell, "suffix");
  await write(cell.getByRole("textbox", { name: "Text of suffix" }), '}\n\nprint("b")');
  const chip = cell.getByRole("textbox", { name: "suffix", exact: true });
  await expect(chip).toHaveValue('"}\\n\\nprint(\\"b\\")"');
  await runToEnd(cell, 1);
  expect(api.journal.sent.at(-1)).toMatchObject({ suffix: '}\n\nprint("b")' });
  await chip.fill('"}\\n"');
  await runToEnd(cell, 2);
  expect(api.journal.sent.at(-1)).toMatchObject({ suffix: "}\n" });
});
