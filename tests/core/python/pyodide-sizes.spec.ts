import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import { pyodideSizes } from "../../../src/io/python/pyodide-sizes.ts";

test("the sizes that progress is told by are those of the package", () => {
  const { resolve } = createRequire(import.meta.url);
  const size = (file: string): number => statSync(resolve(`pyodide/${file}`)).size;
  expect(pyodideSizes).toEqual({
    module: size("pyodide.asm.mjs"),
    wasm: size("pyodide.asm.wasm"),
    library: size("python_stdlib.zip"),
  });
});
