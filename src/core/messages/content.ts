/** What a message says, whichever of its three forms it has. */
import type { Content, ImageHash, Part } from "../notebook.ts";

/** The texts in it, in which references are read. */
export function textsIn(content: Content): readonly string[] {
  return partsOf(content).flatMap((part) => (part.type === "text" ? [part.text] : []));
}

/** All that the person wrote in it: its texts, and the sources of parts that no table knows. */
export function writtenIn(content: Content): readonly string[] {
  return partsOf(content).flatMap((part) => writtenPart(part) ?? []);
}

/** The images that it names. */
export function imagesIn(content: Content): readonly ImageHash[] {
  return partsOf(content).flatMap((part) => (part.type === "image" ? [part.image] : []));
}

/** The content with each of its texts changed. */
export function withTexts(content: Content, change: (text: string) => string): Content {
  if (typeof content === "string") return change(content);
  return content?.map((part) => (part.type === "text" ? { ...part, text: change(part.text) } : part)) ?? null;
}

/** The content as parts: a text is one of them, and nothing is none. */
export function partsOf(content: Content): readonly Part[] {
  return typeof content === "string" ? [{ type: "text", text: content }] : (content ?? []);
}

function writtenPart(part: Part): string | undefined {
  switch (part.type) {
    case "text":
      return part.text;
    case "other":
      return part.source;
    case "image":
      return undefined;
  }
}
