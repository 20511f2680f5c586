import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { countableOf } from "../../../src/core/models/countable.ts";
import { sections } from "../../../src/core/models/sections.ts";

const of = (body: object) => countableOf(JSON.stringify(body));

test("a prompt is its text, prompts are theirs, and ids are counted as they are", () => {
  expect(of({ prompt: "Say" })).toEqual({ texts: ["Say"], tokens: 0, uncounted: 0 });
  expect(of({ prompt: ["a", "b"], suffix: "c" })).toEqual({
    texts: ["a", "b", "c"],
    tokens: 0,
    uncounted: 0,
  });
  expect(of({ prompt: [9906, 1917] })).toEqual({ texts: [], tokens: 2, uncounted: 0 });
  expect(of({ prompt: [[1, 2], [3]] })).toEqual({ texts: [], tokens: 3, uncounted: 0 });
});

test("a message costs three more, a name one more, and the reply's beginning three", () => {
  const messages = [
    { role: "system", content: "Be brief." },
    { role: "user", name: "Ann", content: "Hello!" },
  ];
  expect(of({ model: "gpt-4o", messages })).toEqual({
    texts: ["system", "Be brief.", "user", "Ann", "Hello!"],
    tokens: 3 + 3 + 1 + 3,
    uncounted: 0,
  });
});

test("of parts the texts are counted, and the others said to be missing", () => {
  const content = [
    { type: "text", text: "What is this?" },
    { type: "image_url", image_url: { url: "quire-image:abc" } },
    { type: "input_audio", input_audio: {} },
  ];
  const counted = of({ messages: [{ role: "user", content }] });
  expect(counted.texts).toEqual(["user", "What is this?"]);
  expect(counted.uncounted).toBe(2);
});

test("tool calls, their answers and the tools themselves are counted as they are sent", () => {
  const tool_calls = [{ id: "call_1", type: "function", function: { name: "f", arguments: "{}" } }];
  const messages = [
    { role: "assistant", content: null, tool_calls },
    { role: "tool", tool_call_id: "call_1", content: "7" },
  ];
  const tools = [{ type: "function", function: { name: "f" } }];
  expect(of({ messages, tools }).texts).toEqual([
    "assistant",
    JSON.stringify(tool_calls),
    "tool",
    "call_1",
    "7",
    JSON.stringify(tools),
  ]);
});

test("whatever the body is, it is counted without a complaint", () => {
  for (const body of [
    "",
    "no JSON",
    "[]",
    "null",
    '{"messages":[1,null,"x",{"content":7}]}',
    '{"prompt":{}}',
  ])
    expect.soft(countableOf(body).uncounted, body).toBe(0);
});

test("the sections of a text are the text, none with a thousand characters without a break", () => {
  const word = fc.tuple(
    fc.constantFrom("a", " ", "é", "…", "啊", "7", "\n"),
    fc.integer({ min: 1, max: 2500 }),
  );
  const text = fc.array(word, { maxLength: 5 }).map((words) => words.map(([c, n]) => c.repeat(n)).join(""));
  fc.assert(
    fc.property(text, (given) => {
      const cut = sections(given);
      expect(cut.join("")).toBe(given);
      for (const section of cut) expect(section).not.toMatch(/[\p{L}\p{M}]{1001}|\s{1001}/u);
    }),
    { numRuns: 50 },
  );
});

test("what a person writes is one section", () => {
  const text = "The quick brown fox — 敏捷的棕色狐狸。\n\n    jumps()\n".repeat(500);
  expect(sections(text)).toEqual([text]);
});
