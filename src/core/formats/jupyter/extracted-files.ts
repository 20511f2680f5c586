/** The images and attachments of a notebook as files of their own, named as nbconvert names them. */
import { member } from "../../json/json.ts";
import type { DisplayOutput, ResultOutput, TextCell } from "./jupyter-notebook.ts";

/** A file beside the Markdown: its bytes as base64, or its text. */
export type ExtractedFile =
  | { readonly name: string; readonly base64: string }
  | { readonly name: string; readonly text: string };

const extensions: ReadonlyMap<string, string> = new Map([
  ["image/png", ".png"],
  ["image/jpeg", ".jpg"],
  ["image/svg+xml", ".svg"],
  ["application/pdf", ".pdf"],
]);

/** Names the files of one notebook; `stem` is its name without the extension. */
export class FileNames {
  readonly #stem: string;
  readonly #taken = new Set<string>();

  constructor(stem: string) {
    this.#stem = stem;
  }

  /** The files of an output by media type; `cell` and `place` count from 0. */
  ofOutput(
    { bundle, metadata }: DisplayOutput | ResultOutput,
    cell: number,
    place: number,
  ): ReadonlyMap<string, ExtractedFile> {
    const files = new Map<string, ExtractedFile>();
    for (const [type, content] of bundle) {
      const extension = extensions.get(type);
      if (extension === undefined || typeof content !== "string") continue;
      const name = this.#free(member(metadata, "filename"), `${this.#stem}_${cell}_${place}`, extension);
      files.set(type, type === "image/svg+xml" ? { name, text: content } : { name, base64: bare(content) });
    }
    return files;
  }

  /** The first representation of each attachment, by the name that the source has for it. */
  ofAttachments({ attachments = new Map() }: TextCell): ReadonlyMap<string, ExtractedFile> {
    const files = new Map<string, ExtractedFile>();
    for (const [attachment, bundle] of attachments) {
      const [content] = bundle.values();
      const name = baseName(attachment);
      if (typeof content !== "string" || name === "") continue;
      files.set(attachment, { name: this.#inFolder(name), base64: bare(content) });
    }
    return files;
  }

  /** nbconvert gives up where two outputs wish for the same name; here the second one goes by its place. */
  #free(wished: unknown, otherwise: string, extension: string): string {
    const wish = typeof wished === "string" ? insideFolder(wished) : "";
    const names = [wish, otherwise]
      .filter((name) => name !== "")
      .map((name) => this.#inFolder(ending(name, extension)));
    const name = names.find((each) => !this.#taken.has(each)) ?? this.#inFolder(otherwise + extension);
    this.#taken.add(name);
    return name;
  }

  #inFolder(name: string): string {
    return `${this.#stem}_files/${name}`;
  }
}

function ending(name: string, extension: string): string {
  return name.endsWith(extension) ? name : name + extension;
}

/** nbconvert would write wherever a notebook says; a name that leaves the folder is cut to its last part. */
function insideFolder(path: string): string {
  return /^[\\/]|^\w:|(?:^|[\\/])\.\.?(?:[\\/]|$)/.test(path) ? baseName(path) : path;
}

function baseName(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? "";
  return name === ".." || name === "." ? "" : name;
}

/** Base64 as every decoder takes it: Python passes over line ends and whatever else is not in the alphabet. */
function bare(base64: string): string {
  if (/^[a-zA-Z\d+/]*={0,2}$/.test(base64) && base64.length % 4 === 0) return base64;
  const digits = base64.replace(/=.*$/s, "").replace(/[^a-zA-Z\d+/]/g, "");
  const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
  return whole.padEnd(Math.ceil(whole.length / 4) * 4, "=");
}
