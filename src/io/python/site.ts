/** Python files of our own: the kernel, and the modules that notebooks lean on. */
import type { PyodideAPI } from "pyodide";
import type { PythonBridge } from "./python-bridge.ts";

/** Where they are in Python's file system; a traceback shows no frames from there (site/_quire/tracebacks.py). */
const folder = "/quire/site";

const files: Readonly<Record<string, string>> = import.meta.glob("./site/**/*.py", {
  query: "?raw",
  import: "default",
  eager: true,
});

export function installSite(python: PyodideAPI, bridge: PythonBridge): void {
  for (const [name, text] of Object.entries(files)) {
    const path = name.replace("./site", folder);
    python.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    python.FS.writeFile(path, text);
  }
  python.registerJsModule("_quire_bridge", bridge);
  python.pyimport("sys.path").append(folder);
}
