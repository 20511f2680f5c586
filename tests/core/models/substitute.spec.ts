import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { callOf } from "../../../src/core/api/request.ts";
import { isUnsendable } from "../../../src/core/messages/conversation.ts";
import { modelOf, type StandIns, substitute } from "../../../src/core/models/substitute.ts";
import { isPrompt, type Parameter, type PromptCell } from "../../../src/core/notebook.ts";
import { chatCell, completionCell, notebookOf, showing } from "../answered.ts";
import { anyNotebook } from "../notebook-arbitraries.ts";

const model: Parameter = { name: "model", value: '"old"' };
const withNew: StandIns = { models: new Map([["old", "new"]]), asChat: false };
const asChat: StandIns = { models: new Map([["old", "new"]]), asChat: true };

function body(cell: PromptCell, standIns: StandIns): string {
  const substituted = substitute(cell, standIns);
  if (isUnsendable(substituted)) return substituted.type;
  const call = callOf(notebookOf(cell), showing(), substituted.cell);
  return isUnsendable(call) ? call.type : `${call.endpoint} ${call.body}`;
}

test("another model is named in the body, and nothing else of it changes", () => {
  const cell = chatCell("a", {
    messages: [{ role: "user", content: "Hello" }],
    parameters: [{ name: "temperature", value: "1.0" }, model, { name: "stop", value: '[ "a" ]' }],
  });
  expect(body(cell, withNew)).toBe(
    'chat/completions {"model":"new","messages":[{"role":"user","content":"Hello"}],"temperature":1.0,"stop":[ "a" ]}',
  );
  expect(substitute(cell, withNew)).toMatchObject({ substitution: { model: { asked: "old", sent: "new" } } });
});

test("a prompt goes as one message, without what chat does not have", () => {
  const parameters = [
    model,
    { name: "max_tokens", value: "7" },
    { name: "suffix", value: '"."' },
    { name: "best_of", value: "3" },
    { name: "echo", value: "true" },
    { name: "logprobs", value: "5" },
    { name: "min_p", value: "0.1" },
  ];
  const cell = completionCell("a", { prompts: ["Say"], parameters });
  expect(body(cell, asChat)).toBe(
    'chat/completions {"model":"new","messages":[{"role":"user","content":"Say"}],"max_tokens":7,"min_p":0.1}',
  );
  expect(substitute(cell, asChat)).toMatchObject({
    substitution: {
      model: { asked: "old", sent: "new" },
      endpoint: {
        asked: "completions",
        sent: "chat/completions",
        left: ["suffix", "best_of", "echo", "logprobs"],
      },
    },
  });
});

test("several prompts are several questions, and token ids are no text", () => {
  expect(substitute(completionCell("a", { prompts: ["a", "b"] }), asChat)).toEqual({
    type: "prompt-not-chat",
    why: "several",
  });
  expect(substitute(completionCell("a", { prompts: ["[1]"], tokens: true }), asChat)).toEqual({
    type: "prompt-not-chat",
    why: "tokens",
  });
});

test("where nothing is chosen for it, any cell is sent as it is", () => {
  fc.assert(
    fc.property(anyNotebook, ({ cells }) => {
      for (const cell of cells.filter(isPrompt)) {
        const standIns = { models: new Map([[`not ${modelOf(cell)}`, "new"]]), asChat: false };
        expect(substitute(cell, standIns)).toEqual({ cell });
      }
    }),
  );
});

test("whatever the cell, the model that is sent is the one that was chosen", () => {
  fc.assert(
    fc.property(anyNotebook, fc.string(), fc.boolean(), ({ cells }, sent, chat) => {
      for (const cell of cells.filter(isPrompt)) {
        const before = structuredClone(cell);
        const substituted = substitute(cell, { models: new Map([[modelOf(cell), sent]]), asChat: chat });
        expect(cell).toEqual(before);
        if (isUnsendable(substituted)) continue;
        const isNamed = cell.parameters.some(({ name }) => name === "model");
        expect(modelOf(substituted.cell)).toBe(isNamed ? sent : "");
        if (cell.kind === "chat") expect(substituted.cell).toMatchObject({ messages: cell.messages });
      }
    }),
  );
});
