/** What went wrong, in words that are no part of the first screen. They are read ahead: there may be no network then. */
import type { ReactiveControllerHost, TemplateResult } from "lit";
import { later, loading } from "../later.ts";

type Words = typeof import("./problem.ts");

let words: Words | undefined;

/** Loads the words before something goes wrong. */
export function readAhead(): void {
  later(load);
}

/** As `problemView`; the host draws again when the words have come. */
export function problemLater(
  host: ReactiveControllerHost,
  ...problem: Parameters<Words["problemView"]>
): TemplateResult {
  if (words) return words.problemView(...problem);
  later(async () => {
    await load();
    host.requestUpdate();
  });
  return loading();
}

async function load(): Promise<void> {
  words = await import("./problem.ts");
}
