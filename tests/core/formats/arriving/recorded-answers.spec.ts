/** What other people's code printed of an answer. */
import { expect, test } from "@playwright/test";
import { converted } from "../../../../src/core/formats/arriving/converted.ts";
import { all, arrived, ask } from "./arrived-code.ts";

const printed = (text: string) => ({ output_type: "stream", name: "stdout", text });
const result = (text: string) => ({
  output_type: "execute_result",
  data: { "text/plain": text },
  metadata: {},
  execution_count: 3,
});

test("what it printed is a recorded answer to what it asks", () => {
  const source = `data = ${ask}"Hi")\nprint(data.choices[0].text)`;
  const arrival = arrived({ source, outputs: [printed("\nHello\n")], execution_count: 4 });
  const whole = converted(arrival, all(arrival));
  expect(whole.executions).toEqual([]);
  expect(whole.runs).toMatchObject([
    {
      cell: "c0",
      notebook: whole.notebook.id,
      count: 4,
      at: Date.parse("2026-11-23"),
      asked: 'completions {"model":"m","prompt":"Hi"}',
      sent: { url: null, headers: [], authorized: false, body: '{"model":"m","prompt":"Hi"}' },
      raw: "\nHello",
      recorded: { at: "2026-11-23", holds: "text" },
    },
  ]);
});

const answers: readonly (readonly [what: string, outputs: readonly object[], raw: string, holds: string])[] =
  [
    ["a text that was shown", [result("'It\\'s\\n me'")], "It's\n me", "text"],
    [
      "an object in JSON",
      [printed('{"choices": [{"text": "x"}]}\n')],
      '{"choices": [{"text": "x"}]}',
      "object",
    ],
    [
      "an object of the first SDK",
      [result('<OpenAIObject text_completion id=c at 0x7> JSON: {\n  "choices": []\n}')],
      '{\n  "choices": []\n}',
      "object",
    ],
    ["an object as Python shows it", [result("Completion(id='c')")], "Completion(id='c')", "text"],
    ["several pieces", [printed("a"), printed("b\n")], "ab", "text"],
  ];

for (const [what, outputs, raw, holds] of answers) {
  test(`an answer may be ${what}`, () => {
    const { offers } = arrived({ source: `${ask}"Hi")`, outputs });
    expect(offers.flatMap(({ runs }) => runs)).toMatchObject([{ raw, recorded: { holds } }]);
  });
}

const noAnswers: readonly (readonly [what: string, outputs: readonly object[]])[] = [
  ["an error", [{ output_type: "error", ename: "E", evalue: "", traceback: [] }]],
  ["a warning beside it", [printed("a"), { ...printed("w"), name: "stderr" }]],
  ["an image", [{ output_type: "display_data", data: { "image/png": "iVBORw0KGgo=" }, metadata: {} }]],
  ["two things", [printed("a"), result("'b'")]],
];

for (const [what, outputs] of noAnswers) {
  test(`${what} is no answer, and stays with the cell`, () => {
    const arrival = arrived({ source: `${ask}"Hi")`, outputs });
    expect(arrival.offers).toMatchObject([{ runs: [] }]);
    expect(converted(arrival, all(arrival)).executions).toHaveLength(1);
  });
}

test("the file may say when it was recorded", () => {
  const at = "2024-02-03T04:05:06.789Z";
  const metadata = { execution: { "iopub.execute_input": at } };
  const { offers } = arrived({ source: `${ask}"Hi")`, outputs: [printed("x")], metadata });
  expect(offers.flatMap(({ runs }) => runs)).toMatchObject([{ at: Date.parse(at), recorded: { at } }]);
});
