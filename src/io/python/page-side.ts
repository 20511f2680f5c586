/** What the page has of Python, in one part that is read ahead: there may be no network when a cell is run. */
import type { Web } from "../../app/ports.ts";
import { bringPackages } from "./packages.ts";
import { readWeb } from "./read-web.ts";

export { createPython } from "./python-engine.ts";

export const web: Web = { read: readWeb, packages: bringPackages };
