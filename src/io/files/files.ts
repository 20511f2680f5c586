/** Files to and from the person's computer: loaded when one is asked for. */
import type { Files } from "../../app/ports.ts";

export function createFiles(): Files {
  return {
    canWrite: "showSaveFilePicker" in window,
    download: async (file) => (await import("./download.ts")).download(file),
    choose: async (...asked) => (await import("./writable-file.ts")).chooseFile(...asked),
    zip: async function* (files) {
      yield* (await import("./zip.ts")).zipped(files);
    },
  };
}
