import type { Notebook } from "../../../src/core/notebook.ts";
import { completionCell, notebookOf } from "../../core/answered.ts";
import { settled } from "../fake-library.ts";
import { type Reply, whole } from "./fake-server.ts";
import { local, scene } from "./runner-scene.ts";

export const asking = (id: string, prompt = id) => completionCell(id, { prompts: [prompt] });
export const taking = (id: string, from: string) => asking(id, `${id} <{{${from}.choices[0].text}}>`);
const held = (text: string): Reply => ["hold", whole(text)];
export const eight = notebookOf(...["a", "b", "c", "d", "e", "f", "g", "h"].map((id) => asking(id)));

/** A runner that asks a server which holds all answers, unless it is said otherwise. */
export function live(notebook: Notebook, replies: Readonly<Record<string, Reply>> = {}) {
  const stage = scene(notebook, { connection: local });
  const ids = notebook.cells.map(({ id }) => id);
  for (const id of ids) stage.server.replies.set(id, replies[id] ?? held(id));
  const running = () => ids.filter((id) => stage.runner.isRunning(id));
  const waiting = () => ids.filter((id) => stage.runner.isQueued(id));
  const answered = async (prompt: string) => {
    stage.server.release(prompt);
    await settled();
  };
  return { ...stage, ids, running, waiting, answered };
}
