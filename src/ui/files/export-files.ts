/** Files for the person, and what they are asked and told about them. */
import type { App } from "../../app/app.ts";
import { contentsOnDesk } from "../../app/files/contents.ts";
import { asOneFile, type Choice, exportNotebook } from "../../app/files/exporting.ts";
import { fileStem } from "../../app/files/file-names.ts";
import { cellsHolding } from "../../app/files/key-places.ts";
import { mayLeave } from "../../app/files/may-leave.ts";
import { type Outcome, writeInPlace } from "../../app/files/write-in-place.ts";
import { FileError } from "../../core/file-error.ts";
import { type FormatId, formatIds } from "../../core/formats/format.ts";
import { formatOf } from "../../core/formats/index.ts";
import { dialogIn } from "../dialogs/dialog-in.ts";
import "../dialogs/library-dialog.ts";
import { substitutionWords } from "../models/substitution-words.ts";
import { outcomeWords } from "./file-words.ts";

const everything: Choice = { outputs: true, raw: false };

/** Hands the open notebook to the browser to download; images beside it make it a .zip. */
export async function exportAs(app: App, id: FormatId, choice: Choice = everything): Promise<void> {
  const { desk, images, keys, files } = app;
  const contents = await contentsOnDesk(desk, images);
  const exporting = { keysIn: keys.keysIn, remark: substitutionWords };
  const exported = await exportNotebook(contents, formatOf(id), choice, exporting);
  const places = () => [{ cells: cellsHolding(contents, exported.keys) }];
  if (await mayLeave(app, exported.keys.length, places))
    await files.download(await asOneFile(exported, files));
}

/** Hands over all notebooks as one .zip, while a dialog says how far it is. */
export async function exportLibrary(app: App): Promise<void> {
  await app.attempt(async () => {
    const done = await dialogIn(document.body, "quire-library-dialog", app).show();
    if (done && (await mayLeave(app, done.keys, () => done.places))) await app.files.download(done.file);
  });
}

/** Writes the open notebook into its file. Called where it has one. */
export function saveInPlace(app: App): Promise<void> {
  return app.openFiles.inTurn(async () => {
    const tie = app.openFiles.tied(app.notebook.id);
    if (tie) tell(app, tie.file.name, await writeInPlace(app, tie, substitutionWords));
  });
}

/** Asks where the open notebook is to be written, and ties it to that file. */
export async function saveToChosen(app: App): Promise<void> {
  const kinds = formatIds.map(formatOf);
  const name = `${fileStem(app.notebook.title)}${formatOf("jupyter").extension}`;
  try {
    const file = await app.files.choose(name, kinds);
    if (file === undefined) return;
    const outcome = await writeInPlace(app, { file, modified: await file.ready() }, substitutionWords);
    if (outcome.type === "declined") await file.withdraw();
    tell(app, file.name, outcome);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    tell(app, name, { type: error.reason });
  }
}

/** That it was written is said where the page says that it is saved. */
function tell(app: App, name: string, outcome: Outcome): void {
  if (outcome.type === "gone") app.openFiles.untie(app.notebook.id);
  if (outcomeWords(name, outcome) !== "")
    app.tell({ type: "told", words: () => outcomeWords(name, outcome) });
}
