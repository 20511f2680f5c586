import { expect, test } from "@playwright/test";
import { fileStem, freeName } from "../../../src/app/files/file-names.ts";

const names: readonly [title: string, name: string][] = [
  ["Chatbots: first steps (Chat)", "Chatbots first steps (Chat).md"],
  ['a/b\\c*d?e"f<g>h|i', "a b c d e f g h i.md"],
  ["tab\tand\nline\u0000", "tab and line.md"],
  ["聊天机器人", "聊天机器人.md"],
  ["..hidden", "hidden.md"],
  ["", "notebook.md"],
  [" / ", "notebook.md"],
  ["...", "notebook.md"],
  ["x".repeat(200), `${"x".repeat(80)}.md`],
];

for (const [title, name] of names) {
  test(`a notebook called ${JSON.stringify(title).slice(0, 40)} becomes the file ${name}`, () => {
    expect(`${fileStem(title)}.md`).toBe(name);
  });
}

test("a long title is cut between characters", () => {
  expect(fileStem(`${"x".repeat(79)}🙂 and more`)).not.toMatch(/\p{Cs}/u);
});

test("files of one name are numbered, also where a system tells them apart that another does not", () => {
  const taken = new Set<string>();
  const stems = ["Notes", "notes", "Café", "Cafe\u0301", "Notes (2)", "Notes"];
  expect(stems.map((stem) => freeName(stem, ".ipynb", taken))).toEqual([
    "Notes.ipynb",
    "notes (2).ipynb",
    "Café.ipynb",
    "Cafe\u0301 (2).ipynb",
    "Notes (2) (2).ipynb",
    "Notes (3).ipynb",
  ]);
});
