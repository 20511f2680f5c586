/** Reads archives: what is in a .zip file. */
import { type UnzipFileInfo, unzipSync } from "fflate";

export interface Unzipped {
  readonly files: readonly ZippedFile[];
  /** The names of all others. */
  readonly others: readonly string[];
}

export type UnzipTrouble =
  | { readonly reason: "archive-broken" }
  /** In bytes: what it would take unpacked, as it says itself. */
  | { readonly reason: "too-large"; readonly size: number };

export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Limits {
  /** In bytes, unpacked. */
  readonly file: number;
  readonly archive: number;
}

const mostFiles = 20_000;

/** Whether the bytes begin as an archive does, an empty one included. */
export function isZip([p, k, three, four]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
}

/**
 * The files whose name ends so, unpacked, and the names of all others. What systems and Jupyter leave beside files is
 * passed over. Archives in archives are files like others: nothing unpacks itself without end. A file takes the memory
 * that the archive's directory says, whatever is packed in it.
 */
export function unzip(bytes: Uint8Array, ending: string, limits: Limits): Unzipped | UnzipTrouble {
  try {
    const listed = list(bytes);
    const wanted = listed.filter(({ name }) => name.toLowerCase().endsWith(ending));
    const sizes = wanted.map(memoryOf);
    const size = sizes.reduce((sum, one) => sum + one, 0);
    if (size > limits.archive || sizes.some((one) => one > limits.file)) return { reason: "too-large", size };
    const names = new Set(wanted.map(({ name }) => name));
    const unpacked = unzipSync(bytes, { filter: ({ name }) => names.has(name) });
    const files = [...names].flatMap((name) => fileOf(name, unpacked[name]));
    return { files, others: listed.flatMap(({ name }) => (names.has(name) ? [] : [name])) };
  } catch {
    // fflate throws plain errors, and RangeError where the directory points outside of the file: it is damaged.
    return { reason: "archive-broken" };
  }
}

/** What is not packed is copied as it stands, whatever its size is said to be. */
function memoryOf({ size, originalSize }: UnzipFileInfo): number {
  return Math.max(size, originalSize);
}

/** The archive's directory, without folders and what belongs to the system. */
function list(bytes: Uint8Array): readonly UnzipFileInfo[] {
  const listed: UnzipFileInfo[] = [];
  let seen = 0;
  const note = (file: UnzipFileInfo): boolean => {
    if (++seen > mostFiles) throw new RangeError("The directory has no end.");
    if (!isBeside(file.name)) listed.push(file);
    return false;
  };
  unzipSync(bytes, { filter: note });
  return listed;
}

function isBeside(name: string): boolean {
  return name.endsWith("/") || /(?:^|\/)(?:__MACOSX\/|\.)/u.test(name);
}

function fileOf(name: string, bytes: Uint8Array | undefined): readonly ZippedFile[] {
  return bytes === undefined ? [] : [{ name, bytes }];
}
