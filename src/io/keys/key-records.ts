/** What the database of keys holds, read field by field: a hand, or another page of this origin, may have changed it. */
import { isRecord, type Read, shape, text } from "../../core/records/reading.ts";
import type { Sealed } from "./sealing.ts";

export interface KeyRecord {
  readonly schema: 1;
  readonly connection: string;
  /** The one origin that the key is sent to. */
  readonly origin: string;
  /**
   * A blob, not a string: browsers keep blobs as files of their own and delete these with the record. A string
   * goes into the log and the tables of LevelDB, where it stays readable long after it was deleted; writing 6 MB
   * behind it does not help (measured in Chromium 156).
   */
  readonly key: Blob | Sealed;
}

/** In bytes; the longest keys, those of service accounts, have some 2,000. */
const longestKey = 16_384;
const mostIterations = 10_000_000;

/** A key as it was read from its record; a sealed one stays sealed. */
export interface KeptKey {
  readonly connection: string;
  readonly origin: string;
  readonly key: string | Sealed;
}

/** The kept key of a record, undefined when the record is none. */
export async function readKeyRecord(value: unknown): Promise<KeptKey | undefined> {
  const fields = readFields(value);
  if (fields === undefined || !isOrigin(fields.origin)) return undefined;
  const key = fields.key instanceof Blob ? await textOf(fields.key) : fields.key;
  return key === undefined ? undefined : { ...fields, key };
}

/** Undefined when the file that the browser keeps a blob in is gone. */
function textOf(blob: Blob): Promise<string | undefined> {
  return blob.text().catch(() => undefined);
}

const readKey: Read<Blob | Sealed> = (value) => {
  if (value instanceof Blob) return value.size > 0 && value.size <= longestKey ? value : undefined;
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
