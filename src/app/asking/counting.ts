/** Whether cells say how many tokens they send: a choice for all of them, kept in the settings. */
import { isPrompt } from "../../core/notebook.ts";
import type { App } from "../app.ts";

const setting = "count-tokens";

export function isCounting(app: App): boolean {
  return app.settings.read(setting) === true;
}

export function countAll(app: App, counting: boolean): void {
  app.settings.write(setting, counting);
  for (const cell of app.notebook.cells) if (isPrompt(cell)) app.desk.tellCell(cell.id);
}
