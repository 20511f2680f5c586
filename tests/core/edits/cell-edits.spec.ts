import { expect, test } from "@playwright/test";
import * as edits from "../../../src/core/edits/cell-edits.ts";
import type { Edit } from "../../../src/core/edits/edits.ts";
import { advanceTimeline, emptyHistory, entryFor, type Timeline } from "../../../src/core/edits/history.ts";
import type { Cell, Notebook } from "../../../src/core/notebook.ts";

const note = { kind: "markdown", id: "note", source: "# Note" } as const;
const text = {
  kind: "completion",
  id: "text",
  name: "data",
  prompts: ["one", "two"],
  parameters: [{ name: "model", value: '"m"' }],
} as const;
const chat = {
  kind: "chat",
  id: "chat",
  name: "reply",
  continues: { from: "text", choice: 1 },
  messages: [
    { role: "system", content: "Be brief." },
    { role: "tool", content: "4", tool_call_id: "c1" },
  ],
  parameters: [{ name: "temperature", value: "1.0" }],
} as const;
const notebook: Notebook = { id: "n", title: "Notes", cells: [note, text, chat] };
const [system, tool] = chat.messages;
const cells = (...all: readonly Cell[]): Notebook => ({ ...notebook, cells: all });
const inChat = (change: object): Notebook => cells(note, text, { ...chat, ...change });
const inText = (change: object): Notebook => cells(note, { ...text, ...change }, chat);
const fresh = { kind: "markdown", id: "fresh", source: "" } as const;
const user = { role: "user", content: "" };
const { continues: _, ...ended } = chat;

const cases: readonly [what: string, step: readonly Edit[], after: Notebook][] = [
  ["a new cell", edits.insertCell(1, fresh), cells(note, fresh, text, chat)],
  ["a removed cell", edits.removeCell(notebook, "text"), cells(note, chat)],
  ["a cell moved up", edits.moveCell(notebook, "text", -1), cells(text, note, chat)],
  ["a cell moved down", edits.moveCell(notebook, "text", 1), cells(note, chat, text)],
  [
    "a duplicate, below and of the same name",
    edits.duplicateCell(notebook, "text", "copy"),
    cells(note, text, { ...text, id: "copy" }, chat),
  ],
  [
    "a cell of another kind",
    edits.convertCell(notebook, "chat", "markdown"),
    cells(note, text, { kind: "markdown", id: "chat", source: "Be brief.\n\n4" }),
  ],
  [
    "a cell that goes on",
    edits.continueCell(notebook, chat, "next", 1),
    cells(note, text, chat, {
      ...chat,
      id: "next",
      continues: { from: "chat", choice: 1 },
      messages: [user],
    }),
  ],
  [
    "another conversation",
    edits.chooseContinued(chat, "note", 2),
    inChat({ continues: { from: "note", choice: 2 } }),
  ],
  ["no conversation", edits.chooseContinued(chat, undefined), cells(note, text, ended)],
  ["a message at the end", edits.addMessage(chat, user), inChat({ messages: [system, tool, user] })],
  ["a message at a place", edits.addMessage(chat, user, 0), inChat({ messages: [user, system, tool] })],
  ["a removed message", edits.removeMessage(chat, 0), inChat({ messages: [tool] })],
  ["a moved message", edits.moveMessage(chat, 0, 1), inChat({ messages: [tool, system] })],
  [
    "another role",
    edits.setMessageField(chat, 0, "role", "developer"),
    inChat({ messages: [{ ...system, role: "developer" }, tool] }),
  ],
  [
    "a field that a message did not have",
    edits.setMessageField(chat, 0, "name", "Ann"),
    inChat({ messages: [{ ...system, name: "Ann" }, tool] }),
  ],
  [
    "a field that a message has no more",
    edits.setMessageField(chat, 1, "tool_call_id", undefined),
    inChat({ messages: [system, { role: "tool", content: "4" }] }),
  ],
  ["a prompt more", edits.addPrompt(text, 1), inText({ prompts: ["one", "", "two"] })],
  ["a prompt less", edits.removePrompt(text, 0), inText({ prompts: ["two"] })],
  [
    "a new parameter",
    edits.setParameter(text, "n", "2"),
    inText({ parameters: [...text.parameters, { name: "n", value: "2" }] }),
  ],
  [
    "a changed parameter",
    edits.setParameter(chat, "temperature", "1.05"),
    inChat({ parameters: [{ name: "temperature", value: "1.05" }] }),
  ],
  ["a removed parameter", edits.setParameter(text, "model", undefined), inText({ parameters: [] })],
  ["a cell's name", edits.renameCell(text, "datum"), inText({ name: "datum" })],
  ["the title", edits.renameNotebook(notebook, "N"), { ...notebook, title: "N" }],
  [
    "a text",
    edits.changeText("note", ["source"], "# Note", "# Notes"),
    cells({ ...note, source: "# Notes" }, text, chat),
  ],
  [
    "a cell as another notebook has it",
    edits.restoreCell(chat, cells({ ...ended, name: "old" })),
    cells(note, text, { ...ended, name: "old" }),
  ],
  [
    "a whole notebook, cells of the same ids too",
    edits.restore(notebook, { id: "other", title: "Old", cells: [chat, { ...note, source: "" }, fresh] }),
    { id: "n", title: "Old", cells: [chat, { ...note, source: "" }, fresh] },
  ],
];

