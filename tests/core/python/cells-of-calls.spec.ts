import { expect, test } from "@playwright/test";
import { callOf, callWith } from "../../../src/core/api/request.ts";
import { isUnsendable } from "../../../src/core/messages/conversation.ts";
import type { Endpoint } from "../../../src/core/run.ts";
import { notebookOf } from "../answered.ts";
import { call, chat, made, reply, sentBy, user } from "./calls-made.ts";

const identical: readonly (readonly [what: string, endpoint: Endpoint, body: string])[] = [
  ["a chat", "chat/completions", chat({ role: "system", content: "Be brief." }, user('é\u2028\n"2+2?"'))],
  [
    "numbers as the code has them",
    "completions",
    '{"model":"m","prompt":"x","temperature":1.0,"n":2,"seed":12345678901234567890}',
  ],
  [
    "braces, references and backslashes",
    "chat/completions",
    chat(user("{{data.x}} \\{{y}} {{{ }} {{python.z}}")),
  ],
  ["several prompts", "completions", '{"model":"m","prompt":["a","b"]}'],
  ["token ids", "completions", '{"model":"m","prompt":[[1,2],[3]]}'],
  [
    "images by hash, and links",
    "chat/completions",
    chat(
      user([
        { type: "text", text: "" },
        { type: "image_url", image_url: { url: `quire-image:${"a".repeat(64)}`, detail: "low" } },
        { type: "image_url", image_url: { url: "https://example.com/x.png" } },
      ]),
    ),
  ],
  [
    "tools, and what answers them",
    "chat/completions",
    `{"model":"m","messages":[{"role":"assistant","content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","content":"1","tool_call_id":"c"},{"role":"user","content":"x","name":"Ann"}],"tools":[{"type":"function","function":{"name":"f"}}],"stream":true}`,
  ],
  ["no model", "chat/completions", '{"messages":[]}'],
];

for (const [what, endpoint, body] of identical) {
  test(`a cell sends what the call sent: ${what}`, () => {
    const cells = made([call(1, endpoint, body)]);
    expect(cells.map(({ same }) => same)).toEqual(["bytes"]);
    expect(sentBy(cells)).toEqual([body]);
  });
}

const equal: readonly (readonly [what: string, endpoint: Endpoint, body: string])[] = [
  ["the question behind parameters", "chat/completions", '{"temperature":0,"messages":[],"model":"m"}'],
  [
    "a message of the SDK",
    "chat/completions",
    '{"model":"m","messages":[{"content":"4","role":"assistant"}]}',
  ],
  [
    "the text before its type",
    "chat/completions",
    '{"model":"m","messages":[{"role":"user","content":[{"text":"x","type":"text"}]}]}',
  ],
  ["one prompt in a list", "completions", '{"model":"m","prompt":["a"]}'],
];

