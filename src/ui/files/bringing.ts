/** The ways for files onto the page: asked for, dropped anywhere, pasted. What they are is found out in a dialog. */
import type { App } from "../../app/app.ts";
import type { Importer } from "../../app/files/import-port.ts";
import { dialogIn } from "../dialogs/dialog-in.ts";
import { needed } from "../later.ts";
import { ImportEvent } from "./import-event.ts";

/** Listens on the document: a file that misses its message must not take the page's place, as a browser would have it. */
export function receiveFiles(app: App, load: () => Promise<() => Importer>): void {
  const show = async (files: readonly File[]): Promise<void> => {
    const code = await needed(() => Promise.all([load(), import("../dialogs/importing/import-dialog.ts")]));
    if (code) await dialogIn(document.body, "quire-import-dialog", app).show(code[0], files);
  };
  const take = (event: Event, given: DataTransfer | null): void => {
    if (!meets(event, given)) return;
    const files = [...(given?.files ?? [])];
    // Images alone were meant for a message.
    if (isOpen(event) && files.some(({ type }) => !type.startsWith("image/"))) void show(files);
  };
  document.addEventListener(ImportEvent.eventName, () => void show([]));
  document.addEventListener("dragover", (event) => {
    const given = event.dataTransfer;
    if (meets(event, given) && given) given.dropEffect = isOpen(event) ? "copy" : "none";
  });
  document.addEventListener("drop", (event) => take(event, event.dataTransfer));
  document.addEventListener("paste", (event) => take(event, event.clipboardData));
}

/**
 * Keeps the browser, and whoever comes next, from files that nobody took. Word processors put a picture of the text
 * beside it: then the text is what is meant.
 */
function meets(event: Event, given: DataTransfer | null): boolean {
  if (event.defaultPrevented || !given?.types.includes("Files") || given.getData("text/plain")) return false;
  event.preventDefault();
  return true;
}

/** While another dialog asks something, files are not for it. */
function isOpen(event: Event): boolean {
  const path = event.composedPath();
  return path.some(isImport) || !path.some((element) => element instanceof HTMLDialogElement);
}

function isImport(element: EventTarget): boolean {
  return element instanceof Element && element.localName === "quire-import-dialog";
}