for (const [what, step, after] of cases) {
  test(`${what}: done, undone and done again`, () => {
    const start: Timeline = { notebook, history: emptyHistory };
    const done = advanceTimeline(start, entryFor(emptyHistory, step, 0));
    expect(done.notebook).toEqual(after);
    const undone = advanceTimeline(done, { move: "undo", at: 1 });
    expect(undone.notebook).toEqual(notebook);
    expect(advanceTimeline(undone, { move: "redo", at: 2 }).notebook).toEqual(after);
  });
}

const nothing: readonly [what: string, step: readonly Edit[]][] = [
  ["removing a cell that is gone", edits.removeCell(notebook, "gone")],
  ["moving the first cell up", edits.moveCell(notebook, "note", -1)],
  ["moving the last cell down", edits.moveCell(notebook, "chat", 1)],
  ["moving a cell that is gone", edits.moveCell(notebook, "gone", 1)],
  ["duplicating a cell that is gone", edits.duplicateCell(notebook, "gone", "copy")],
  ["making a chat a chat", edits.convertCell(notebook, "chat", "chat")],
  ["removing a message that is not there", edits.removeMessage(chat, 2)],
  ["moving the last message down", edits.moveMessage(chat, 1, 1)],
  ["moving the first message up", edits.moveMessage(chat, 0, -1)],
  ["setting a field to what it is", edits.setMessageField(chat, 0, "content", "Be brief.")],
  ["setting a role to what it is", edits.setMessageField(chat, 0, "role", "system")],
  ["removing the only prompt", edits.removePrompt({ ...text, prompts: ["one"] }, 0)],
  ["removing a prompt that is not there", edits.removePrompt(text, 2)],
  ["removing a parameter that is not there", edits.setParameter(text, "n", undefined)],
  ["setting a parameter to what it is", edits.setParameter(chat, "temperature", "1.0")],
  ["giving a cell its name", edits.renameCell(text, "data")],
  ["restoring a cell that is as it was", edits.restoreCell(chat, notebook)],
];

for (const [what, step] of nothing) {
  test(`${what} is no edit`, () => {
    expect(step).toEqual([]);
  });
}

/** What each key makes of the notebook's typed text, until the history is asked. */
function typed(
  change: (now: Notebook, value: string) => readonly Edit[],
  values: readonly string[],
): Timeline {
  return values.reduce<Timeline>(
    (timeline, value, index) =>
      advanceTimeline(timeline, entryFor(timeline.history, change(timeline.notebook, value), index * 100)),
    { notebook, history: emptyHistory },
  );
}

function chatOf({ cells: [, , last] }: Notebook): Extract<Cell, { kind: "chat" }> {
  return last?.kind === "chat" ? last : { ...chat, continues: chat.continues };
}

const typing: readonly [what: string, change: Parameters<typeof typed>[0], values: readonly string[]][] = [
  ["a cell's name", (now, name) => edits.renameCell(chatOf(now), name), ["reply2", "reply23", "reply2"]],
  ["a parameter", (now, v) => edits.setParameter(chatOf(now), "temperature", v), ["1.", "1", "", "0", "0.5"]],
  ["a message", (now, v) => edits.setMessageField(chatOf(now), 1, "content", v), ["41", "412"]],
  ["a call's id", (now, v) => edits.setMessageField(chatOf(now), 1, "tool_call_id", v), ["c", "ca", "cal"]],
  ["the title", (now, title) => edits.renameNotebook(now, title), ["Note", "Not", "Nots"]],
];

for (const [what, change, values] of typing) {
  test(`typing in ${what} is one step to undo`, () => {
    const timeline = typed(change, values);
    expect(timeline.history.done).toHaveLength(1);
    expect(timeline.notebook).not.toEqual(notebook);
    expect(advanceTimeline(timeline, { move: "undo", at: 0 }).notebook).toEqual(notebook);
  });
}
