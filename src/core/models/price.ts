/** What a run cost: the server's own figure, or an estimate from its usage and a list of prices. */
import type { Usage } from "../api/delta.ts";
import { presets } from "../connections/presets.ts";
import { factsOf, type ModelFacts } from "./model-facts.ts";

/** In US dollars. `free` is a server of one's own; `unknown` a model whose price nobody told. */
export type Price =
  | { readonly type: "reported"; readonly usd: number }
  | { readonly type: "estimated"; readonly usd: number; readonly facts: ModelFacts }
  | { readonly type: "unknown" }
  | { readonly type: "free" };

export interface Spent {
  /** Where the request went. */
  readonly url: string;
  /** The model that answered, as the server names it; else the one that was asked. */
  readonly model: string;
  /** The model that was asked, where that is another name. */
  readonly asked?: string;
  readonly usage: Usage;
}

export function priceOf({ url, model, asked, usage }: Spent, snapshot: readonly ModelFacts[]): Price {
  if (usage.cost !== undefined && usage.cost >= 0) return { type: "reported", usd: usage.cost };
  if (isOwnServer(url)) return { type: "free" };
  const facts = pricedFacts(snapshot, url, model, asked);
  const usd = facts && estimate(facts, usage);
  return facts === undefined || usd === undefined ? { type: "unknown" } : { type: "estimated", usd, facts };
}

/** What so many tokens of input cost at least, in US dollars; undefined where no price is known. */
export function inputPrice(
  snapshot: readonly ModelFacts[],
  url: string,
  model: string,
  tokens: number,
): number | undefined {
  const price = pricedFacts(snapshot, url, model)?.price;
  return price && (tokens * price.input) / million;
}

/** A computer on one's desk or network sends no bill. */
export function isOwnServer(url: string): boolean {
  return URL.canParse(url) && ownHosts.test(new URL(url).hostname);
}

const ownHosts =
  /^(?:localhost|[^.]+\.local|(?:127|10)(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|0\.0\.0\.0|\[::1\])$/u;

const million = 1_000_000;

/** The row of the model as it is named; else of the name without its date. A row of another model is none. */
function pricedFacts(
  snapshot: readonly ModelFacts[],
  url: string,
  model: string,
  asked = model,
): ModelFacts | undefined {
  const provider = providerOf(url);
  if (provider === undefined) return undefined;
  const name = model.replace(/^models\//u, "");
  const names = [
    name,
    ...(isDated(name, asked) ? [asked] : []),
    name.replace(/-(?:\d{4}-\d\d-\d\d|20\d{6})$/u, ""),
  ];
  return names.map((id) => factsOf(snapshot, provider, id)).find((facts) => facts?.price !== undefined);
}

/** Whether a model is the one that was asked, named by its date: `gpt-3.5-turbo-0125` for `gpt-3.5-turbo`. */
function isDated(model: string, asked: string): boolean {
  return model.startsWith(`${asked}-`) && /^[\d-]+$/u.test(model.slice(asked.length));
}

/** The preset that serves that host; a proxy of it asks prices of its own. */
function providerOf(url: string): string | undefined {
  return presets.find(({ baseUrl }) => baseUrl !== "" && hostOf(baseUrl) === hostOf(url))?.id;
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
}

function estimate({ price }: ModelFacts, usage: Usage): number | undefined {
  const { prompt_tokens: input, cached_tokens: cached = 0 } = usage;
  const output = writtenTokens(usage);
  if (price === undefined || input === undefined || output === undefined) return undefined;
  const fresh = Math.max(0, input - cached) * price.input;
  return (fresh + cached * (price.cachedInput ?? price.input) + output * price.output) / million;
}

/** Some providers (xAI, Gemini) leave reasoning out of the completion's tokens; the total holds it. */
function writtenTokens({
  prompt_tokens = 0,
  completion_tokens,
  total_tokens = 0,
}: Usage): number | undefined {
  return completion_tokens === undefined
    ? undefined
    : Math.max(completion_tokens, total_tokens - prompt_tokens);
}
