/** Files to and from the person's computer. What few visits need is loaded when it is asked for. */
import type { ExportedFile, Files } from "../app/ports.ts";

export function createFiles(): Files {
  return {
    canWrite: "showSaveFilePicker" in window,
    download,
    choose: async (...asked) => (await import("./writable-file.ts")).chooseFile(...asked),
    zip: async function* (files) {
      yield* (await import("./zip.ts")).zipped(files);
    },
  };
}

function download({ name, mediaType, parts }: ExportedFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([...parts], { type: mediaType }));
  link.download = name;
  link.click();
  // The download has its own reference to the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
