/** Writing files: what does it is loaded when one is asked for. */
import type { App } from "../../app/app.ts";
import { needed } from "../later.ts";

export type Files = typeof import("./export-files.ts");

/** Writes the open notebook's file, where it has one, when the person saves. */
export function keepFiles(app: App): void {
  app.changes.watch("save", () => {
    if (app.openFiles.tied(app.notebook.id)) withFiles(app, ({ saveInPlace }) => saveInPlace(app));
  });
}

/** Does it when all that is to be written has been read. */
export function withFiles(app: App, work: (files: Files) => Promise<void>): void {
  app.desk.whenWhole(async () => {
    const files = await needed(() => import("./export-files.ts"));
    if (files) await work(files);
  });
}
