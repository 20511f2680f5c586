/** Loads Pyodide from the page's own origin, and tells how far it is. */
import { loadPyodide, type PyodideAPI } from "pyodide";
import type { PythonFiles } from "../../core/python/python-messages.ts";
import { homeFolder } from "./home-folder.ts";
import { instantiating } from "./instantiating.ts";
import { pythonSizes } from "./python-sizes.ts";

type ModuleMaker = NonNullable<NonNullable<Parameters<typeof loadPyodide>[0]>["createPyodideModule"]>;

/** No packages but those of the standard library; what the loader asks of a lock file else. */
const noPackages = JSON.stringify({
  info: { arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.2", abi_version: "2026_0" },
  packages: {},
});

/**
 * @param onBytes told how many bytes have come, of `pythonBytes`, after decompression.
 * @throws TypeError where a file cannot be had; WebAssembly.CompileError and others where one is broken.
 */
export async function loadPython(files: PythonFiles, onBytes: (bytes: number) => void): Promise<PyodideAPI> {
  const home = new URL("python/", files.wasm).href;
  const count = counter(onBytes);
  const fetching = globalThis.fetch;
  // The loader knows names of its own, and tells nobody how far it is.
  globalThis.fetch = async (input) => {
    const url = String(input);
    return counted(await fetching(url === `${home}pyodide.asm.wasm` ? files.wasm : url), count);
  };
  try {
    const createPyodideModule = await moduleMaker(files.module, count);
    return await instantiating(() =>
      loadPyodide({
        indexURL: home,
        stdLibURL: files.library,
        lockFileContents: noPackages,
        packageBaseUrl: home,
        createPyodideModule,
        env: { HOME: homeFolder },
      }),
    );
  } finally {
    globalThis.fetch = fetching;
  }
}

async function moduleMaker(url: string, count: (bytes: number) => void): Promise<ModuleMaker> {
  // Sound: the file is Pyodide's own, whose default export is this.
  const { default: make } = (await import(/* @vite-ignore */ url)) as { default: ModuleMaker };
  count(pythonSizes.module);
  return make;
}

function counter(onBytes: (bytes: number) => void): (bytes: number) => void {
  let sum = 0;
  return (bytes) => {
    sum += bytes;
    onBytes(sum);
  };
}

function counted(response: Response, count: (bytes: number) => void): Response {
  if (!response.ok) throw new TypeError(`${response.status} ${response.url}`);
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(bytes, controller) {
      count(bytes.byteLength);
      controller.enqueue(bytes);
    },
  });
  // The type of the content is kept: WebAssembly is compiled while it comes.
  return new Response(response.body?.pipeThrough(counting) ?? null, { headers: response.headers });
}
