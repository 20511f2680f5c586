/** Files that are dropped onto a Python cell are for its code. */
import type { App } from "../../app/app.ts";
import { needed } from "../later.ts";

/** A listener that is asked before the editor, which would take a file's text, and before the page, which imports. */
export function takesFiles(app: App): { readonly capture: true; handleEvent(event: DragEvent): void } {
  return {
    capture: true,
    handleEvent: (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      // A notebook is brought to be read.
      if (files.length === 0 || files.some(({ name }) => name.endsWith(".ipynb"))) return;
      event.preventDefault();
      event.stopPropagation();
      void put(app, files);
    },
  };
}

async function put(app: App, files: readonly File[]): Promise<void> {
  const code = await needed(() => import("../python/put-files.ts"));
  await code?.putFiles(app, files);
}
