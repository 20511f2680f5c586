/** The sizes in bytes of Pyodide's files, as they come out of the box; a test holds them to the package. */
export const pyodideSizes = { module: 1_250_344, wasm: 9_598_218, library: 2_545_637 };
