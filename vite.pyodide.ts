import type { Plugin } from "vite";

/** Pyodide's loader runs in Node, too, and imports what it needs there; in a browser it never asks for it. */
export function withoutNode(): Plugin {
  const name = "\0without-node";
  return {
    name: "without-node",
    enforce: "pre",
    resolveId: (id, importer) =>
      /^(?:node:|ws$)/u.test(id) && importer?.includes("/pyodide/") ? name : undefined,
    load: (id) => (id === name ? "export default undefined;" : undefined),
  };
}

/** How workers are built: as modules, so that they load parts of themselves when they need them. */
export const workers = { format: "es", plugins: () => [withoutNode()] } as const;
