/** Python files of our own: the kernel, and the modules that notebooks lean on. */
import type { PyodideAPI } from "pyodide";

/** Where they are in Python's file system; a traceback shows no frames from there (site/_quire/tracebacks.py). */
export const siteFolder = "/quire/site";

const files: Readonly<Record<string, string>> = import.meta.glob("./site/**/*.py", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Writes them where Python finds them. Files are no part of its memory: a Python that began with one needs them, too. */
export function installSite(python: PyodideAPI): void {
  for (const [name, text] of Object.entries(files)) {
    const path = name.replace("./site", siteFolder);
    python.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    python.FS.writeFile(path, text);
  }
}
