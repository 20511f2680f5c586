import { expect, test } from "@playwright/test";
import { cellOfCode, codeCellOf, isContinued } from "../../../src/core/code/code-cell.ts";
import { keepWriting } from "../../../src/core/code/keep-writing.ts";
import type { ChatCell, Notebook, PromptCell } from "../../../src/core/notebook.ts";

function chat(id: string, name: string, from?: string): ChatCell {
  const continues = from === undefined ? {} : { continues: { from, choice: 2 } };
  return { kind: "chat", id, name, ...continues, messages: [], parameters: [] };
}

const first = chat("1", "data");
const second = chat("2", "data2", "1");
const third = chat("3", "data", "2");
const fourth = chat("4", "data3", "1");
const text: PromptCell = { kind: "completion", id: "5", name: "text", prompts: [""], parameters: [] };
const notebook: Notebook = { id: "n", title: "", cells: [first, second, third, fourth, text] };

test("a conversation is continued by name, where the name means that cell", () => {
  expect(codeCellOf(notebook, second)).toMatchObject({ continues: { name: "data", choice: 2 } });
  // `data` is the third cell by then.
  expect(codeCellOf(notebook, fourth)).toMatchObject({ continues: { name: "", choice: 2 } });
  expect([first, second, third].map((cell) => isContinued(notebook, cell))).toEqual([true, true, false]);
});

test("a cell is what its code says", () => {
  for (const cell of [first, second, third, text])
    expect(cellOfCode(notebook, cell.id, codeCellOf(notebook, cell))).toEqual(cell);
  const continues = { name: "text", choice: 0 };
  const code = { kind: "chat", name: "", continues, messages: [], parameters: [] } as const;
  expect(cellOfCode(notebook, "5", code)).toBeUndefined();
});

test("what the code did not change stays as it was written", () => {
  const parameters = [
    { name: "top_k", value: " 4" },
    { name: "stop", value: "[ ]" },
    { name: "model", value: '"m"' },
  ];
  const before = {
    kind: "completion",
    name: "my cell",
    prompts: ["\\{{ a", "b"],
    parameters,
  } as const;
  const read = {
    kind: "completion",
    name: "",
    prompts: ["c", "{{ a"],
    parameters: [
      { name: "model", value: '"m"' },
      { name: "stop", value: "[]" },
      { name: "top_k", value: "5" },
    ],
  } as const;
  expect(keepWriting(read, before)).toEqual({
    kind: "completion",
    name: "my cell",
    prompts: ["c", "\\{{ a"],
    parameters: [
      { name: "top_k", value: "5" },
      { name: "stop", value: "[ ]" },
      { name: "model", value: '"m"' },
    ],
  });
});
