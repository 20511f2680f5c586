/** What went wrong, in words that are no part of the first screen. They are read ahead: there may be no network then. */
import type { ReactiveControllerHost, TemplateResult } from "lit";
import { lately, loading } from "../later.ts";

const words = lately(() => import("./problem.ts"));

/** Loads the words before something goes wrong. */
export function readAhead(): void {
  words(() => undefined);
}

/** As `problemView`; the host draws again when the words have come. */
export function problemLater(
  host: ReactiveControllerHost,
  ...problem: Parameters<typeof import("./problem.ts").problemView>
): TemplateResult {
  return words(() => host.requestUpdate())?.problemView(...problem) ?? loading();
}
