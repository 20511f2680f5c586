/** Builds io, app and ui, and joins them: the only place that knows all three. */
import "./ui/styles/tokens.css";
import { App, type AppPorts } from "./app/app.ts";
import { firstOpened } from "./app/first-opened.ts";
import { StorageError } from "./core/storage-error.ts";
import { download } from "./io/files.ts";
import type { KeyVault } from "./io/keys/key-vault.ts";
import { createKeys } from "./io/keys.ts";
import { createLibrary } from "./io/library.ts";
import { createModelStream } from "./io/model-stream.ts";
import { createProbe } from "./io/probe.ts";
import { createSettings, localStorageIfAllowed } from "./io/settings.ts";
import { createTutorials } from "./io/tutorials.ts";
import { AppElement } from "./ui/app.ts";
import { showFramed } from "./ui/framed.ts";
import { language, preferredLanguage, speak } from "./ui/locale.ts";
import { showQuestions } from "./ui/questions.ts";
import { refuseStrayFiles } from "./ui/stray-files.ts";
import { readTheme, useTheme } from "./ui/theme.ts";

async function start(page: AppElement): Promise<void> {
  const ports = createPorts();
  useTheme(readTheme(ports.settings.read("theme")));
  // Without its translation the page speaks English.
  await speak(preferredLanguage(ports.settings.read("language"))).catch(() => speak("en"));
  const { opened, failure } = await firstOpened(ports, language());
  const app = new App(ports, opened);
  if (failure) app.saving.report(failure);
  else void app.attempt(() => app.shelf.refresh());
  page.app = app;
  showQuestions(app);
  void app.connections.readKeys();
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
  const keys = createKeys(loadKeyVault);
  return {
    keys,
    settings: createSettings(localStorageIfAllowed()),
    library: createLibrary({ onBlocked: () => {}, onSuperseded: () => {} }),
    tutorials: createTutorials(import.meta.env.BASE_URL),
    stream: createModelStream(keys),
    probe: createProbe(keys),
    download,
    newId: () => crypto.randomUUID(),
    frame: (callback) => void requestAnimationFrame(callback),
    idle: (callback) =>
      void ("requestIdleCallback" in window ? requestIdleCallback(callback) : setTimeout(callback, 1_000)),
  };
}

/** Most visits have no keys on this device to read. */
async function loadKeyVault(): Promise<KeyVault> {
  const { createKeyVault } = await import("./io/keys/key-vault.ts").catch((cause: unknown) => {
    throw new StorageError("unavailable", { cause });
  });
  return createKeyVault();
}

const page = document.querySelector("quire-app");
if (self !== top) showFramed();
else if (page instanceof AppElement) void start(page);
