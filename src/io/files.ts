/** Files to and from the person's computer. */
import type { ExportedFile } from "../app/ports.ts";

/** Downloads a text as a file, in UTF-8. */
export function download({ name, mediaType, text }: ExportedFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = name;
  link.click();
  // The download has its own reference to the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
