import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { assetName, contentSecurityPolicy } from "../../vite.policy.ts";
import { pythonMemory, workers } from "../../vite.python.ts";

/** Builds the page that exposes the product's modules to tests in a real browser, under the product's own policy. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  // The service worker, which stands beside the page.
  publicDir: fileURLToPath(new URL("../../public", import.meta.url)),
  plugins: [contentSecurityPolicy(), pythonMemory()],
  worker: workers,
  build: {
    outDir: fileURLToPath(new URL("../.built/harness", import.meta.url)),
    emptyOutDir: true,
    minify: false,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: { output: { assetFileNames: assetName } },
  },
});
