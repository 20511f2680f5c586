/** Hands a file to the browser to download. */
import type { App } from "../app/app.ts";
import { exportNotebook, imagesToExport } from "../app/exporting.ts";
import { urlsOf } from "../app/images.ts";
import type { Format } from "../core/formats/format.ts";
import { formats } from "../core/formats/index.ts";
import type { MenuItem } from "./menu.ts";
import { formatLabel } from "./words.ts";

/** Hands the open notebook to the browser as a file. */
async function exported(app: App, format: Format): Promise<void> {
  const { notebook, desk, images } = app;
  const urls = await urlsOf(imagesToExport(notebook, desk.shown), images);
  app.download(exportNotebook(notebook, desk.shown, format, urls));
}

/** The entries of the Export menu: one for each format of the table. */
export function exportMenu(app: App): readonly MenuItem[] {
  return formats.map((format) => ({
    label: formatLabel(format.id),
    act: () => app.desk.whenWhole(() => void exported(app, format)),
  }));
}
