/** Loads Pyodide from the page's own origin, and tells how far it is. */
import { loadPyodide, type PyodideAPI } from "pyodide";
import type { PythonFiles } from "../../core/python/python-messages.ts";
import { homeFolder } from "./home-folder.ts";
import { pyodideSizes } from "./pyodide-sizes.ts";
import type { PythonBridge } from "./python-bridge.ts";
import { type ModuleMaker, restoring } from "./restoring.ts";

type Count = (bytes: number) => void;

/** No packages but those of the standard library; what the loader asks of a lock file else. */
const noPackages = JSON.stringify({
  info: { arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.2", abi_version: "2026_0" },
  packages: {},
});

/**
 * Python begins with the memory of one that was started when the page was built (tools/python-memory.mjs), which spares
 * three of four seconds. All files are asked for side by side: the loader would ask for one behind the other.
 *
 * @param bridge in the place of the one that Python had then.
 * @param onBytes told how many bytes have come, of `pythonBytes`.
 * @throws TypeError where a file cannot be had; WebAssembly.CompileError and others where one is broken.
 */
export async function loadPython(
  files: PythonFiles,
  bridge: PythonBridge,
  onBytes: (bytes: number) => void,
): Promise<PyodideAPI> {
  const count = counter(onBytes);
  const [make, wasm, library, memory] = await Promise.all([
    moduleMaker(files.module, count),
    compiled(files.wasm, count),
    fetched(files.library, count).then((response) => response.arrayBuffer()),
    unpacked(files.memory, count),
  ]);
  const home = new URL("python/", files.wasm).href;
  return handing({ wasm, library }, () =>
    loadPyodide({
      indexURL: home,
      stdLibURL: `${home}library`,
      lockFileContents: noPackages,
      packageBaseUrl: home,
      createPyodideModule: restoring(make),
      env: { HOME: homeFolder },
      _loadSnapshot: memory,
      _snapshotDeserializer: () => bridge,
    }),
  );
}

async function moduleMaker(url: string, count: Count): Promise<ModuleMaker> {
  // Sound: the file is Pyodide's own, whose default export is this.
  const { default: make } = (await import(/* @vite-ignore */ url)) as { default: ModuleMaker };
  count(pyodideSizes.module);
  return make;
}

/** Compiled while it comes, unless the server does not know what it is. */
async function compiled(url: string, count: Count): Promise<WebAssembly.Module> {
  const response = await fetched(url, count);
  const isKnown = response.headers.get("content-type") === "application/wasm";
  return isKnown ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** What came as gzip whatever the server says of it: few know the kind of file, and pack it themselves. */
async function unpacked(url: string, count: Count): Promise<ArrayBuffer> {
  const { body } = await fetched(url, count);
  return new Response(body?.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

/** @returns what the browser itself made, which it may have compiled before; its bytes are counted beside. */
async function fetched(url: string, count: Count): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new TypeError(`${response.status} ${response.url}`);
  void countBytes(response.clone(), count);
  return response;
}

async function countBytes({ body }: Response, count: Count): Promise<void> {
  if (body === null) return;
  const counting = new WritableStream<Uint8Array>({ write: (bytes) => count(bytes.byteLength) });
  // What is broken off is told to whoever reads the response itself.
  await body.pipeTo(counting).catch(() => undefined);
}

function counter(onBytes: (bytes: number) => void): Count {
  let sum = 0;
  return (bytes) => {
    sum += bytes;
    onBytes(sum);
  };
}

/** What the loader would ask for itself. */
interface Handed {
  readonly wasm: WebAssembly.Module;
  readonly library: ArrayBuffer;
}

/** Loads with that at hand. The loader would wait for ever for a module that has no room; here that is an error. */
async function handing<T>({ wasm, library }: Handed, load: () => Promise<T>): Promise<T> {
  const [fetching, instantiating] = [globalThis.fetch, WebAssembly.instantiateStreaming];
  try {
    return await new Promise<T>((resolve, reject) => {
      globalThis.fetch = async () => new Response(library);
      WebAssembly.instantiateStreaming = async (_, imports) => {
        const instance = WebAssembly.instantiate(wasm, imports);
        instance.catch(reject);
        return { module: wasm, instance: await instance };
      };
      load().then(resolve, reject);
    });
  } finally {
    [globalThis.fetch, WebAssembly.instantiateStreaming] = [fetching, instantiating];
  }
}
