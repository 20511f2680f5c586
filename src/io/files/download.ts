import type { ExportedFile } from "../../app/ports.ts";
import { blobOf } from "./blob-of.ts";

/** Hands a file to the browser to download; resolves when the download has begun. */
export async function download({ name, mediaType, parts }: ExportedFile): Promise<void> {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await blobOf(parts, mediaType));
  link.download = name;
  link.click();
  // The download has its own reference to the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
