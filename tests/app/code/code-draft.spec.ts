import { expect, test } from "@playwright/test";
import { CodeDraft } from "../../../src/app/code/code-draft.ts";
import { codeFaces } from "../../../src/app/code/code-faces.ts";
import { changeText } from "../../../src/core/edits/cell-edits.ts";
import { type ChatCell, cellOf } from "../../../src/core/notebook.ts";
import { chatCell, notebookOf } from "../../core/answered.ts";
import { appWith } from "../app-scene.ts";
import { opened } from "../running/runner-scene.ts";

/** An app with one chat cell, and settings that another one can begin with. */
function scene(settings = new Map<string, unknown>()) {
  const cell = chatCell("a", {
    messages: [{ role: "user", content: "one" }],
    parameters: [{ name: "model", value: '"m"' }],
  });
  const notebook = notebookOf(cell);
  const app = appWith(opened(notebook), {
    settings: {
      read: (name) => settings.get(name),
      write: (name, value) => void settings.set(name, value),
    },
  });
  const now = () => cellOf(app.notebook, "a") as ChatCell;
  codeFaces(app).toggle("a");
  return { app, settings, now, draft: new CodeDraft(app, "a"), faces: codeFaces(app) };
}

function textOf(draft: CodeDraft): string {
  if (typeof draft.text !== "string") throw new Error("the cell has no code");
  return draft.text;
}

test("what reads as a prompt cell is the cell at once, and stays as it was typed", () => {
  const { app, draft, now } = scene();
  const typed = `# said\n${textOf(draft).replace('"one"', "'two'")}`;
  draft.type(typed);
  expect(now().messages[0]?.content).toBe("two");
  expect(draft.text).toBe(typed);
  expect(draft.notes).toEqual([{ type: "comment", line: 1 }]);
  app.travel("undo");
  expect(now().messages[0]?.content).toBe("one");
  expect(textOf(draft)).toContain('"one"');
  expect(textOf(draft)).not.toContain("# said");
});

test("typing joins in one step of undo, as it does in a message", () => {
  const { app, draft, now } = scene();
  for (const said of ["one t", "one tw", "one two"])
    draft.type(textOf(draft).replace(/"content": "one[^"]*"/u, `"content": "${said}"`));
  expect(now().messages[0]?.content).toBe("one two");
  app.travel("undo");
  expect(now().messages[0]?.content).toBe("one");
});

test("code that is no prompt cell leaves the cell alone, and is taken back text by text", () => {
  const { draft, now, faces } = scene();
  const before = now();
  const code = textOf(draft);
  draft.type(`${code}\nfor`);
  draft.type(`${code}\nfor x`);
  expect(draft.unread).toEqual({ why: { type: "syntax" }, place: { line: 8, column: 6 } });
  expect(now()).toBe(before);
  expect(faces.draftOf("a")).toBe(`${code}\nfor x`);
  expect(draft.takeBack()).toBe(true);
  expect(draft.text).toBe(`${code}\nfor`);
  expect(draft.takeBack()).toBe(true);
  expect(draft.text).toBe(code);
  expect(draft.isApart).toBe(false);
  expect(draft.takeBack()).toBe(false);
  expect(now()).toBe(before);
});

test("a change of the cell elsewhere takes nothing from what is typed apart from it", () => {
  const { app, draft } = scene();
  draft.type("half a th");
  app.commit(changeText("a", ["messages", 0, "content"], "one", "two"));
  expect(draft.text).toBe("half a th");
  draft.discard();
  expect(textOf(draft)).toContain('"two"');
});

test("a draft is there after a reload, and its face is open", () => {
  const { draft, settings } = scene();
  draft.type("half a th");
  const again = scene(settings);
  expect(again.draft.text).toBe("half a th");
  expect(again.draft.unread?.why).toEqual({ type: "syntax" });
  again.draft.discard();
  const third = scene(settings);
  expect(textOf(third.draft)).toContain('"one"');
});

test("the face closes when what was typed is kept as a cell below", () => {
  const { app, draft, faces } = scene();
  draft.type("print(1)");
  faces.toggle("a");
  expect([faces.isOpen("a"), faces.isLeaving("a")]).toEqual([true, true]);
  draft.keepAsCell();
  expect(faces.isOpen("a")).toBe(false);
  expect(app.notebook.cells[1]).toEqual({ kind: "python", id: "new-1", source: "print(1)" });
  app.travel("undo");
  expect(app.notebook.cells).toHaveLength(1);
});

test("settings of any shape are no drafts", () => {
  for (const value of [null, 1, "x", ["y"], { a: 1, b: null }]) {
    const { faces } = scene(new Map([["code-drafts", value]]));
    expect(faces.draftOf("a")).toBeUndefined();
  }
});
