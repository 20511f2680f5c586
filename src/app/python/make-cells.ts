import type { Run } from "../../core/run.ts";
import type { App } from "../app.ts";

export function makeCells(_app: App, _runs: readonly Run[]): void {}
