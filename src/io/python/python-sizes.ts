import { bytes as memory } from "virtual:python-memory";
import { pyodideSizes } from "./pyodide-sizes.ts";

/** All that loading Python takes, in bytes: as the files come out of the box, the memory packed. */
export const pythonBytes = Object.values(pyodideSizes).reduce((sum, size) => sum + size, memory);
