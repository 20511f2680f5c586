/** What the database of keys holds, read field by field: a hand, or another page of this origin, may have changed it. */
import { isRecord, type Read, shape, text } from "../../core/records/reading.ts";
import type { Sealed } from "./sealing.ts";

export interface KeyRecord extends KeptKey {
  readonly schema: 1;
  /**
   * Random bytes. Chromium keeps a value of more than 64 KB in a file of its own, and deletes the file with the
   * record (measured: within 50 ms). A smaller one goes into the log and the tables of LevelDB, and can be read
   * there long after it was deleted: writing 12 MB behind it takes it out of the log, and not of the tables.
   */
  readonly padding: Uint8Array<ArrayBuffer>;
}

/** A key as it is kept; a sealed one stays sealed. */
export interface KeptKey {
  readonly connection: string;
  /** The one origin that the key is sent to. */
  readonly origin: string;
  readonly key: string | Sealed;
}

/** In characters or bytes; the longest keys, those of service accounts, have some 2,000. */
const longestKey = 16_384;
const mostIterations = 10_000_000;
const mostRandom = 65_536;

export function keyRecord(kept: KeptKey): KeyRecord {
  const padding = new Uint8Array(2 * mostRandom);
  for (let at = 0; at < padding.length; at += mostRandom)
    crypto.getRandomValues(padding.subarray(at, at + mostRandom));
  return { schema: 1, ...kept, padding };
}

/** The kept key of a record, undefined when the record is none. */
export const readKeyRecord: Read<KeptKey> = (value) => {
  const kept = readFields(value);
  return kept && isOrigin(kept.origin) ? kept : undefined;
};

const readKey: Read<string | Sealed> = (value) => {
  if (typeof value === "string") return value !== "" && value.length <= longestKey ? value : undefined;
  return readSealed(value);
};

const readSealed: Read<Sealed> = (value) => {
  if (!isRecord(value)) return undefined;
  const [salt, nonce, ciphertext] = [
    bytesOf(value["salt"], 16, 16),
    bytesOf(value["nonce"], 12, 12),
    bytesOf(value["ciphertext"], 17, longestKey),
  ];
  const iterations = rounds(value["iterations"]);
  return salt && nonce && ciphertext && iterations ? { iterations, salt, nonce, ciphertext } : undefined;
};

const readFields = shape({ connection: text, origin: text, key: readKey });

function bytesOf(value: unknown, least: number, most: number): Uint8Array<ArrayBuffer> | undefined {
  if (!(value instanceof Uint8Array) || value.length < least || value.length > most) return undefined;
  return new Uint8Array(value);
}

/** A hand could ask for so many that the page would stand still. */
function rounds(value: unknown): number | undefined {
  const fits = typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= mostIterations;
  return fits ? value : undefined;
}

function isOrigin(origin: string): boolean {
  return /^https?:/u.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin;
}
