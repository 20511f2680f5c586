/** Token counts as servers report them. */
import type { Usage } from "./delta.ts";
import { isRecord, listOf, type UnknownRecord } from "./unknown-record.ts";

/**
 * The usage of a chunk or response, if it means something: Ollama sends zeros with every chunk and the
 * counts in a last one without choices; Groq sends them in `x_groq`.
 */
export function usageOf(chunk: UnknownRecord): Usage | undefined {
  const reported = chunk["usage"] ?? groqUsage(chunk);
  if (!isRecord(reported)) return undefined;
  const usage = knownCounts(reported);
  const counts = Object.values(usage);
  const last = listOf(chunk["choices"]).length === 0;
  return counts.some((count) => count > 0 || last) ? usage : undefined;
}

function groqUsage(chunk: UnknownRecord): unknown {
  const groq = chunk["x_groq"];
  return isRecord(groq) ? groq["usage"] : undefined;
}

function knownCounts(usage: UnknownRecord): Usage {
  return {
    ...count("prompt_tokens", usage),
    ...count("completion_tokens", usage),
    ...count("total_tokens", usage),
    ...count("cached_tokens", usage["prompt_tokens_details"]),
    ...count("reasoning_tokens", usage["completion_tokens_details"]),
    ...count("cost", usage),
  };
}

function count<Name extends keyof Usage>(name: Name, from: unknown): { readonly [N in Name]?: number } {
  const value = isRecord(from) ? from[name] : undefined;
  if (typeof value !== "number" || !Number.isFinite(value)) return {};
  // A computed key of a type parameter widens to string; there is exactly this one member.
  return { [name]: value } as { readonly [N in Name]?: number };
}