for (const [what, endpoint, body] of equal) {
  test(`a cell asks what the call asked: ${what}`, () => {
    const [one] = made([call(1, endpoint, body)]);
    expect(one?.same).toBe("question");
    const [sent] = sentBy(one ? [one] : []);
    expect(callWith(endpoint, sent ?? "").asked).toBe(callWith(endpoint, body).asked);
    expect(JSON.stringify(sorted(JSON.parse(sent ?? "")))).toBe(
      JSON.stringify(sorted(JSON.parse(body))).replace('["a"]', '"a"'),
    );
  });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

test("a chat of twenty turns is twenty cells, each with its own message", () => {
  const messages: object[] = [{ role: "system", content: "Be brief." }];
  const runs = Array.from({ length: 20 }, (_, turn) => {
    messages.push(user(`Question ${turn}`));
    const run = call(turn + 1, "chat/completions", chat(...messages), reply(`Answer ${turn}`));
    messages.push({ role: "assistant", content: `Answer ${turn}` });
    return run;
  });
  const cells = made(runs);
  expect(cells.map(({ same }) => same)).toEqual(Array(20).fill("bytes"));
  expect(sentBy(cells)).toEqual(runs.map(({ sent }) => sent.body));
  for (const [turn, { cell }] of cells.entries()) {
    expect(cell).toMatchObject({
      kind: "chat",
      ...(turn > 0 ? { continues: { from: `made-${turn}`, choice: 0 } } : {}),
    });
    expect(cell.kind === "chat" ? cell.messages.length : 0).toBe(turn === 0 ? 2 : 1);
  }
});

test("a conversation goes on from the choice that was taken, in the SDK's order of fields", () => {
  const two =
    '{"choices":[{"index":0,"message":{"role":"assistant","content":"a","refusal":null}},{"index":1,"message":{"role":"assistant","content":"b"}}]}';
  const runs = [
    call(1, "chat/completions", chat(user("x")), two),
    call(2, "chat/completions", chat(user("x"), { content: "b", role: "assistant" }, user("y"))),
  ];
  const cells = made(runs);
  expect(cells[1]).toMatchObject({
    same: "question",
    cell: { continues: { from: "made-1", choice: 1 }, messages: [user("y")] },
  });
});

test("where the code sends back more than the cell would, the messages are written out", () => {
  const runs = [
    call(1, "chat/completions", chat(user("x")), reply("a", { refusal: null })),
    call(
      2,
      "chat/completions",
      chat(user("x"), { role: "assistant", content: "a", refusal: null }, user("y")),
    ),
  ];
  const [, second] = made(runs);
  expect(second?.same).toBe("bytes");
  expect(second?.cell).not.toHaveProperty("continues");
});

test("a call that failed has no conversation to go on from", () => {
  const runs = [
    call(1, "chat/completions", chat(user("x")), reply("a"), { status: "failed" }),
    call(2, "chat/completions", chat(user("x"), { role: "assistant", content: "a" }, user("y"))),
  ];
  expect(made(runs)[1]?.cell).not.toHaveProperty("continues");
});

test("what was sent in place of what was asked stays out of the cell", () => {
  const run = call(1, "completions", '{"model":"old","prompt":"x","max_tokens":5}', reply("4"), {
    sent: { url: "u", headers: [], authorized: false, body: chat(user("x")) },
    substitution: { endpoint: { asked: "completions", sent: "chat/completions", left: [] } },
  });
  const [one] = made([run]);
  expect(one?.same).toBe("question");
  expect(one?.cell).toMatchObject({ kind: "completion", prompts: ["x"] });
});

test("names are those of no other cell, nor of anything in the code", () => {
  const runs = [1, 2, 3].map((number) => call(number, "completions", `{"prompt":"${number}"}`));
  const names = made(
    runs,
    { kind: "python", id: "p", source: "answer2 = 1" },
    { kind: "completion", id: "c", name: "answer", prompts: [""], parameters: [] },
  ).map(({ cell }) => cell.name);
  expect(names).toEqual(["answer3", "answer4", "answer5"]);
});

test("calls that no cell can make are left out", () => {
  const runs = [
    call(1, "chat/completions", '{"model":"m"}'),
    call(2, "chat/completions", '{"messages":[{"content":"no role"}]}'),
    call(3, "completions", "[]"),
    call(4, "completions", '{"prompt":"x"}'),
  ];
  expect(made(runs).map(({ run }) => run.id)).toEqual(["call-4"]);
});

test("a cell that was made is not stale: what it asks is what its answer was asked", () => {
  const body = '{"temperature":0,"messages":[{"content":"x","role":"user"}],"model":"m"}';
  const [one] = made([call(1, "chat/completions", body)]);
  if (one === undefined) throw new Error("No cell was made.");
  const asks = callOf(notebookOf(one.cell), () => undefined, one.cell);
  expect(isUnsendable(asks) ? asks.type : asks.asked).toBe(one.run.asked);
});
