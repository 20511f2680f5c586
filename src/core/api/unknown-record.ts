/** Guards for what JSON.parse gives: a server can send any shape in any place. */

export type UnknownRecord = Readonly<Record<string, unknown>>;

export { isRecord } from "../records/reading.ts";

/** The string, or null when the value is another type or empty. */
export function textOrNull(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** The value itself if it is a list, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether the value is a place in a list: 0, 1, 2… */
export function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** The value that JSON text stands for, or undefined when it is not JSON (JSON has no undefined). */
export function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: undefined says so, and every caller asks.
    return undefined;
  }
}
