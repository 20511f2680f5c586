/**
 * Starts Python as a page would, with our own modules, and writes what is then in its memory: a page that begins with
 * that is spared the start. `node tools/python-memory.mjs FILE` writes gzip, the same bytes each time.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { runnerImport } from "vite";

const [, , file] = process.argv;
const { homeFolder } = await ours("home-folder.ts");
const { installSite, siteFolder } = await ours("site.ts");

/** What a browser has for the name of the program. */
const program = "./this.program";

standStill();
pretendToWait();
const { loadPyodide } = await import("pyodide");
const python = await loadPyodide({
  _makeSnapshot: true,
  env: { HOME: homeFolder, LANG: "en_US.UTF-8", PYTHONHASHSEED: "0", _: program },
});
installSite(python);
const modules = python.pyimport("sys.path");
modules.append(siteFolder);
// The loader puts it there, on a page again.
modules.remove("");
const bridge = {};
python.registerJsModule("_quire_bridge", bridge);
python.pyimport("_quire.beginning").begin();
const memory = python.makeMemorySnapshot({ serializer: nameOf });
writeFileSync(file, gzipSync(memory, { level: 9 }));

/** @param {string} file of src/io/python */
async function ours(file) {
  const path = fileURLToPath(new URL(`../src/io/python/${file}`, import.meta.url));
  return (await runnerImport(path, { configFile: false, logLevel: "error" })).module;
}

/** What differs from one start to the next, and from one machine: the clock, chance, where we are. */
function standStill() {
  process.env.TZ = "UTC";
  process.argv[1] = program;
  Date.now = () => 0;
  performance.now = () => 0;
  crypto.getRandomValues = (bytes) => bytes.fill(0);
}

/** Node has no JavaScript Promise Integration, or hides it; Python notes at its start whether there is any. */
function pretendToWait() {
  WebAssembly.Suspending = function suspending(call) {
    return call;
  };
  WebAssembly.promising = (call) => call;
}

/** Of JavaScript's objects Python has the bridge alone, which a page puts in its place (load-python.ts). */
function nameOf(value) {
  if (value === bridge) return "bridge";
  throw new TypeError("Python has an object that no page could give it.");
}
