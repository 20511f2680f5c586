import { StorageError } from "../core/storage-error.ts";

const reasons: ReadonlyMap<string, StorageError["reason"]> = new Map([
  ["ConstraintError", "conflict"],
  ["QuotaExceededError", "full"],
  ["VersionError", "newer-version"],
]);

/** What went wrong with a database, as the page speaks of it. */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  return new StorageError(reasons.get(nameOf(error)) ?? "unavailable", { cause: error });
}

export function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : "";
}
