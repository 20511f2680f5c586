/** OpenAI's encodings for the module `tiktoken`. */
import { type Encoding, encodingOf } from "../../core/models/encodings.ts";
import { sections } from "../../core/models/sections.ts";
import { asText, encodings } from "../tokens/encodings.ts";

/** Text to tokens and back, as Python calls it. */
export interface Encoder {
  readonly name: string;
  encode(text: string): number[];
  decode(tokens: Iterable<number>): string;
}

const loaded = new Map<string, Encoder>();

/** The encoding of that name, or undefined where there is none. */
export async function encoderOf(name: string): Promise<Encoder | undefined> {
  if (!Object.hasOwn(encodings, name)) return undefined;
  // Sound: it was just looked up.
  const { encode, decode } = await encodings[name as Encoding]();
  const encoder: Encoder = {
    name,
    encode: (text) => sections(text).flatMap((section) => encode(section, asText)),
    decode: (tokens) => decode([...tokens]),
  };
  loaded.set(name, encoder);
  return encoder;
}

/** Loads all of them: nothing can be loaded by code that stands still. */
export async function loadEncoders(): Promise<void> {
  await Promise.all(Object.keys(encodings).map(encoderOf));
}

/** The encoding of that name if it has been loaded. */
export function loadedEncoder(name: string): Encoder | undefined {
  return loaded.get(name);
}

/** The name of a model's encoding, or undefined for a model that nobody knows. */
export function encodingName(model: string): string | undefined {
  const { encoding, known } = encodingOf(model);
  return known ? encoding : undefined;
}
