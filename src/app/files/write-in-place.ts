/** Writes the open notebook into a file on the person's computer. */
import { FileError } from "../../core/file-error.ts";
import { formatOfFile } from "../../core/formats/format-of-file.ts";
import { formatOf } from "../../core/formats/index.ts";
import type { App } from "../app.ts";
import { contentsOnDesk } from "./contents.ts";
import { type Exported, exportNotebook } from "./exporting.ts";
import { cellsHolding } from "./key-places.ts";
import type { Tie } from "./open-files.ts";
import type { Remark } from "./shown-prompts.ts";

/** What came of it: written, with so many images left out as they have no place in the file; or not, and why. */
export type Outcome =
  | { readonly type: "written"; readonly leftOut: number }
  | { readonly type: "declined" | FileError["reason"] };

/**
 * Writes the notebook, in the format that the file's name says, and ties it to the file. Asks before it replaces what
 * another program wrote, and before keys leave the page. All runs have to be read (Desk.whenWhole).
 */
export async function writeInPlace(app: App, tie: Tie, remark: Remark): Promise<Outcome> {
  try {
    return await write(app, tie, remark);
  } catch (error) {
    if (error instanceof FileError) return { type: error.reason };
    throw error;
  }
}

async function write(app: App, { file, modified }: Tie, remark: Remark): Promise<Outcome> {
  const { notebook, openFiles } = app;
  const state = openFiles.stateOf(app.desk);
  const contents = await contentsOnDesk(app.desk, app.images);
  const isOthers = (await file.ready()) !== modified;
  if (isOthers && !(await app.questions.ask({ type: "file-changed", name: file.name }))) return declined;
  // A name that says no format: the one that loses nothing.
  const format = formatOf(formatOfFile(file.name, "{"));
  const exporting = { keysIn: app.keys.keysIn, remark };
  const exported = await exportNotebook(contents, format, { outputs: true, raw: false }, exporting);
  if (!(await mayLeave(app, exported, () => cellsHolding(contents, exported.keys)))) return declined;
  openFiles.tie(notebook.id, file, await file.write(exported.file.parts));
  openFiles.tellWritten(notebook.id, state, app.desk);
  return { type: "written", leftOut: exported.beside.length };
}

const declined: Outcome = { type: "declined" };

/** Asks once in a visit for each text that looks like a key. */
async function mayLeave(
  { notebook, openFiles, questions }: App,
  { keys }: Exported,
  cells: () => readonly number[],
): Promise<boolean> {
  const agreed = openFiles.agreedKeys(notebook.id);
  const unasked = keys.filter((key) => !agreed.has(key));
  if (unasked.length === 0) return true;
  const places = [{ cells: cells() }];
  if (!(await questions.ask({ type: "export-keys", keys: keys.length, places }))) return false;
  for (const key of unasked) agreed.add(key);
  return true;
}
