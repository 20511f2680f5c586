import { expect, test, textOf } from "./python-page.ts";

/** Walks all that Python can get at from JavaScript: properties, prototypes and what accessors give, once each. */
/**
 * Ports lead to the two ends of channels that Python makes itself; the one to the page is in no property. And what
 * Emscripten calls by the name of a global looks for that global, in vain.
 */
const harmless = /(?:MessagePort\.prototype\.postMessage|IDBFS\.indexedDB)$/;

const walk = `
import js, pyodide_js, _quire_bridge
from pyodide.ffi import JsProxy

forbidden = {
    "fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "EventSource", "Worker", "SharedWorker",
    "importScripts", "indexedDB", "IDBFactory", "caches", "CacheStorage", "BroadcastChannel", "StorageManager",
    "navigator", "WorkerNavigator", "RTCPeerConnection", "RTCDataChannel", "webkitRequestFileSystem", "FontFace",
    "fonts", "cookieStore", "CookieStore", "locks", "LockManager", "serviceWorker", "ServiceWorkerContainer",
    "Notification", "FileSystemHandle", "sendBeacon", "postMessage", "createObjectURL", "storage", "gpu", "usb", "hid",
}
seen, found, waiting = js.WeakSet.new(), [], [("js", js), ("pyodide_js", pyodide_js), ("bridge", _quire_bridge)]
reached = 0
while waiting:
    path, holder = waiting.pop()
    if not isinstance(holder, JsProxy) or seen.has(holder):
        continue
    seen.add(holder)
    reached += 1
    try:
        keys = [key for key in js.Reflect.ownKeys(holder) if isinstance(key, str)]
    except Exception:  # a symbol, or one of Python's own objects
        continue
    found += [f"{path}.{key}" for key in keys if key in forbidden]
    waiting.append((f"{path}.__proto__", js.Object.getPrototypeOf(holder)))
    if path.count(".") > 6 or len(keys) > 5000:
        continue
    for key in keys:
        try:
            told = js.Reflect.getOwnPropertyDescriptor(holder, key)
            if js.Reflect.has(told, "value"):
                waiting.append((f"{path}.{key}", told.value))
            elif path.startswith("js"):  # Pyodide's own accessors are not made to be read so
                waiting.append((f"{path}.{key}()", told.get))
                waiting.append((f"{path}.{key}", js.Reflect.get(holder, key)))
        except Exception:  # an accessor of a prototype, which has no object to tell of
            pass
`;

test("Python reaches nothing that sends, stores or starts anything", async ({ python }) => {
  const { outputs } = await python.run(
    `${walk}\nimport json\nprint(json.dumps([reached, sorted(set(found))]))`,
  );
  const [told] = outputs.filter((output) => output.output_type === "stream" && output.name === "stdout");
  const [reached, found] = JSON.parse(told === undefined ? "[]" : textOf(told)) as [number, string[]];
  expect(reached).toBeGreaterThan(500);
  expect(found.filter((path) => !harmless.test(path))).toEqual([]);
});

test("Python makes no code of JavaScript", async ({ python }) => {
  for (const code of ["js.eval('1')", "js.Function('return 1')", "pyodide.code.run_js('1')"]) {
    expect(await python.shown(`import js, pyodide.code\n${code}`)).toMatch(/EvalError|unsafe-eval/);
  }
});

test("the ways of Python's own libraries out of here are closed", async ({ python, api }) => {
  const ways = [
    `import http.client; http.client.HTTPConnection('${new URL(api.origin).host}').request('GET', '/')`,
    `import socket; socket.create_connection(('127.0.0.1', ${new URL(api.origin).port}), 1)`,
    `from pyodide.http import pyfetch; await pyfetch('${api.baseUrl}')`,
    `from pyodide.http import open_url; open_url('${api.baseUrl}')`,
    `import pyodide_js; await pyodide_js.loadPackage('${api.baseUrl}/x.whl')`,
    "import pyodide_js; pyodide_js.FS.filesystems.IDBFS.indexedDB()",
  ];
  const ends: string[] = [];
  for (const way of ways) ends.push((await python.run(way)).status);
  expect(ends.filter((status) => status === "error").length).toBeGreaterThanOrEqual(5);
  expect(api.journal.entries).toEqual([]);
});
