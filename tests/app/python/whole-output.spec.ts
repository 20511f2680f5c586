import { expect, test } from "@playwright/test";
import { longestSpill, SpilledOutputs } from "../../../src/app/python/spilled-outputs.ts";
import { keysInside, wholeOutput } from "../../../src/app/python/whole-output.ts";
import type { Execution } from "../../../src/core/execution.ts";
import { keysIn } from "../../../src/core/redact.ts";

const execution: Execution = {
  id: "e",
  notebook: "n",
  cell: "c",
  count: 3,
  at: 0,
  outputs: JSON.stringify([
    { output_type: "stream", name: "stdout", text: "one\n" },
    { output_type: "error", ename: "E", evalue: "x", traceback: ["E: x"] },
  ]),
};

test("the file has what the record has no room for in its place", async () => {
  const spilled = new SpilledOutputs();
  spilled.add("e", "two\n");
  spilled.add("e", "三\n");
  const spill = spilled.of("e");
  expect(spill?.characters).toBe(6);
  if (spill === undefined) throw new Error("Nothing was kept.");
  const { name, parts } = await wholeOutput(execution, spill);
  expect([name, await new Blob([...parts]).text()]).toEqual(["output-3.txt", "one\ntwo\n三\nE: x\n"]);
});

test("a key is found anywhere in the file, across the seams of what is looked through at once", async () => {
  const key = "sk-proj-0123456789abcdef";
  for (let length = 999_970; length < 1_000_010; length += 3) {
    const parts = ["x ".repeat(length / 2), " ", key, "\n", new TextEncoder().encode("三".repeat(500_000))];
    const file = { name: "output-1.txt", mediaType: "text/plain", parts };
    expect(await keysInside(file, keysIn)).toEqual([key]);
  }
  const none = { name: "output-1.txt", mediaType: "text/plain", parts: ["no key here"] };
  expect(await keysInside(none, keysIn)).toEqual([]);
});

test("what was cleared is dropped, and no more is kept than there is room for", () => {
  const spilled = new SpilledOutputs();
  const text = "x".repeat(longestSpill);
  for (const id of ["a", "b", "c", "d", "e"]) spilled.add(id, text);
  spilled.add("e", "more");
  expect(spilled.of("a")).toBeUndefined();
  expect(spilled.of("e")?.characters).toBe(longestSpill);
  spilled.drop("e");
  expect(spilled.of("e")).toBeUndefined();
});
