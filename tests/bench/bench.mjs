/** `npm run bench`: Vite reads the TypeScript of the bench, which Node 20 by itself does not. */
import { fileURLToPath } from "node:url";
import { build, runnerImport } from "vite";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

if (process.env["QUIRE_BUILT"] !== "1") await build({ root: ROOT, logLevel: "warn" });
/** @type {{ module: typeof import("./run.ts") }} */
const { module } = await runnerImport(fileURLToPath(new URL("run.ts", import.meta.url)), {
  root: ROOT,
  configFile: false,
  logLevel: "warn",
});
process.exitCode = await module.runBench(process.argv.slice(2));
