/** What the app needs of the person's computer: files that leave the page. */

/** A file to hand to the person. */
export interface ExportedFile {
  /** Without folders, but for what is in a .zip: there `/` parts them. */
  readonly name: string;
  readonly mediaType: string;
  /** What it holds, one behind another; texts are UTF-8 in the file. */
  readonly parts: readonly FilePart[];
}

export type FilePart = string | Uint8Array<ArrayBuffer>;

/** A file on the person's computer that can be written again, in this visit. */
export interface WritableFile {
  /** With its extension. */
  readonly name: string;
  /**
   * Sees to it that the page may write it, for which the browser may ask the person; resolves with when it was
   * changed last, in ms since the epoch. @throws FileError
   */
  ready(): Promise<number>;
  /**
   * Replaces what it holds; resolves with when that was.
   * @throws FileError; it holds then what it held.
   */
  write(parts: readonly FilePart[]): Promise<number>;
  /** Takes it away where it is still empty: it was made for what is not written. */
  withdraw(): Promise<void>;
}

/** A kind of file that one may choose. */
export interface FileKind {
  readonly extension: string;
  readonly mediaType: string;
}

export interface Files {
  /** Whether the browser lets a page write files in place. */
  readonly canWrite: boolean;
  /** Hands a file to the browser to download. */
  download(file: ExportedFile): Promise<void>;
  /**
   * Asks the person where to; undefined when they think better of it. The browser wants a click or key shortly
   * before. @throws FileError
   */
  choose(name: string, kinds: readonly FileKind[]): Promise<WritableFile | undefined>;
  /** The files as one .zip, in parts of which none takes long to make. */
  zip(files: AsyncIterable<ExportedFile>): AsyncIterable<FilePart>;
}
