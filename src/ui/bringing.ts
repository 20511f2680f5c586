/** The ways for files onto the page: asked for, dropped anywhere, pasted. What they are is found out in a dialog. */
import type { App } from "../app/app.ts";
import type { Importer } from "../app/import-port.ts";
import { dialogIn } from "./dialogs/dialog-in.ts";
import { ImportEvent } from "./import-event.ts";
import { needed } from "./later.ts";

/** Listens on the document: a file that misses its message must not take the page's place, as a browser would have it. */
export function receiveFiles(app: App, load: () => Promise<() => Importer>): void {
  const show = async (files: readonly File[]): Promise<void> => {
    const code = await needed(() => Promise.all([load(), import("./dialogs/import-dialog.ts")]));
    if (code) await dialogIn(document.body, "quire-import-dialog", app).show(code[0], files);
  };
  document.addEventListener(ImportEvent.eventName, () => void show([]));
  document.addEventListener("dragover", (event) => meet(event));
  document.addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) mark(false);
  });
  document.addEventListener("drop", (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (meet(event) && areDocuments(files)) void show(files);
    mark(false);
  });
  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    // Word processors put a picture of the text beside it: then the text is what is meant.
    const hasText = event.clipboardData?.getData("text/plain") !== "";
    if (event.defaultPrevented || hasText || !isOpen(event) || !areDocuments(files)) return;
    event.preventDefault();
    void show(files);
  });
}

/** Keeps the browser from opening what is dragged here; whether it may be dropped here. */
function meet(event: DragEvent): boolean {
  const given = event.dataTransfer;
  if (event.defaultPrevented || !given?.types.includes("Files")) return false;
  event.preventDefault();
  const open = isOpen(event);
  given.dropEffect = open ? "copy" : "none";
  mark(open);
  return open;
}

/** While a dialog asks something else, files are not for it. */
function isOpen(event: Event): boolean {
  const path = event.composedPath();
  const isAsked = path.some((element) => element instanceof HTMLDialogElement);
  return (
    !isAsked ||
    path.some((element) => element instanceof Element && element.localName === "quire-import-dialog")
  );
}

/** Images alone were meant for a message. */
function areDocuments(files: readonly File[]): boolean {
  return files.some(({ type }) => !type.startsWith("image/"));
}

/** Shows that what is dragged may be dropped: tokens.css draws it. */
function mark(dropping: boolean): void {
  document.documentElement.classList.toggle("dropping", dropping);
}
