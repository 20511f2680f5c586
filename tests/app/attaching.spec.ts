import { expect, test } from "@playwright/test";
import { attachFiles } from "../../src/app/attaching.ts";
import { moveMessage, removeMessage, type Step, setMessageField } from "../../src/core/edits/cell-edits.ts";
import { type ChatCell, cellOf, type Message } from "../../src/core/notebook.ts";
import { chatCell, notebookOf } from "../core/answered.ts";
import { appWith } from "./app-scene.ts";
import { fakeLibrary, opened } from "./running/runner-scene.ts";

const says = (content: string): Message => ({ role: "user", content });
const png = new File([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], "cat.png");

/** An app whose library stores an image when it is told to. */
function storing() {
  let store: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    store = resolve;
  });
  const library = {
    ...fakeLibrary([], async () => [], new Map()),
    saveImage: () => held.then(() => "a".repeat(64)),
  };
  const notebook = notebookOf(chatCell("a", { messages: [says("one"), says("two")] }));
  const app = appWith(opened(notebook), { library });
  // Sound: the notebook of this test has this one cell.
  const cell = () => cellOf(app.notebook, "a") as ChatCell;
  return { app, cell, store };
}

const meanwhile: readonly [what: string, edits: (cell: ChatCell) => Step, said: readonly string[]][] = [
  ["nothing happens", () => [], ["one", "two+image"]],
  ["it is moved", (cell) => moveMessage(cell, 1, -1), ["two+image", "one"]],
  ["one above is removed", (cell) => removeMessage(cell, 0), ["two+image"]],
  ["it is written in", (cell) => setMessageField(cell, 1, "content", "two!"), ["one", "two!+image"]],
  ["it is removed", (cell) => removeMessage(cell, 1), ["one"]],
];

for (const [what, edits, said] of meanwhile) {
  test(`an image goes to the message it was meant for when ${what} while it is stored`, async () => {
    const { app, cell, store } = storing();
    const attached = attachFiles(app, "a", 1, [png]);
    app.commit(edits(cell()));
    store();
    await attached;
    expect(cell().messages.map(shown)).toEqual(said);
  });
}

function shown({ content }: Message): string {
  if (typeof content === "string" || content === null) return content ?? "";
  return content.map((part) => (part.type === "text" ? part.text : part.type)).join("+");
}
