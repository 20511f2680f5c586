import { expect, test } from "@playwright/test";
import { completionRequestOf, echoedLength, promptOf } from "../../../src/core/api/completion-request.ts";
import { answered } from "../answered.ts";

function requestOf(body: object) {
  return completionRequestOf(answered("c", "", JSON.stringify(body), { endpoint: "completions" }));
}

const plain = { prompts: ["Hi"], n: 1, echo: false, suffix: "" };
const requests: readonly (readonly [body: object, request: object])[] = [
  [{ prompt: "Hi" }, plain],
  [
    { prompt: ["Hi", "Ho"], n: 3 },
    { ...plain, prompts: ["Hi", "Ho"], n: 3 },
  ],
  [{ prompt: [1, 2] }, { ...plain, prompts: [null] }],
  [{ prompt: [[1, 2], [3]] }, { ...plain, prompts: [null, null] }],
  [
    { prompt: "Hi", best_of: 3 },
    { ...plain, bestOf: 3 },
  ],
  [
    { prompt: "Hi", best_of: 2, n: 2 },
    { ...plain, n: 2 },
  ],
  [
    { prompt: "Hi", echo: true, suffix: " end" },
    { ...plain, echo: true, suffix: " end" },
  ],
  [{ prompt: "Hi", n: 0, echo: "yes", suffix: 7, best_of: "x" }, plain],
  [{}, { ...plain, prompts: [""] }],
];

for (const [body, request] of requests) {
  test(`is read: ${JSON.stringify(body)}`, () => {
    expect(requestOf(body)).toEqual(request);
  });
}

test("chat has no such request", () => {
  expect(completionRequestOf(answered("c", "", '{"prompt":"Hi"}'))).toBeUndefined();
});

test("a choice answers the prompt that its index tells, and may begin with it", () => {
  const request = requestOf({ prompt: ["One", "Two"], n: 2, echo: true });
  if (request === undefined) throw new Error("no request");
  expect([0, 1, 2, 3].map((choice) => promptOf(request, choice))).toEqual([0, 0, 1, 1]);
  expect(echoedLength(request, 1, "One more")).toBe(3);
  expect(echoedLength(request, 2, "Tw")).toBe(2);
  expect(echoedLength(request, 2, "One")).toBe(0);
  expect(echoedLength(request, 9, "One")).toBe(0);
});
