/** Prompt cells at random, as code has them: with references, odd characters, fields that no table knows. */
import fc from "fast-check";
import type { ChatCode, CodeCell, CompletionCode } from "../../../src/core/code/code-cell.ts";
import { isSource, type Message, type Parameter } from "../../../src/core/notebook.ts";
import { cellOfId } from "../notebook-arbitraries.ts";

const word = fc.constantFrom("data", "data2", "答案", "_x", "text", "messages", "client");
const reference = fc.constantFrom(
  "{{data.choices[0].text}}",
  "{{答案.choices[12].message.content}}",
  "{{data}}",
  '{{data.choices[0].logprobs.top_logprobs[0]["a b"]}}',
  '{{data["it\'s"]["a\\"b"]["{x}"].class}}',
);
const stretch = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.string({ unit: fc.constantFrom(..."{}\\\"'`$\n\r\t #%a1"), maxLength: 6 }),
  fc.constantFrom("'''", '"""', "\u2028", "\ud83d", "\u202e", "\\N{DASH}", "\\x41", "*/", "`$\u{7b}x}`"),
);
/** Texts as people write them in cells. */
export const anyText = fc
  .array(fc.oneof({ arbitrary: stretch, weight: 3 }, reference), { maxLength: 4 })
  .map((pieces) => pieces.join(""));

const json = fc.oneof(
  fc.json({ maxDepth: 2 }),
  fc.constantFrom(
    "1.0",
    "-0",
    "1E+5",
    "12345678901234567890",
    " true ",
    '{ "__proto__": 1, "2": 0, "1": null }',
  ),
);
const parameterName = fc.oneof(
  fc.constantFrom(
    "model",
    "temperature",
    "stop",
    "tools",
    "n",
    "stream",
    "top_k",
    "engine",
    "timeout",
    "extra_body",
  ),
  stretch.filter((name) => name !== "prompt" && name !== "messages"),
);
const parameter: fc.Arbitrary<Parameter> = fc.record({ name: parameterName, value: json });
const parameters = fc.uniqueArray(parameter, { maxLength: 5, selector: ({ name }) => name });
const more = fc.dictionary(fc.constantFrom("tool_calls", "refusal", "x y"), fc.jsonValue({ maxDepth: 2 }));

const message: fc.Arbitrary<Message> = fc.record(
  {
    role: fc.oneof(fc.constantFrom("system", "user", "assistant", "tool"), stretch),
    content: fc.oneof(
      anyText,
      fc.constant(null),
      fc.array(
        fc.oneof(
          fc.record({ type: fc.constant("text" as const), text: anyText }),
          fc.record({ type: fc.constant("image" as const), image: fc.constant("0af3".repeat(16)) }),
          fc.record({ type: fc.constant("other" as const), source: json }),
        ),
        { maxLength: 3 },
      ),
    ),
    name: stretch,
    tool_call_id: stretch,
    more: more.map((value) => JSON.stringify(value)),
  },
  { requiredKeys: ["role", "content"] },
);
const name = fc.oneof({ arbitrary: word, weight: 3 }, stretch, fc.constantFrom("class", "print", ""));
const prompts = fc.array(anyText, { minLength: 1, maxLength: 3 });
const tokens = fc.array(
  fc.array(fc.nat(), { minLength: 1, maxLength: 3 }).map((ids) => ` ${JSON.stringify(ids)}`),
  { minLength: 1, maxLength: 2 },
);
const kind = "completion" as const;
const completion: fc.Arbitrary<CompletionCode> = fc.oneof(
  fc.record({ kind: fc.constant(kind), name, prompts, parameters }),
  fc.record({
    kind: fc.constant(kind),
    name,
    prompts: tokens,
    tokens: fc.constant(true as const),
    parameters,
  }),
);
const chat: fc.Arbitrary<ChatCode> = fc.record(
  {
    kind: fc.constant("chat" as const),
    name,
    continues: fc.record({ name: word, choice: fc.nat(3) }),
    messages: fc.array(message, { maxLength: 4 }),
    parameters,
  },
  { requiredKeys: ["kind", "name", "messages", "parameters"] },
);

/** The cells that notebooks have, as code has them. */
const generated: fc.Arbitrary<CodeCell> = cellOfId("id").map((cell): CodeCell => {
  if (isSource(cell)) return { kind: "completion", name: "", prompts: [cell.source], parameters: [] };
  const names = new Set<string>(["prompt", "messages"]);
  const isFirst = ({ name }: Parameter): boolean => !names.has(name) && names.add(name) !== undefined;
  const { id: _, metadata: __, ...code } = { ...cell, parameters: cell.parameters.filter(isFirst) };
  if (code.kind === "completion") return code;
  const { continues: ___, ...own } = code;
  return own;
});

/** No two parameters of a name: a call has one of each. */
export const anyCode: fc.Arbitrary<CodeCell> = fc
  .oneof(completion, chat, generated)
  // Some of its objects have no prototype: equal, but not strictly.
  .map((cell) => structuredClone(cell));
