import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Builds the page that exposes the product's modules to tests in a real browser. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  build: {
    outDir: fileURLToPath(new URL("../.built/harness", import.meta.url)),
    emptyOutDir: true,
    minify: false,
    target: "es2022",
  },
});
