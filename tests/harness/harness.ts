import { libraryHarness } from "./library-harness.ts";
import { oldVersionsHarness } from "./old-versions.ts";
import { pythonHarness } from "./python-harness.ts";
import { streamHarness } from "./stream-harness.ts";
import { wholeHarness } from "./whole-harness.ts";

/** What the tests can call in a real browser as `quire`; the modules of core, io and app go here. */
export const exposed = {
  ...libraryHarness,
  ...oldVersionsHarness,
  ...pythonHarness,
  ...streamHarness,
  ...wholeHarness,
};

declare global {
  var quire: typeof exposed;
}

globalThis.quire = exposed;
