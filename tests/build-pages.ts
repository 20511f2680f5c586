import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const HARNESS_CONFIG = fileURLToPath(new URL("harness/vite.config.ts", import.meta.url));

/** Builds the pages that the tests open; QUIRE_BUILT=1 tells that dist/ is up to date. */
export default async function buildPages(): Promise<void> {
  if (onlyCore(process.argv)) return;
  if (process.env["QUIRE_BUILT"] !== "1") await build({ root: ROOT, logLevel: "warn" });
  await build({ configFile: HARNESS_CONFIG, logLevel: "warn" });
}

/** The core tests open no page, so a run of them alone needs no build. */
function onlyCore(argv: readonly string[]): boolean {
  const projects = argv.filter((word) => word.startsWith("--project"));
  return projects.length > 0 && projects.every((word) => word === "--project=core");
}
