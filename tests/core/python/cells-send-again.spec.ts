import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { anyText } from "../code/code-arbitraries.ts";
import { call, chat, made, reply, sentBy, user } from "./calls-made.ts";

const anyContent = fc.oneof(
  anyText,
  fc.constant(null),
  fc.array(
    fc.oneof(
      fc.record({ type: fc.constant("text"), text: anyText }),
      fc.record({ type: fc.constant("image_url"), image_url: fc.record({ url: fc.webUrl() }) }),
      fc.jsonValue({ maxDepth: 1 }),
    ),
    { maxLength: 3 },
  ),
);
const anyMessage = fc.record(
  {
    role: fc.constantFrom("system", "user", "assistant", "tool"),
    content: anyContent,
    name: fc.string({ minLength: 1 }),
    tool_call_id: fc.string({ minLength: 1 }),
    tool_calls: fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: ["role", "content"] },
);
const anyBody = fc.oneof(
  fc
    .record({
      messages: fc.array(anyMessage, { maxLength: 4 }),
      more: fc.dictionary(
        fc.constantFrom("temperature", "stop", "tools", "user"),
        fc.jsonValue({ maxDepth: 2 }),
      ),
    })
    .map(
      ({ messages, more }) =>
        ["chat/completions", JSON.stringify({ model: "m", messages, ...more })] as const,
    ),
  fc
    .record({
      prompt: fc.oneof(anyText, fc.array(anyText, { minLength: 2, maxLength: 3 })),
      more: fc.dictionary(fc.constantFrom("n", "echo"), fc.jsonValue({ maxDepth: 1 })),
    })
    .map(({ prompt, more }) => ["completions", JSON.stringify({ model: "m", prompt, ...more })] as const),
);

test("whatever code sends, in the order in which cells send it, a cell sends in the same bytes", () => {
  fc.assert(
    fc.property(fc.array(anyBody, { maxLength: 4 }), (bodies) => {
      const runs = bodies.map(([endpoint, body], at) => call(at + 1, endpoint, body));
      const cells = made(runs);
      expect(cells.map(({ run }) => run.id)).toEqual(runs.map(({ id }) => id));
      expect(sentBy(cells)).toEqual(bodies.map(([, body]) => body));
    }),
  );
});

test("whatever is said in a conversation, its cells send it again", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 6 }), (turns) => {
      const messages: object[] = [];
      const runs = turns.map(([question, answer], turn) => {
        messages.push(user(question));
        const run = call(turn + 1, "chat/completions", chat(...messages), reply(answer));
        messages.push({ role: "assistant", content: answer });
        return run;
      });
      const cells = made(runs);
      expect(sentBy(cells)).toEqual(runs.map(({ sent }) => sent.body));
      for (const { cell } of cells) expect(cell.kind === "chat" && cell.messages.length).toBe(1);
    }),
  );
});
