/**
 * Writes src/core/models/snapshot.json anew: `npm run models` asks models.dev, `npm run models -- FILE [DAY]` reads its
 * api.json from a file that was kept on that day. What OpenAI retires is kept by hand, with sources, in
 * model-facts-by-hand.json.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { printSnapshot, snapshotOf } from "./model-snapshot.mjs";

const snapshot = new URL("../src/core/models/snapshot.json", import.meta.url);
const byHand = new URL("model-facts-by-hand.json", import.meta.url);
const [file, day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);

const list = file === undefined ? await fetched("https://models.dev/api.json") : parsed(file);
const rows = snapshotOf(list, day, parsed(byHand));
writeFileSync(snapshot, printSnapshot(rows));
console.log(`${rows.length} models`);

/** @param {string | URL} path */
function parsed(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** @param {string} url */
async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
