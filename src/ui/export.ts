/** Hands a file to the browser to download. */
import type { App } from "../app/app.ts";
import { exportNotebook } from "../app/exporting.ts";
import { formats } from "../core/formats/index.ts";
import type { MenuItem } from "./menu.ts";
import { formatLabel } from "./words.ts";

/** The entries of the Export menu: one for each format of the table. */
export function exportMenu(app: App): readonly MenuItem[] {
  return formats.map((format) => ({
    label: formatLabel(format.id),
    act: () => app.desk.whenWhole(() => app.download(exportNotebook(app.notebook, app.desk.shown, format))),
  }));
}
