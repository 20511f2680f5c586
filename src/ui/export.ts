/** Hands a file to the browser to download. */
import type { App } from "../app/app.ts";
import { exportNotebook } from "../app/exporting.ts";
import { markdown } from "../core/formats/markdown.ts";

export function exportMarkdown(app: App): void {
  app.download(exportNotebook(app.notebook, app.desk.shown, markdown));
}
