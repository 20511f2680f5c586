/** A notebook as a file, and the images that it names beside it. */
import type { Format, Piece, WriteOptions } from "../../core/formats/format.ts";
import type { ExtractedFile } from "../../core/formats/jupyter/extracted-files.ts";
import type { Contents } from "./contents.ts";
import { fileStem } from "./file-names.ts";
import type { ExportedFile, Files } from "./files-port.ts";
import { type Remark, shownPrompts } from "./shown-prompts.ts";
import { turns } from "./turns.ts";

/** What is written of a notebook, in the same way for all formats. */
export type Choice = Pick<WriteOptions, "outputs" | "raw">;

export interface Exported {
  readonly file: ExportedFile;
  /** The images that it names, by their paths beside it. */
  readonly beside: readonly ExportedFile[];
  /** The texts in any of them that are or look like keys. */
  readonly keys: readonly string[];
}

export interface Exporting {
  readonly keysIn: (text: string) => readonly string[];
  readonly remark: Remark;
  /** Awaited between the pieces; where it throws, nothing is written. */
  readonly turn?: () => Promise<void>;
}

/** What is looked through for keys is what is written, piece by piece, with turns of the page between them. */
export async function exportNotebook(
  contents: Contents,
  format: Format,
  choice: Choice,
  { keysIn, remark, turn = turns() }: Exporting,
): Promise<Exported> {
  const stem = fileStem(contents.notebook.title);
  const written = { ...contents, shown: shownPrompts(contents, remark) };
  const texts: string[] = [];
  // Of two files of one name the later one counts.
  const beside = new Map<string, ExportedFile>();
  const keys = new Set<string>();
  for (const piece of format.write(written, { ...choice, stem })) {
    texts.push(piece.text);
    for (const file of piece.files) beside.set(file.name, exported(file));
    for (const key of keysOf(piece, keysIn)) keys.add(key);
    await turn();
  }
  const file = { name: stem + format.extension, mediaType: format.mediaType, parts: texts };
  return { file, beside: [...beside.values()], keys: [...keys] };
}

/** As one file to download: a .zip where images stand beside it. */
export async function asOneFile(
  { file, beside }: Exported,
  files: Pick<Files, "zip">,
): Promise<ExportedFile> {
  if (beside.length === 0) return file;
  const name = `${file.name.replace(/\.\w+$/u, "")}.zip`;
  return zipFile(name, files.zip(each([file, ...beside])));
}

/** A .zip of these parts, with turns of the page between them. */
export async function zipFile(
  name: string,
  zip: AsyncIterable<ExportedFile["parts"][number]>,
  turn = turns(),
): Promise<ExportedFile> {
  const parts: ExportedFile["parts"][number][] = [];
  for await (const part of zip) {
    parts.push(part);
    await turn();
  }
  return { name, mediaType: "application/zip", parts };
}

async function* each(files: readonly ExportedFile[]): AsyncGenerator<ExportedFile> {
  yield* files;
}

function keysOf({ text, files }: Piece, keysIn: Exporting["keysIn"]): readonly string[] {
  return [text, ...files.map((file) => ("text" in file ? file.text : ""))].flatMap((each) => keysIn(each));
}

const mediaTypes: ReadonlyMap<string, string> = new Map([
  [".png", "image/png"],
  [".jpg", "image/jpeg"],
  [".jpeg", "image/jpeg"],
  [".gif", "image/gif"],
  [".webp", "image/webp"],
  [".svg", "image/svg+xml"],
]);

function exported(file: ExtractedFile): ExportedFile {
  const extension = /\.\w+$/u.exec(file.name)?.[0].toLowerCase() ?? "";
  const mediaType = mediaTypes.get(extension) ?? "application/octet-stream";
  return { name: file.name, mediaType, parts: ["text" in file ? file.text : bytesOf(file.base64)] };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
