/** Builds io, app and ui, and joins them: the only place that knows all three. */
import "./ui/styles/tokens.css";
import { App } from "./app/app.ts";
import { firstOpened } from "./app/first-opened.ts";
import { pause } from "./app/pause.ts";
import type { AppPorts } from "./app/ports.ts";
import { download } from "./io/files.ts";
import { createKeys } from "./io/keys.ts";
import { createLibrary } from "./io/library.ts";
import { createModelStream } from "./io/model-stream.ts";
import { createProbe } from "./io/probe.ts";
import { createSettings, localStorageIfAllowed } from "./io/settings.ts";
import { createTutorials } from "./io/tutorials.ts";
import { AppElement } from "./ui/app.ts";
import { showFramed } from "./ui/framed.ts";
import { greet, language, preferredLanguage } from "./ui/locale.ts";
import { readAhead } from "./ui/outputs/problem-later.ts";
import { refuseStrayFiles } from "./ui/stray-files.ts";
import { readTheme, useTheme } from "./ui/theme.ts";

async function start(page: AppElement): Promise<void> {
  const ports = createPorts();
  useTheme(readTheme(ports.settings.read("theme")));
  // Without its translation the page speaks English.
  await greet(preferredLanguage(ports.settings.read("language"))).catch(() => greet("en"));
  const { opened, failure } = await firstOpened(ports, language());
  const app = new App(ports, opened);
  if (failure) app.saving.report(failure);
  else void app.attempt(() => app.shelf.refresh());
  page.app = app;
  // Behind the first screen: a frame is drawn before.
  ports.frame(() => ports.idle(readAhead));
  refuseStrayFiles(document);
  addEventListener("pagehide", () => {
    app.saving.flush();
    app.runner.leave();
  });
  addEventListener("beforeunload", (event) => {
    if (typeof app.saving.state === "object") event.preventDefault();
  });
}

function createPorts(): AppPorts {
  const keys = createKeys();
  return {
    keys,
    settings: createSettings(localStorageIfAllowed()),
    library: createLibrary({ onBlocked: () => {}, onSuperseded: () => {} }),
    tutorials: createTutorials(import.meta.env.BASE_URL),
    stream: createModelStream(keys),
    pause,
    probe: createProbe(keys),
    // Few count tokens: that it can be done is all that the first screen knows.
    countTokens: async (...request) => (await import("./io/token-counter.ts")).countTokens(...request),
    download,
    newId: () => crypto.randomUUID(),
    frame: (callback) => void requestAnimationFrame(callback),
    idle: (callback) =>
      void ("requestIdleCallback" in window ? requestIdleCallback(callback) : setTimeout(callback, 1_000)),
  };
}

const page = document.querySelector("quire-app");
if (self !== top) showFramed();
else if (page instanceof AppElement) void start(page);
