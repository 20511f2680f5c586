/** Which of the models that are offered may stand in for one that is not, the likeliest first. */
import { factsOf, type ModelFacts } from "./model-facts.ts";
import { type ModelList, shutdownOf } from "./model-list.ts";

/** Models that answer with no text, by what their names hold. */
const speechless =
  /embed|whisper|tts|transcri|dall-e|image|moderation|rerank|realtime|audio|sora|video|guard/iu;

/** How far the chain of replacements is followed: one that is itself retired names the next. */
const longestChain = 5;

/**
 * The ids of the list: what the provider names in the model's stead, then the same family, then the rest by name; last
 * what is shut down by that day and what writes no text.
 */
export function likeliest(
  models: ModelList,
  facts: readonly ModelFacts[],
  asked: string,
  today: string,
): readonly string[] {
  const named = replacements(facts, asked);
  const rank = (id: string): readonly number[] => [
    Number(isGone(models, facts, id, today)),
    Number(speechless.test(id)),
    placeOf(named, id),
    -kinship(asked, id),
  ];
  const ranked = models.ids.map((id) => ({ id, rank: rank(id) }));
  return ranked.sort((a, b) => compare(a.rank, b.rank) || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

/** The day on which a model was or will be shut down: as its server says, else as the facts have it. */
export function retirementOf(
  models: ModelList | undefined,
  facts: readonly ModelFacts[],
  provider: string,
  id: string,
): string | undefined {
  return (models && shutdownOf(models, id)) ?? factsOf(facts, provider, id)?.retired;
}

/** The facts of a model at whoever retired it, by its name alone: tutorials name OpenAI's wherever they are run. */
export function retiredAnywhere(facts: readonly ModelFacts[], id: string): ModelFacts | undefined {
  return facts.find((row) => row.id === id && row.retired !== undefined);
}

/** What was named in a model's stead, and in that one's, and so on. */
function replacements(facts: readonly ModelFacts[], asked: string): readonly string[] {
  const named: string[] = [];
  for (let id: string | undefined = asked; id !== undefined && named.length < longestChain; ) {
    id = facts.find((row) => row.id === id && row.replacement !== undefined)?.replacement;
    if (id !== undefined) named.push(id);
  }
  return named;
}

/** Routers put the maker before the name: `openai/gpt-6-luna`. */
function placeOf(named: readonly string[], id: string): number {
  const place = named.findIndex((name) => name === id || id.endsWith(`/${name}`));
  return place < 0 ? named.length : place;
}

function isGone(models: ModelList, facts: readonly ModelFacts[], id: string, today: string): boolean {
  const day = shutdownOf(models, id) ?? retiredAnywhere(facts, id)?.retired;
  return day !== undefined && day <= today;
}

/** How many words two names begin with in common, the maker apart. */
function kinship(asked: string, id: string): number {
  const [mine, theirs] = [wordsOf(asked), wordsOf(id)];
  const differ = mine.findIndex((word, place) => word !== theirs[place]);
  return differ < 0 ? mine.length : differ;
}

function wordsOf(id: string): readonly string[] {
  return (id.split("/").at(-1) ?? id).toLowerCase().split(/[-._: ]/u);
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((rank, place) => rank - (b[place] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
