/** Reads members of objects from a file, and notes what is not as it should be. */
import { isList, isNumber, isObject, type Json, type JsonObject, jsonObject } from "../../json/json.ts";
import { isJsonType, type MimeBundle } from "./jupyter-notebook.ts";
import type { MetadataRules } from "./metadata-rules.ts";
import { type NotebookFault, type Path, placeName } from "./notebook-faults.ts";

const nothing = jsonObject([]);

/** An object of the file and where it is. Readers of required text return undefined where there is none. */
export class FieldReader {
  readonly #members: ReadonlyMap<string, Json>;
  readonly #path: Path;
  readonly #faults: NotebookFault[];

  constructor(json: JsonObject, path: Path, faults: NotebookFault[]) {
    this.#members = json.members;
    this.#path = path;
    this.#faults = faults;
  }

  /** Notes what is wrong with the member of this key. */
  note(key: string, fault: NotebookFault["fault"], lost: NotebookFault["lost"]): void {
    this.#faults.push({ place: placeName([...this.#path, key]), fault, lost });
  }

  /** What is at this key, unread. */
  at(key: string): Json | undefined {
    return this.#members.get(key);
  }

  /** A text, whole or in lines. */
  text(key: string, lost: NotebookFault["lost"]): string | undefined {
    const text = joined(this.at(key));
    if (text === undefined) this.note(key, this.#trouble(key), lost);
    return text;
  }

  /** A text, or this one where the file has none. */
  textOr(key: string, fallback: string): string {
    return this.text(key, this.#members.has(key) ? "field" : "nothing") ?? fallback;
  }

  /** An object; an empty one where there is none, which older programs leave out. */
  object(key: string): JsonObject {
    const json = this.at(key);
    if (json !== undefined && !isObject(json)) this.note(key, "wrong-type", "field");
    return isObject(json) ? json : nothing;
  }

  /** Metadata, but for members that break a rule. */
  metadata(rules: MetadataRules): JsonObject {
    const json = this.object("metadata");
    const unfit = [...json.members].filter(([key, value]) => rules.get(key)?.(value) === false);
    if (unfit.length === 0) return json;
    const reader = new FieldReader(json, [...this.#path, "metadata"], this.#faults);
    const kept = new Map(json.members);
    for (const [key] of unfit) {
      reader.note(key, "wrong-type", "field");
      kept.delete(key);
    }
    return { type: "object", members: kept };
  }

  /** A whole number from 0, or null. */
  count(key: string): number | null {
    const json = this.at(key) ?? null;
    const count = isNumber(json) ? Number(json.source) : -1;
    if (Number.isSafeInteger(count) && count >= 0) return Math.abs(count);
    if (json !== null) this.note(key, "wrong-type", "field");
    return null;
  }

  list(key: string): readonly Json[] {
    const json = this.at(key);
    if (json !== undefined && !isList(json)) this.note(key, "wrong-type", "field");
    return isList(json) ? json : [];
  }

  /** The texts of a list; what is none is left out. */
  texts(key: string): readonly string[] {
    const list = this.list(key);
    const texts = list.filter((item) => typeof item === "string");
    if (texts.length < list.length) this.note(key, "wrong-type", "field");
    return texts;
  }

  /** What is shown, by media type; what is no text and should be is left out. */
  bundle(key: string): MimeBundle | undefined {
    const json = this.at(key);
    if (!isObject(json)) {
      this.note(key, this.#trouble(key), "output");
      return undefined;
    }
    return new FieldReader(json, [...this.#path, key], this.#faults).representations();
  }

  /** Notes every member that is not among these; one that says nothing is not worth a word. */
  onlyKnows(known: ReadonlySet<string>): void {
    for (const [key, json] of this.#members) {
      if (!known.has(key) && !isEmpty(json)) this.note(key, "unknown-field", "field");
    }
  }

  /** The objects of an object, each with its own reader. */
  within(key: string): readonly (readonly [name: string, reader: FieldReader])[] {
    return [...this.object(key).members].flatMap(([name, json]) => {
      const path = [...this.#path, key, name];
      if (isObject(json)) return [[name, new FieldReader(json, path, this.#faults)] as const];
      this.#faults.push({ place: placeName(path), fault: "wrong-type", lost: "field" });
      return [];
    });
  }

  /** All of the object as a bundle. */
  representations(): MimeBundle {
    return new Map([...this.#members.keys()].flatMap((type) => this.#represented(type)));
  }

  #represented(type: string): (readonly [string, Json])[] {
    if (isJsonType(type)) return [[type, this.at(type) ?? null]];
    const text = this.text(type, "field");
    return text === undefined ? [] : [[type, text]];
  }

  #trouble(key: string): "missing" | "wrong-type" {
    return this.#members.has(key) ? "wrong-type" : "missing";
  }
}

function joined(json: Json | undefined): string | undefined {
  if (typeof json === "string") return json;
  return isList(json) && json.every((line) => typeof line === "string") ? json.join("") : undefined;
}

function isEmpty(json: Json): boolean {
  if (isList(json)) return json.length === 0;
  return json === null || json === "" || (isObject(json) && json.members.size === 0);
}
