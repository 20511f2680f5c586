/** A write or read of the library that did not happen; `cause` is what the browser said of it. */
export class StorageError extends Error {
  /**
   * No room; made elsewhere in the meantime, or gone; the database is that of a newer version of the page;
   * anything else, such as storage that is switched off.
   */
  readonly reason: "full" | "conflict" | "newer-version" | "unavailable";
  constructor(reason: StorageError["reason"], options?: ErrorOptions) {
    super(reason, options);
    this.name = "StorageError";
    this.reason = reason;
  }
}
