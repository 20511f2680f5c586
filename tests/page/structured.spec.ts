import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { replies, streams } from "./model-answers.ts";
import {
  addParameter,
  answerOf,
  expectCount,
  NotebookPage,
  runCell,
  runToEnd,
  setParameter,
} from "./notebook-page.ts";
import { startNotebook } from "./start-notebook.ts";

const weather = JSON.stringify({
  type: "json_schema",
  json_schema: {
    name: "weather",
    strict: true,
    schema: {
      type: "object",
      properties: { city: { type: "string" }, days: { items: { properties: { high: { type: "number" } } } } },
      required: ["city"],
      additionalProperties: false,
    },
  },
});

test.beforeEach(async ({ page, api, open }) => {
  await open();
  await startNotebook(page, api);
});

test("JSON that was asked for is a tree, checked against the schema that was sent", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  const valid = '{"city": "Oslo", "days": [{"high": 1.0}]}';
  await setParameter(cell, "response_format", weather);
  api.next(
    replies({ content: valid }),
    replies({ content: '{"days":[{"high":1},{"high":"hot"}],"wind":2}' }),
  );
  await runToEnd(cell, 1);
  await expect(answerOf(cell)).toContainText("Valid against the schema weather.");
  await expect(answerOf(cell).getByRole("treeitem").filter({ hasText: '"high":' }).last()).toContainText(
    "1.0",
  );
  await expectAccessible(page, "an answer that fits its schema");
  const asText = answerOf(cell).getByRole("button", { name: "As text" });
  await asText.click();
  await expect(answerOf(cell).getByText(valid, { exact: true })).toBeVisible();
  await expect(answerOf(cell).getByRole("tree")).toHaveCount(0);
  await asText.click();

  await runToEnd(cell, 2);
  await expect(answerOf(cell)).toContainText("Does not fit the schema weather:");
  await expect(answerOf(cell).getByRole("listitem")).toHaveText([
    "city is missing",
    "days[1].high should be of type number",
    "wind is not allowed here",
  ]);
  await expectAccessible(page, "an answer that does not fit its schema");
});

test("JSON that is cut off says so, and is shown as the text it is", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  await setParameter(cell, "response_format", weather);
  await setParameter(cell, "max_tokens", "4");
  api.next(replies({ content: '{"city": "Os' }, "length"));
  await runToEnd(cell, 1);
  await expect(answerOf(cell)).toContainText('{"city": "Os');
  await expect(answerOf(cell)).toContainText("The JSON is incomplete.");
  await expect(answerOf(cell)).toContainText("Cut off: max_tokens was 4.");
  api.next(replies({ content: "Oslo" }));
  await runToEnd(cell, 2);
  await expect(answerOf(cell)).toContainText("The answer is not JSON.");
});

test("JSON without a schema is text while it comes, then a tree", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  const gate = api.gate();
  await setParameter(cell, "response_format", '{"type":"json_object"}');
  await addParameter(cell, "stream");
  api.next(streams([{ content: '{"_a_":' }, { content: "[1, 2]}" }], "stop", gate));
  await runCell(cell);
  gate.release(1);
  await expect(answerOf(cell)).toHaveText('{"_a_":');
  await expect(answerOf(cell).getByRole("tree")).toHaveCount(0);
  gate.open();
  await expectCount(cell, 1);
  await expect(answerOf(cell)).toContainText("Valid JSON.");
  await expect(answerOf(cell).getByRole("treeitem")).toHaveCount(4);
});

test("a schema that cannot be used leaves the answer unchecked, and says so", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  const elsewhere =
    '{"type":"json_schema","json_schema":{"name":"x","schema":{"$ref":"https://example.com/s"}}}';
  await setParameter(cell, "response_format", elsewhere);
  api.next(replies({ content: "[]" }));
  await runToEnd(cell, 1);
  await expect(answerOf(cell)).toContainText("Not checked against the schema: it cannot be used as it is.");
});
