import { libraryHarness } from "./library-harness.ts";

/** What the tests can call in a real browser as `quire`; the modules of core, io and app go here. */
export const exposed = { ...libraryHarness };

declare global {
  var quire: typeof exposed;
}

globalThis.quire = exposed;
