import type { ModelFacts } from "./model-facts.ts";

/**
 * The facts that come with the page, by provider and id; `npm run models` writes them. In a chunk of their own: most
 * visits need none of them.
 */
export async function loadSnapshot(): Promise<readonly ModelFacts[]> {
  const { default: rows } = await import("./snapshot.json", { with: { type: "json" } });
  return rows;
}
