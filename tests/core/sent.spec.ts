import { expect, test } from "@playwright/test";
import { callOf } from "../../src/core/api/request.ts";
import { messageCountOf, messagesOf } from "../../src/core/messages/conversation.ts";
import { responseFormatOf, tokenLimitOf } from "../../src/core/sent-parameters.ts";
import { answered, chatCell, notebookOf, showing } from "./answered.ts";

const reply = '{"choices":[{"index":0,"message":{"role":"assistant","content":"Hi"}}]}';
const broken = answered("a", reply, '{"messages":[');

test("a record whose body is no JSON says nothing of what was sent", () => {
  expect(messagesOf(broken)).toEqual([]);
  expect(messageCountOf(broken)).toBe(0);
  expect(responseFormatOf(broken)).toBeUndefined();
  expect(tokenLimitOf(broken)).toBeUndefined();
});

test("a cell goes on from its reply alone", () => {
  const cell = chatCell("b", { continues: { from: "a", choice: 0 } });
  const call = callOf(notebookOf(chatCell("a"), cell), showing(broken), cell);
  expect(call).toMatchObject({ body: '{"messages":[{"role":"assistant","content":"Hi"}]}' });
});
