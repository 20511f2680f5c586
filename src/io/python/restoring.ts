/** Gives Python a memory that another one had, and writes into it what depends on the machine. */
import type { loadPyodide } from "pyodide";

export type ModuleMaker = NonNullable<NonNullable<Parameters<typeof loadPyodide>[0]>["createPyodideModule"]>;

/** What is used here of Pyodide's module: its memory, what is where in it (in bytes), and what fills it. */
interface PythonModule {
  readonly HEAP32: Int32Array;
  readonly __PyRuntime: number;
  readonly __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: number;
  readonly _timezone: number;
  readonly _daylight: number;
  readonly _tzname: number;
  readonly __tzset_js: (timezone: number, daylight: number, winter: number, summer: number) => void;
  readonly growMemory: (bytes: number) => void;
  readonly API: {
    readonly config: { _loadSnapshot?: unknown };
    restoreSnapshot: (memory: Uint8Array) => unknown;
  };
}

export function restoring(make: ModuleMaker): ModuleMaker {
  return async (settings) => {
    const made = await make(settings);
    // Sound: it has all of these, but its types keep them to itself.
    const module = made as unknown as PythonModule;
    const { restoreSnapshot } = module.API;
    module.API.restoreSnapshot = (memory) => {
      const keep = trampoline(module);
      if (memory.byteLength > module.HEAP32.byteLength) module.growMemory(memory.byteLength);
      const known = restoreSnapshot(memory);
      keep();
      setZone(module);
      // It would be kept, all of it.
      delete module.API.config._loadSnapshot;
      return known;
    };
    return made;
  };
}

/**
 * A call from Python into C goes by way of a small function that the browser compiles when it starts, if it can: without
 * it nothing below such a call can wait. Its number stands in the memory (CPython: Python/emscripten_trampoline.c).
 *
 * @returns writes the number that is there now again.
 */
function trampoline(module: PythonModule): () => void {
  const at = (module.__PyRuntime + at32(module, module.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET)) / 4;
  const number = module.HEAP32[at] ?? 0;
  return () => {
    module.HEAP32[at] = number;
  };
}

/** As Emscripten does when C first asks for the time, which was on another machine. */
function setZone(module: PythonModule): void {
  const names = module._tzname;
  module.__tzset_js(module._timezone, module._daylight, at32(module, names), at32(module, names + 4));
}

function at32({ HEAP32 }: PythonModule, address: number): number {
  return HEAP32[address / 4] ?? 0;
}
