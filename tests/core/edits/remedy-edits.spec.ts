import { expect, test } from "@playwright/test";
import type { Remedy } from "../../../src/core/api/remedies.ts";
import { apply } from "../../../src/core/edits/edits.ts";
import { remedyStep } from "../../../src/core/edits/remedy-edits.ts";
import type { PromptCell } from "../../../src/core/notebook.ts";
import { notebookOf } from "../answered.ts";
import { chat } from "../refused-cells.ts";

const streamed = { stream: "true", stream_options: '{"include_usage": true}' };

test("what a remedy makes of a cell", () => {
  const after = (cell: PromptCell, remedy: Remedy) =>
    remedyStep(notebookOf(cell), cell, remedy).reduce(apply, notebookOf(cell)).cells[0];
  expect(after(chat(streamed), { type: "unstream" })).toMatchObject({
    parameters: [{ name: "model" }, { name: "stream", value: "false" }],
  });
  expect(
    after(chat({ n: "2", seed: "1", n2: "3" }), { type: "remove", parameters: ["n", "n2"] }),
  ).toMatchObject({
    parameters: [{ name: "model" }, { name: "seed" }],
  });
  expect(after(chat({}), { type: "message-field", field: "reasoning_content" })).toMatchObject({
    messages: [{}, {}, {}, { more: '{"refusal":null}' }],
  });
  expect(after(chat({}), { type: "message-field", field: "name", but: "user" })).toMatchObject({
    messages: [{ role: "system" }, {}, { name: "ada" }, {}],
  });
  expect(after(chat({}), { type: "role", from: "developer", to: "system" })).toMatchObject({
    messages: [{ role: "system" }, { role: "system" }, { role: "user" }, { role: "assistant" }],
  });
});
