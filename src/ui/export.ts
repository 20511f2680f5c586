/** Hands a file to the browser to download. The code that writes it is loaded when it is asked for. */
import type { App } from "../app/app.ts";
import { urlsOf } from "../app/images.ts";
import { type FormatId, formatIds } from "../core/formats/format.ts";
import type { CellId } from "../core/notebook.ts";
import type { Run } from "../core/run.ts";
import { needed } from "./later.ts";
import type { MenuItem } from "./menu.ts";
import { formatLabel } from "./words.ts";

/** The entries of the Export menu: one for each format of the table. */
export function exportMenu(app: App): readonly MenuItem[] {
  return formatIds.map((id) => ({
    label: formatLabel(id),
    act: () => app.desk.whenWhole(() => void download(app, id)),
  }));
}

async function download(app: App, id: FormatId): Promise<void> {
  const code = await needed(() =>
    Promise.all([
      import("../app/exporting.ts"),
      import("../core/formats/index.ts"),
      import("./models/substitution-words.ts"),
    ]),
  );
  if (code === undefined) return;
  const [{ cellsHolding, exportNotebook, imagesToExport }, { formatOf }, { substitutionWords }] = code;
  // As it is now: while it is written another one may be opened.
  const { notebook, desk, images } = app;
  const runs = new Map(notebook.cells.map((cell) => [cell.id, desk.shown(cell.id)]));
  const shown = (cell: CellId): Run | undefined => runs.get(cell);
  const urls = await urlsOf(imagesToExport(notebook, shown), images);
  const file = await exportNotebook(notebook, shown, formatOf(id), urls, substitutionWords);
  const keys = app.keys.keysIn(file.text);
  if (keys.length > 0 && !(await agreed(app, keys.length, cellsHolding(notebook, shown, keys)))) return;
  app.download(file);
}

/** What was written in a cell is the person's own, so a key there is asked about and never taken out. */
function agreed(app: App, keys: number, cells: readonly number[]): Promise<boolean> {
  return app.questions.ask({ type: "export-keys", keys, cells });
}
