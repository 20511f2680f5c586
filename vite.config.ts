import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { assetName, contentSecurityPolicy } from "./vite.policy.ts";
import { pythonMemory, workers } from "./vite.python.ts";
import { wordsInTwo } from "./vite.words.ts";

/** Takes the indentation out of styles and templates, and comments out of styles: to the minifier they are just strings. */
function compactStrings(): Plugin {
  return {
    name: "compact-strings",
    apply: "build",
    transform: (code, id) => {
      if (id.endsWith(".styles.ts")) return code.replace(/\/\*.*?\*\//gsu, "").replace(/\s*\n\s*/gu, "\n");
      // A translation is found by its text: one of several lines stays as it is, and with it its file.
      const isDrawn = id.includes("/src/ui/") && !/msg\(\s*\w+`[^`]*\n/u.test(code);
      return isDrawn ? code.replace(/\n[ \t]+/gu, "\n") : undefined;
    },
  };
}

/** Where the page begins. */
const entry = fileURLToPath(new URL("src/main.ts", import.meta.url));

/** What the first screen is made of: all that main.ts imports, and what that imports. */
const firstScreen = new Set<string>();

function findFirstScreen(): Plugin {
  return {
    name: "first-screen",
    apply: "build",
    buildEnd() {
      const found = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
      for (const id of found) {
        if (firstScreen.has(id)) continue;
        firstScreen.add(id);
        found.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
  };
}

export default defineConfig({
  // Relative, so that the build works under any path.
  base: "./",
  plugins: [wordsInTwo(entry), contentSecurityPolicy(), pythonMemory(), compactStrings(), findFirstScreen()],
  worker: workers,
  // Its own loader looks for its files; made into one module in development, it would look beside that.
  optimizeDeps: { exclude: ["pyodide"] },
  build: {
    target: "es2022",
    modulePreload: false,
    assetsInlineLimit: 0,
    // In one file: in pieces, shared with what comes later, it takes two KB more.
    rolldownOptions: {
      output: {
        assetFileNames: assetName,
        codeSplitting: {
          groups: [
            { name: "page", test: (id: string) => firstScreen.has(id) },
            { name: "later-words", test: /\?later$/u },
          ],
        },
      },
    },
  },
});
