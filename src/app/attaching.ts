/** Attaching files to a message as images: stored first, named by the message then. */

import { attachImages } from "../core/edits/part-edits.ts";
import { type ImageType, imageTypeOf, largestImage } from "../core/images.ts";
import { type CellId, type ChatCell, cellOf, type ImagePart } from "../core/notebook.ts";
import type { App } from "./app.ts";
import type { ImageRefusal } from "./session.ts";

interface ImageFile {
  readonly type: "image";
  readonly name: string;
  readonly mediaType: ImageType;
  readonly bytes: ArrayBuffer;
}

/**
 * Stores the images among the files, then puts them into the message as one step, so that no notebook names
 * an image that is not there. What is typed meanwhile stays. Says of the first file that is refused why it
 * is.
 */
export async function attachFiles(
  app: App,
  cell: CellId,
  message: number,
  files: readonly File[],
): Promise<void> {
  const { id: notebook } = app.notebook;
  const meant = cellOf(app.notebook, cell);
  const read = await Promise.all(files.map(readFile));
  const refused = read.find((file) => file.type !== "image");
  await app.attempt(async () => {
    const parts = await Promise.all(read.filter(isImage).map((file) => stored(app, file)));
    const now = app.notebook.id === notebook ? cellOf(app.notebook, cell) : undefined;
    if (meant?.kind === "chat" && now?.kind === "chat")
      app.commit(attachImages(now, placeNow(meant, now, message), parts));
  });
  if (refused) app.tell(refused);
}

/** Where the message is by now: others may have been added, moved or removed. -1 when it is gone. */
function placeNow(before: ChatCell, now: ChatCell, message: number): number {
  const [meant, there] = [before.messages[message], now.messages[message]];
  const isOther = there !== undefined && there !== meant && before.messages.includes(there);
  // One that was written in meanwhile is none of those that were there.
  return meant && now.messages.includes(meant) ? now.messages.indexOf(meant) : isOther ? -1 : message;
}

async function stored(app: App, { name, mediaType, bytes }: ImageFile): Promise<ImagePart> {
  const image = await app.images.saveImage({ mediaType, bytes });
  return { type: "image", image, ...(name ? { name } : {}) };
}

async function readFile(file: File): Promise<ImageFile | ImageRefusal> {
  const { name, size } = file;
  if (size > largestImage) return { type: "image-size", name };
  const bytes = await bytesOf(file);
  if (bytes === undefined) return { type: "image-unreadable", name };
  const mediaType = imageTypeOf(bytes);
  return mediaType ? { type: "image", name, mediaType, bytes } : { type: "image-type", name };
}

/** Undefined for a folder, and for a file that is gone or may not be read. */
async function bytesOf(file: File): Promise<ArrayBuffer | undefined> {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function isImage(file: ImageFile | ImageRefusal): file is ImageFile {
  return file.type === "image";
}
