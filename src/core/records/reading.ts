/** Small readers of values of unknown origin: stored records, files, anything a hand may have edited. */

/** Reads a T, undefined when the value is none. Total; what it returns are fresh objects of known fields. */
export type Read<T> = (value: unknown) => T | undefined;

type Fields = Readonly<Record<string, Read<unknown>>>;
type Shaped<F extends Fields> = { readonly [K in keyof F]: F[K] extends Read<infer T> ? T : never };

/** Any string, lone surrogates too. */
export const text: Read<string> = (value) => (typeof value === "string" ? value : undefined);

export const flag: Read<boolean> = (value) => (typeof value === "boolean" ? value : undefined);

/** A finite number. */
export const amount: Read<number> = (value) =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;

/** A whole number from 0, as places and counts are. */
export const whole: Read<number> = (value) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

/** Exactly this value. */
export function exactly<const T extends string | boolean>(expected: T): Read<T> {
  return (value) => (value === expected ? expected : undefined);
}

/** One of these words. */
export function oneOf<const T extends string>(...words: readonly T[]): Read<T> {
  return (value) => words.find((word) => word === value);
}

export function nullable<T>(read: Read<T>): Read<T | null> {
  return (value) => (value === null ? null : read(value));
}

/** What the reader reads, or the fallback. */
export function withDefault<T>(read: Read<T>, fallback: T): (value: unknown) => T {
  return (value) => read(value) ?? fallback;
}

/** A list, all of whose items can be read: leaving one out would shift the places that edits name. */
export function list<T>(read: Read<T>): Read<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const items: T[] = [];
    // Not map: it would pass over holes.
    for (const item of value) {
      const known = read(item);
      if (known === undefined) return undefined;
      items.push(known);
    }
    return items;
  };
}

/** Two items in a row. */
export function pair<A, B>(readA: Read<A>, readB: Read<B>): Read<readonly [A, B]> {
  return (value) => {
    if (!Array.isArray(value) || value.length !== 2) return undefined;
    const [a, b] = [readA(value[0]), readB(value[1])];
    return a === undefined || b === undefined ? undefined : [a, b];
  };
}

/** An object of these fields; the optional ones are left out when they cannot be read, all others dropped. */
export function shape<R extends Fields, O extends Fields = Record<never, never>>(
  required: R,
  optional?: O,
): Read<Shaped<R> & Partial<Shaped<O>>> {
  // Thousands of cells are read when a notebook is opened: no more is made of each than what is kept.
  const needed = Object.entries(required);
  const others = Object.entries(optional ?? {});
  return (value) => {
    if (!isRecord(value)) return undefined;
    const fields: Record<string, unknown> = {};
    if (!needed.every((field) => readField(fields, value, field))) return undefined;
    for (const field of others) readField(fields, value, field);
    // Sound: each field was read by its own reader, and no required one is missing.
    return fields as Shaped<R> & Partial<Shaped<O>>;
  };
}

/** One of several shapes, told apart by the word in the field `tag`; a shape forgotten is a compile error. */
export function tagged<Tag extends string, T extends { readonly [K in Tag]: string }>(
  tag: Tag,
  shapes: { readonly [W in T[Tag]]: Read<Extract<T, { readonly [K in Tag]: W }>> },
): Read<T> {
  const readers = new Map<unknown, Read<T>>(Object.entries<Read<T>>(shapes));
  return (value) => (isRecord(value) ? readers.get(value[tag])?.(value) : undefined);
}

export function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads one field into `fields`; whether there was anything to read. */
function readField(
  fields: Record<string, unknown>,
  value: { readonly [key: string]: unknown },
  [key, read]: readonly [string, Read<unknown>],
): boolean {
  const field = read(value[key]);
  if (field === undefined) return false;
  fields[key] = field;
  return true;
}
