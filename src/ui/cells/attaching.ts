/** The three ways to attach images to a message: drop files on it, paste them into it, choose them. */
import type { ChatCell } from "../../core/notebook.ts";
import { needed } from "../later.ts";
import type { Drawing } from "./parts.ts";

type Target = Pick<Drawing<ChatCell>, "app" | "cell">;

/** A listener that is asked before the editor, which would take a file's text or write over its selection. */
interface Gesture<E extends Event> {
  readonly capture: true;
  readonly handleEvent: (event: E) => void;
}

/** Asks for image files and attaches them. */
export function attachChosen(target: Target, message: number): void {
  const input = Object.assign(document.createElement("input"), {
    type: "file",
    accept: "image/*",
    multiple: true,
    hidden: true,
  });
  input.addEventListener("cancel", () => input.remove());
  input.addEventListener("change", () => {
    input.remove();
    attach(target, message, input.files ?? []);
  });
  // In the page, or Safari may forget it while its dialog is open.
  document.body.append(input);
  input.click();
}

/** The gestures on the row of a message. */
export function imageGestures(
  target: Target,
  message: number,
): {
  readonly over: Gesture<DragEvent>;
  readonly leave: Gesture<DragEvent>;
  readonly drop: Gesture<DragEvent>;
  readonly paste: Gesture<ClipboardEvent>;
} {
  return {
    over: gesture((event) => holdsFiles(event.dataTransfer) && takeOver(event)),
    leave: gesture((event) => hasLeft(event) && mark(event, false)),
    drop: gesture((event) => {
      mark(event, false);
      // Others go on to the page, which imports them.
      if (holdsImage(event.dataTransfer)) take(event, target, message, event.dataTransfer);
    }),
    paste: gesture((event) => {
      // Word processors put a picture of the text beside it: then the text is what is meant.
      const given = event.clipboardData;
      if (holdsFiles(given) && given?.getData("text/plain") === "") take(event, target, message, given);
    }),
  };
}

function gesture<E extends Event>(handleEvent: (event: E) => void): Gesture<E> {
  return { capture: true, handleEvent };
}

function takeOver(event: DragEvent): void {
  event.preventDefault();
  event.stopPropagation();
  if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  mark(event, true);
}

function take(event: Event, target: Target, message: number, given: DataTransfer | null): void {
  event.preventDefault();
  event.stopPropagation();
  attach(target, message, given?.files ?? []);
}

function attach({ app, cell }: Target, message: number, files: Iterable<File>): void {
  void attachAll({ app, cell }, message, [...files]);
}

async function attachAll({ app, cell }: Target, message: number, files: readonly File[]): Promise<void> {
  const code = await needed(() => import("../../app/attaching.ts"));
  await code?.attachFiles(app, cell.id, message, files);
}

/** The row shows that it would take what is dragged over it. */
function mark({ currentTarget }: Event, dropping: boolean): void {
  if (currentTarget instanceof HTMLElement) currentTarget.classList.toggle("dropping", dropping);
}

function hasLeft({ currentTarget, relatedTarget }: DragEvent): boolean {
  if (!(currentTarget instanceof Node)) return true;
  return !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
}

function holdsImage(given: DataTransfer | null): boolean {
  return [...(given?.files ?? [])].some(({ type }) => type.startsWith("image/"));
}

function holdsFiles(given: DataTransfer | null): boolean {
  return given?.types.includes("Files") ?? false;
}
