/** Files of the person's computer that the browser lets the page write in place (File System Access). */
import type { FileKind, FilePart, WritableFile } from "../../app/ports.ts";
import { FileError } from "../../core/file-error.ts";
import { blobOf } from "./blob-of.ts";

/** What TypeScript does not know yet: only Chromium has it. */
interface WithPermission {
  requestPermission?(descriptor: { mode: "readwrite" }): Promise<PermissionState>;
}
interface WithPicker {
  showSaveFilePicker(options: object): Promise<FileSystemFileHandle>;
}

/** Asks the person where to; undefined when they think better of it. @throws FileError */
export async function chooseFile(
  name: string,
  kinds: readonly FileKind[],
): Promise<WritableFile | undefined> {
  const types = kinds.map(({ extension, mediaType }) => ({ accept: { [mediaType]: [extension] } }));
  try {
    // Called only where it is there (Files.canWrite).
    const picker = window as typeof window & WithPicker;
    return writableFile(await picker.showSaveFilePicker({ suggestedName: name, types, id: "quire" }));
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw toFileError(error);
  }
}

/** The file of a handle that a picker or a drop gave. */
export function writableFile(handle: FileSystemFileHandle): WritableFile {
  return {
    name: handle.name,
    ready: () => trying(() => ready(handle)),
    write: (parts) => trying(() => write(handle, parts)),
    withdraw: () => trying(() => withdraw(handle)),
  };
}

async function ready(handle: FileSystemFileHandle & WithPermission): Promise<number> {
  const permission = await handle.requestPermission?.({ mode: "readwrite" });
  if (permission === "denied" || permission === "prompt") throw new FileError("denied");
  return (await handle.getFile()).lastModified;
}

/** What is written takes the old one's place when it is closed; until then that is untouched. */
async function write(handle: FileSystemFileHandle, parts: readonly FilePart[]): Promise<number> {
  const writing = await handle.createWritable();
  try {
    await writing.write(await blobOf(parts));
  } catch (error) {
    await writing.abort();
    throw error;
  }
  await writing.close();
  return (await handle.getFile()).lastModified;
}

async function withdraw(handle: FileSystemFileHandle & { remove?(): Promise<void> }): Promise<void> {
  if ((await handle.getFile()).size === 0) await handle.remove?.();
}

async function trying<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw toFileError(error);
  }
}

const reasons: ReadonlyMap<string, FileError["reason"]> = new Map([
  ["NotAllowedError", "denied"],
  ["SecurityError", "denied"],
  ["NotFoundError", "gone"],
]);

function toFileError(error: unknown): FileError {
  if (error instanceof FileError) return error;
  const name = error instanceof DOMException ? error.name : "";
  return new FileError(reasons.get(name) ?? "failed", { cause: error });
}
