/** Hands a file to the browser to download. The code that writes it is loaded when it is asked for. */
import type { App } from "../app/app.ts";
import { urlsOf } from "../app/images.ts";
import { type FormatId, formatIds } from "../core/formats/format.ts";
import { isLoaded } from "./is-loaded.ts";
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
  const code = Promise.all([import("../app/exporting.ts"), import("../core/formats/index.ts")]);
  if (!(await isLoaded(code))) return;
  const [{ exportNotebook, imagesToExport }, { formatOf }] = await code;
  const { notebook, desk, images } = app;
  const urls = await urlsOf(imagesToExport(notebook, desk.shown), images);
  app.download(await exportNotebook(notebook, desk.shown, formatOf(id), urls));
}
