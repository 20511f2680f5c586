/** The calls of the API in Python: which they are, whatever the client is called. */
import type { Endpoint } from "../../run.ts";
import { namesIn, partsOfCall, type SyntaxNode, type Tree } from "./syntax.ts";

export interface ApiCall {
  readonly node: SyntaxNode;
  readonly endpoint: Endpoint;
  /** The variable that its client is, or `openai` for the module; "" where it is made in the call itself. */
  readonly client: string;
}

const prompts: readonly (readonly [callee: RegExp, endpoint: Endpoint])[] = [
  [/(?:\.|^)chat\.completions\.create$/u, "chat/completions"],
  [/\.completions\.create$/u, "completions"],
  [/(?:\.|^)ChatCompletion\.a?create$/u, "chat/completions"],
  [/(?:\.|^)Completion\.a?create$/u, "completions"],
];

const others =
  /\.(?:responses|embeddings|moderations|images|audio|files|batches|beta|with_raw_response|fine_tuning|models|assistants)\.[\w.]+$|\.completions\.(?:parse|stream)$|(?:\.|^)(?:Embedding|Image|Moderation|Audio|File|FineTune|Edit|Model)\.a?\w+$/u;

/** What is called, as `client.chat.completions.create`; `()` for a beginning that is no name. */
export function calleeText(source: string, call: SyntaxNode): string {
  return namesIn(source, partsOfCall(call).callee)
    .map((name) => name ?? "()")
    .join(".");
}

/** All calls that prompt cells could be, in their order, and the name of the first one of another kind. */
export function apiCallsIn(
  source: string,
  tree: Tree,
): {
  readonly calls: readonly ApiCall[];
  readonly other: { readonly name: string; readonly at: number } | undefined;
} {
  const calls: ApiCall[] = [];
  let other: { readonly name: string; readonly at: number } | undefined;
  tree.iterate({
    enter: ({ name, node, from }) => {
      if (name !== "CallExpression") return;
      const callee = calleeText(source, node);
      const endpoint = endpointOf(callee);
      if (endpoint) calls.push({ node, endpoint, client: clientIn(callee) });
      else if (others.test(callee)) other ??= { name: callee, at: from };
    },
  });
  return { calls, other };
}

/** The endpoint that prompt cells ask by such a call; undefined for other calls. */
export function endpointOf(callee: string): Endpoint | undefined {
  return prompts.find(([pattern]) => pattern.test(callee))?.[1];
}

function clientIn(callee: string): string {
  return callee.replace(/\.?(?:chat\.completions|completions|ChatCompletion|Completion)\.a?create$/u, "");
}
