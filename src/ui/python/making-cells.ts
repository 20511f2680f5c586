/** Makes prompt cells of calls that code made. */
import type { App } from "../../app/app.ts";
import type { Run } from "../../core/run.ts";
import { needed } from "../later.ts";

export async function makeCells(app: App, runs: readonly Run[]): Promise<void> {
  const code = await needed(() => import("../../app/python/make-cells.ts"));
  code?.makeCells(app, runs);
}
