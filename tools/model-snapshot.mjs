/**
 * From the list of models.dev and the facts kept by hand to the rows of src/core/models/snapshot.json.
 *
 * @typedef {import("../src/core/models/model-facts.ts").ModelFacts} ModelFacts
 * @typedef {Omit<ModelFacts, "id"> & { readonly ids: readonly string[] }} FactsByHand
 */

/** The presets of the page by the name that models.dev has for the provider. */
const presets = {
  openai: "openai",
  openrouter: "openrouter",
  anthropic: "anthropic",
  google: "gemini",
  mistral: "mistral",
  groq: "groq",
  deepseek: "deepseek",
  togetherai: "together",
  "fireworks-ai": "fireworks",
  xai: "xai",
  cerebras: "cerebras",
};

/** Whose models are kept of OpenRouter's hundreds: an id there begins with its maker. */
const makers =
  /^(?!openrouter\/)|^openrouter\/(?:openai|anthropic|google|mistralai|meta-llama|deepseek|qwen|x-ai)\//;

/**
 * The rows in stable order, by preset and id. Facts by hand are newer, and win; a row that has both names both
 * sources, and the earlier day.
 * @param {Record<string, any>} list The JSON of https://models.dev/api.json
 * @param {string} date When it was read, an ISO 8601 day
 * @param {readonly FactsByHand[]} byHand
 * @returns {readonly ModelFacts[]}
 */
export function snapshotOf(list, date, byHand) {
  /** @type {Map<string, ModelFacts>} */
  const rows = new Map();
  for (const row of Object.entries(presets).flatMap(([name, preset]) => listed(list[name], preset, date)))
    add(rows, row);
  for (const { ids, ...facts } of byHand) for (const id of ids) add(rows, { ...facts, id });
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => ordered(row));
}

/**
 * One row a line: a change of the snapshot reads as what changed.
 * @param {readonly ModelFacts[]} rows
 */
export function printSnapshot(rows) {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}

/** @param {Map<string, ModelFacts>} rows @param {ModelFacts} row */
function add(rows, row) {
  const key = `${row.provider}/${row.id}`;
  if (!makers.test(key)) return;
  const before = rows.get(key);
  rows.set(key, before ? joined(before, row) : row);
}

/** @param {ModelFacts} before @param {ModelFacts} after @returns {ModelFacts} */
function joined(before, after) {
  const sources = new Set([before.source, after.source]);
  const date = before.date < after.date ? before.date : after.date;
  return { ...before, ...after, source: [...sources].join(" "), date };
}

/** @param {any} provider @param {string} preset @param {string} date @returns {ModelFacts[]} */
function listed(provider, preset, date) {
  const models = Object.values(provider?.models ?? {}).filter(isWriter);
  return models.map((model) => ({
    provider: preset,
    id: model.id,
    ...present("context", positive(model.limit?.context)),
    ...present("price", priceOf(model.cost)),
    ...present("refuses", refusedBy(model, preset)),
    source: "https://models.dev/api.json",
    date,
  }));
}

/** @param {any} model Whether it answers with text, and is asked for it. */
function isWriter({ id, modalities }) {
  const writes = modalities?.output?.includes("text") ?? true;
  return writes && !/embed|whisper|moderation|tts|transcribe/.test(id);
}

/** @param {any} cost In US dollars for a million tokens @returns {ModelFacts["price"]} */
function priceOf(cost) {
  if (typeof cost?.input !== "number" || typeof cost.output !== "number") return undefined;
  return { input: cost.input, output: cost.output, ...present("cachedInput", positive(cost.cache_read)) };
}

/**
 * OpenAI's reasoning models know `max_completion_tokens` alone (its specification 2.3.0); models.dev says which take no
 * temperature.
 * @param {any} model @param {string} preset
 */
function refusedBy({ reasoning, temperature }, preset) {
  const refused = [
    ...(preset === "openai" && reasoning === true ? ["max_tokens"] : []),
    ...(temperature === false ? ["temperature"] : []),
  ];
  return refused.length > 0 ? refused : undefined;
}

/** @param {unknown} amount */
function positive(amount) {
  return typeof amount === "number" && amount > 0 ? amount : undefined;
}

/** @template V @param {string} key @param {V | undefined} value @returns {Record<string, V>} */
function present(key, value) {
  return value === undefined ? {} : { [key]: value };
}

/** @param {ModelFacts} row @returns {ModelFacts} */
function ordered({ provider, id, retired, replacement, context, price, refuses, source, date }) {
  // JSON leaves out what is undefined.
  return JSON.parse(
    JSON.stringify({ provider, id, retired, replacement, context, price, refuses, source, date }),
  );
}
