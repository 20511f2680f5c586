/** A file on the person's computer that was not read or written; `cause` is what the browser said of it. */
export class FileError extends Error {
  /** The browser does not let the page; it is not there any more; anything else, such as a full disk. */
  readonly reason: "denied" | "gone" | "failed";
  constructor(reason: FileError["reason"], options?: ErrorOptions) {
    super(reason, options);
    this.name = "FileError";
    this.reason = reason;
  }
}
