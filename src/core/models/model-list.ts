/** What a server said it offers. */
import type { ConnectionId } from "../connections/connection.ts";
import { amount, list, pair, type Read, shape, text, withDefault } from "../records/reading.ts";
import { remembered } from "../remembered.ts";

/** The models of a connection: their ids, and nothing else that its server tells of them. */
export interface ModelList {
  readonly connection: ConnectionId;
  /** Where they were asked for: with another address the list is another one's. */
  readonly baseUrl: string;
  /** When, in ms since the epoch. */
  readonly at: number;
  readonly ids: readonly string[];
  /** The days, ISO 8601, on which the server says it shuts some of them down. */
  readonly shutdowns: readonly (readonly [id: string, day: string])[];
}

/** Lists from their stored form; what is none is left out. */
export function readModelLists(stored: unknown): readonly ModelList[] {
  return Array.isArray(stored) ? stored.flatMap((item) => readModelList(item) ?? []) : [];
}

const readModelList: Read<ModelList> = shape({
  connection: text,
  baseUrl: text,
  at: amount,
  ids: list(text),
  shutdowns: withDefault(list(pair(text, text)), []),
});

/**
 * Whether the list has a model under that name, or one that its server takes for it: Ollama's `name` is `name:latest`,
 * Gemini's `models/name` is `name`, and OpenRouter takes `name:online` and its like.
 */
export function offers(models: ModelList, id: string): boolean {
  const ids = idsOf(models);
  const [, base = id] = /^(.*):[^:]*$/u.exec(id) ?? [];
  return [id, `${id}:latest`, `models/${id}`, base].some((name) => ids.has(name));
}

/** The day on which the server shuts a model down, where it says so. */
export function shutdownOf({ shutdowns }: ModelList, id: string): string | undefined {
  return shutdowns.find(([name]) => name === id)?.[1];
}

const idsOf = remembered(({ ids }: ModelList) => new Set(ids));
