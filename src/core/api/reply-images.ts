/**
 * Images that models answer with, as OpenRouter sends them: in `message.images`, or in the deltas of a
 * stream.
 */
import { isList, isNumber, type Json, member } from "../json/json.ts";
import { remembered } from "../remembered.ts";
import type { Run } from "../run.ts";
import { assemble, chunksOf } from "./assemble.ts";
import { bodyKind } from "./body-kind.ts";

/** `data:` URLs alone: the page fetches nothing that an answer names. */
const drawable = /^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/=]+$/u;

/** The images of one choice of a finished run, each once, in the order in which they came. */
export function imagesOfAnswer(run: Run, choice: number): readonly string[] {
  return imagesByChoice(run).get(choice) ?? [];
}

/** Read once: a cell is redrawn at every key, and an answer with images is long. */
const imagesByChoice = remembered((run: Run): ReadonlyMap<number, readonly string[]> => {
  const images = new Map<number, readonly string[]>();
  for (const choice of run.raw.includes('"images"') ? choicesOf(run) : []) {
    const index = member(choice, "index");
    const at = isNumber(index) ? Number(index.source) : 0;
    images.set(at, [...new Set([...(images.get(at) ?? []), ...urlsIn(choice)])]);
  }
  return images;
});

function choicesOf(run: Run): readonly Json[] {
  const isStream = bodyKind(run.raw) === "events" && run.recorded?.holds !== "text";
  const objects = isStream ? chunksOf(run.raw) : [assemble(run)?.json];
  return objects.flatMap((object) => listIn(object, "choices"));
}

function urlsIn(choice: Json): readonly string[] {
  const message = member(choice, "delta") ?? member(choice, "message");
  return listIn(message, "images").flatMap((image) => {
    const url = member(member(image, "image_url"), "url");
    return typeof url === "string" && drawable.test(url) ? [url] : [];
  });
}

function listIn(json: Json | undefined, key: string): readonly Json[] {
  const list = member(json, key);
  return isList(list) ? list : [];
}
