import type { Page } from "@playwright/test";

/**
 * `page.evaluate` for arguments whose types are recursive, as edits are: its own types never end on those.
 */
export function inPage<R, A = undefined>(page: Page, work: (given: A) => Promise<R>, given?: A): Promise<R> {
  // Sound: what the tests give is plain JSON, which arrives in the page as it is.
  return page.evaluate(work as (given: unknown) => Promise<R>, given as unknown);
}
