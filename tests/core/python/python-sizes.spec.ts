import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import { pythonSizes } from "../../../src/io/python/python-sizes.ts";

test("the sizes that progress is told by are those of the package", () => {
  const { resolve } = createRequire(import.meta.url);
  const size = (file: string): number => statSync(resolve(`pyodide/${file}`)).size;
  expect(pythonSizes).toEqual({
    module: size("pyodide.asm.mjs"),
    wasm: size("pyodide.asm.wasm"),
    library: size("python_stdlib.zip"),
  });
});
