/** Packages as Pyodide publishes them: wheels, and a list that says what each needs and what its bytes hash to. */

import { type PythonReply, PythonSendError } from "../../core/python/python-engine.ts";
import { isRecord, list, type Read, shape, text } from "../../core/records/reading.ts";
import { hashOf } from "../library/image-hash.ts";

/** An entry of `pyodide-lock.json`. */
interface Package {
  readonly name: string;
  readonly file_name: string;
  /** Of the file, in hexadecimal digits. */
  readonly sha256: string;
  /** The projects that it needs, by their names in the list. */
  readonly depends: readonly string[];
}

const readPackage: Read<Package> = shape({ name: text, file_name: text, sha256: text, depends: list(text) });

/**
 * The wheels of these projects and of what they need.
 * @param home where the list and the wheels are; ends in a slash.
 * @returns as PythonHost's `install`. @throws PythonSendError
 */
export async function bringPackages(
  home: string,
  names: readonly string[],
  signal: AbortSignal,
): Promise<PythonReply> {
  const known = await readLock(home, signal);
  const missing = names.filter((name) => !known.has(nameInList(name)));
  if (missing.length > 0) return { status: 404, headers: missing.map((name) => [name, ""]), body: nothing() };
  const wanted = withNeeds(names.map(nameInList), known);
  return {
    status: 200,
    headers: wanted.map(({ file_name, name }) => [file_name, name]),
    body: wheels(home, wanted, signal),
  };
}

async function readLock(home: string, signal: AbortSignal): Promise<ReadonlyMap<string, Package>> {
  const bytes = await bytesOf(new URL("pyodide-lock.json", home), signal);
  const known = new Map<string, Package>();
  for (const [name, entry] of Object.entries(packagesIn(new TextDecoder().decode(bytes)))) {
    const read = readPackage(entry);
    if (read !== undefined) known.set(nameInList(name), read);
  }
  return known;
}

/** @throws PythonSendError for what is no such list. */
function packagesIn(json: string): object {
  try {
    const lock: unknown = JSON.parse(json);
    if (isRecord(lock) && isRecord(lock["packages"])) return lock["packages"];
  } catch {
    // No JSON is no list either.
  }
  throw new PythonSendError("unreachable");
}

/** Each once, what is needed before what needs it. */
function withNeeds(names: readonly string[], known: ReadonlyMap<string, Package>): readonly Package[] {
  const found = new Set<Package>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const entry = known.get(name);
    if (entry === undefined || seen.has(name)) return;
    seen.add(name);
    for (const need of entry.depends) visit(nameInList(need));
    found.add(entry);
  };
  for (const name of names) visit(name);
  return [...found];
}

async function* wheels(
  home: string,
  wanted: readonly Package[],
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (const { file_name, sha256 } of wanted) {
    const bytes = await bytesOf(below(home, file_name), signal);
    // Other bytes than the list's: a broken file, or somebody between.
    if ((await hashOf(bytes.buffer)) !== sha256) throw new PythonSendError("unreachable");
    yield bytes;
  }
}

/** @throws PythonSendError for an address on another host, to which nobody has agreed. */
function below(home: string, name: string): URL {
  const url = new URL(name, home);
  if (url.origin !== new URL(home).origin) throw new PythonSendError("refused");
  return url;
}

async function* nothing(): AsyncGenerator<Uint8Array<ArrayBuffer>> {}

async function bytesOf(url: URL, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const failed = new PythonSendError(signal.aborted ? "aborted" : "unreachable");
  const asked = fetch(url, { credentials: "omit", referrerPolicy: "no-referrer", signal });
  const response = await asked.catch(() => undefined);
  if (!response?.ok) throw failed;
  const bytes = await response.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) throw failed;
  return new Uint8Array(bytes);
}

/** As PEP 503 makes names alike. */
function nameInList(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}
