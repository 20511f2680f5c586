import { expect, test } from "@playwright/test";
import type { Output } from "../../../src/core/formats/jupyter/jupyter-notebook.ts";
import { jsonObject } from "../../../src/core/json/json.ts";
import { noOutputs, type OutputList, withOutput } from "../../../src/core/python/output-list.ts";
import type { OutputEvent } from "../../../src/core/python/python-engine.ts";

const stream = (text: string, name = "stdout"): OutputEvent => ({
  type: "output",
  output: { type: "stream", name, text },
});

const shown = (text: string): Output => ({
  type: "display_data",
  bundle: new Map([["text/plain", text]]),
  metadata: jsonObject([]),
});

function after(...events: readonly OutputEvent[]): OutputList {
  return events.reduce(withOutput, noOutputs);
}

test("what is written on one stream without a break is one output", () => {
  expect(after(stream("a"), stream("b"), stream("c", "stderr"), stream("d")).outputs).toEqual([
    { type: "stream", name: "stdout", text: "ab" },
    { type: "stream", name: "stderr", text: "c" },
    { type: "stream", name: "stdout", text: "d" },
  ]);
});

test("what is displayed under an id is replaced wherever it stands", () => {
  const display = { type: "output", output: shown("old"), display: "d" } as const;
  const update = { type: "update", output: shown("new"), display: "d" } as const;
  expect(after(display, stream("a"), display, update).outputs).toEqual([
    shown("new"),
    { type: "stream", name: "stdout", text: "a" },
    shown("new"),
  ]);
  expect(after(stream("a"), update)).toEqual(after(stream("a")));
});

test("outputs are taken away at once, or when the next one comes", () => {
  expect(after(stream("a"), { type: "clear", wait: false }).outputs).toEqual([]);
  const waiting = after(stream("a"), { type: "clear", wait: true });
  expect(waiting.outputs).toHaveLength(1);
  expect(withOutput(waiting, stream("b")).outputs).toEqual([{ type: "stream", name: "stdout", text: "b" }]);
});
