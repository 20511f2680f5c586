import { libraryHarness } from "./library-harness.ts";
import { pythonHarness } from "./python-harness.ts";
import { streamHarness } from "./stream-harness.ts";
import { version1Harness } from "./version-1.ts";

/** What the tests can call in a real browser as `quire`; the modules of core, io and app go here. */
export const exposed = { ...libraryHarness, ...pythonHarness, ...streamHarness, ...version1Harness };

declare global {
  var quire: typeof exposed;
}

globalThis.quire = exposed;
