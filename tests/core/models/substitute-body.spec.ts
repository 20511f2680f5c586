import { expect, test } from "@playwright/test";
import { callOf } from "../../../src/core/api/request.ts";
import { isUnsendable } from "../../../src/core/messages/conversation.ts";
import { noStandIns, type StandIns, substitute } from "../../../src/core/models/substitute.ts";
import { substituteBody } from "../../../src/core/models/substitute-body.ts";
import { completionCell, notebookOf, showing } from "../answered.ts";

const withNew: StandIns = { models: new Map([["old", "new"]]), asChat: false };
const asChat: StandIns = { models: new Map([["old", "new"]]), asChat: true };

test("without a stand-in the very text is sent", () => {
  const body = '{ "model": "old", "n": 1.0 }';
  expect(substituteBody("completions", body, noStandIns)).toEqual({ to: "completions", body });
  const other = '{"model": "other"}';
  expect(substituteBody("chat/completions", other, asChat)).toEqual({ to: "chat/completions", body: other });
});

test("another model is named in its place", () => {
  expect(substituteBody("chat/completions", '{"messages":[],"model":"old","n":1.0}', withNew)).toEqual({
    to: "chat/completions",
    body: '{"messages":[],"model":"new","n":1.0}',
    substitution: { model: { asked: "old", sent: "new" } },
  });
});

test("a prompt of code goes as that of a cell does", () => {
  const parameters = [
    { name: "model", value: '"old"' },
    { name: "max_tokens", value: "7" },
    { name: "logprobs", value: "5" },
    { name: "echo", value: "true" },
  ];
  const cell = completionCell("a", { prompts: ["Say"], parameters });
  const call = callOf(notebookOf(cell), showing(), cell);
  const substituted = substitute(cell, asChat);
  if (isUnsendable(call) || isUnsendable(substituted)) throw new TypeError("Both can be sent.");
  const sent = callOf(notebookOf(substituted.cell), showing(), substituted.cell);
  expect(substituteBody("completions", call.body, asChat)).toEqual({
    to: "chat/completions",
    body: "body" in sent && sent.body,
    substitution: substituted.substitution,
  });
});

test("a list of one prompt is that prompt; several, and token ids, are no message", () => {
  const prompt = (json: string) => substituteBody("completions", `{"prompt":${json}}`, asChat);
  expect(prompt('["Say"]')).toMatchObject({ body: '{"messages":[{"role":"user","content":"Say"}]}' });
  expect(prompt('["a","b"]')).toEqual({ type: "prompt-not-chat", why: "several" });
  expect(prompt("[1,2]")).toEqual({ type: "prompt-not-chat", why: "tokens" });
  expect(prompt("[[1],[2]]")).toEqual({ type: "prompt-not-chat", why: "tokens" });
});
