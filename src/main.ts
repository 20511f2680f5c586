/** Builds io, app and ui, and joins them: the only place that knows all three. */
import "./ui/styles/tokens.css";
import { App } from "./app/app.ts";
import { firstOpened } from "./app/first-opened.ts";
import type { AppPorts, ModelStream } from "./app/ports.ts";
import type { Ask } from "./app/running/calling.ts";
import { pause } from "./app/running/pause.ts";
import type { Cause } from "./core/connections/cause.ts";
import { hostOf, recordedId } from "./core/connections/connection.ts";
import { ModelStreamError } from "./core/model-stream-error.ts";
import { StorageError } from "./core/storage-error.ts";
import { createFiles } from "./io/files/files.ts";
import type { KeyVault } from "./io/keys/key-vault.ts";
import { createKeys, type KeyRing } from "./io/keys.ts";
import { createLibrary } from "./io/library/library.ts";
import { createSettings, localStorageIfAllowed } from "./io/settings.ts";
import { createTutorials } from "./io/tutorials.ts";
import { AppElement, passing } from "./ui/app.ts";
import { receiveFiles } from "./ui/files/bringing.ts";
import { keepFiles } from "./ui/files/export.ts";
import { showFramed } from "./ui/framed.ts";
import { greet, language, preferredLanguage } from "./ui/locale.ts";
import { readMenusAhead } from "./ui/menu-entries.ts";
import { readAhead } from "./ui/outputs/problem-later.ts";
import { showQuestions } from "./ui/questions.ts";
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
  // Behind the first screen: a frame is not on it yet when it begins, but when the next one does.
  ports.frame(() =>
    ports.frame(() =>
      ports.idle(() => {
        readAhead();
        readMenusAhead();
        passing(() => undefined);
      }),
    ),
  );
  const prepare = (): void => {
    if (app.connections.chosen.id !== recordedId) ports.idle(() => void loadAsking().catch(() => undefined));
  };
  // Once the computer is offline it is too late to load what says so.
  app.changes.watch("connections", prepare);
  prepare();
  showQuestions(app);
  keepFiles(app);
  void app.connections.readKeys();
  receiveFiles(app, async () => (await import("./io/importing/importing.ts")).createImporter);
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
    stream: lateStream(keys),
    ask: lateAsk,
    pause,
    probe: (connection) =>
      loadDiagnosis().then(
        ({ createProbe, diagnose }) => createProbe(keys, diagnose)(connection),
        () => ({
          type: "failed",
          problem: { type: "unreachable", host: hostOf(connection), causes: causesUnasked() },
        }),
      ),
    diagnose: (request, signal) =>
      loadDiagnosis().then(({ diagnose }) => diagnose(request, signal), causesUnasked),
    // Few count tokens: that it can be done is all that the first screen knows.
    countTokens: async (...request) => (await import("./io/tokens/token-counter.ts")).countTokens(...request),
    python: () => import("./io/python/page-side.ts"),
    files: createFiles(),
    newId: () => crypto.randomUUID(),
    frame: (callback) => void requestAnimationFrame(callback),
    idle: (callback) =>
      void ("requestIdleCallback" in window ? requestIdleCallback(callback) : setTimeout(callback, 1_000)),
  };
}

/** What asks a server, and what finds out why none answers. */
async function loadAsking(): Promise<void> {
  await Promise.all([import("./app/running/calling.ts"), import("./io/model-stream.ts"), loadDiagnosis()]);
}

/** What is recorded is answered without it. */
const lateAsk: Ask = async (ports, caller, call, address, watch) => {
  const calling = await import("./app/running/calling.ts").catch(() => undefined);
  if (calling) return calling.asked(ports, caller, call, address, watch);
  const { host } = new URL(address.url);
  return { refusal: { type: "unreachable", host, causes: causesUnasked() } };
};

/** Likewise. */
function lateStream(keys: KeyRing): ModelStream {
  return async function* (request, signal) {
    const { createModelStream } = await import("./io/model-stream.ts").catch((cause: unknown) => {
      const { host } = new URL(request.url);
      throw new ModelStreamError({ type: "unreachable", host, causes: causesUnasked() }, { cause });
    });
    yield* createModelStream(keys)(request, signal);
  };
}

/** What finds out why a server is out of reach, and the words for it. */
async function loadDiagnosis() {
  const [{ createProbe }, { diagnose }] = await Promise.all([
    import("./io/probe.ts"),
    import("./io/diagnose.ts"),
    import("./ui/outputs/diagnosis.ts"),
  ]);
  return { createProbe, diagnose };
}

/** Where the page's own server cannot be reached either, nor is it there any more. */
function causesUnasked(): readonly Cause[] {
  return navigator.onLine ? [] : ["offline"];
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
