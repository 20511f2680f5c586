/**
 * Images on the wire. In a body an image stands by its hash, `"url":"quire-image:HASH"`: so a run stays
 * small, and the same question is the same text. Only what is about to leave the page has the bytes in it, as
 * a `data:` URL.
 */
import { imageTypeOf, type StoredImage } from "../images.ts";
import type { ImageHash, ImagePart } from "../notebook.ts";

/**
 * The member that names an image, in JSON source. It cannot be inside a string, where its quotes were
 * escaped; a key that ends like it has a backslash before its quote.
 */
const named = /(?<!\\)"url":"quire-image:([0-9a-f]{64})"/gu;

/** A string of bytes as long as this is made at once: `fromCharCode` takes them as arguments. */
const atOnce = 0x8000 - (0x8000 % 3);

/** An image as a part of a message, in JSON source. */
export function imageSource({ image, detail }: ImagePart): string {
  const looked = detail === undefined ? "" : `,"detail":"${detail}"`;
  return `{"type":"image_url","image_url":{"url":"quire-image:${image}"${looked}}}`;
}

/** The images that a body names, each once, in order. */
export function imagesNamed(body: string): readonly ImageHash[] {
  return [...new Set(Array.from(body.matchAll(named), ([, hash]) => hash ?? ""))];
}

/** The body with the images it names in it as these URLs; those without one keep their hash. */
export function withImages(body: string, urls: ReadonlyMap<ImageHash, string>): string {
  return body.replace(named, (member, hash: string) => {
    const url = urls.get(hash);
    return url === undefined ? member : `"url":${JSON.stringify(url)}`;
  });
}

/** The image as a URL that holds its bytes. */
export function dataUrl({ mediaType, bytes }: StoredImage): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.byteLength; at += atOnce) {
    pieces.push(
      btoa(String.fromCharCode(...new Uint8Array(bytes, at, Math.min(atOnce, bytes.byteLength - at)))),
    );
  }
  return `data:${mediaType};base64,${pieces.join("")}`;
}

/** The image that a `data:` URL holds, by its bytes and not by what the URL says; undefined where there is none. */
export function imageIn(url: string): StoredImage | undefined {
  const base64 = /^data:[^,]{0,100};base64,([a-zA-Z\d+/]*={0,2})$/u.exec(url)?.[1] ?? "";
  if (base64.length % 4 !== 0) return undefined;
  const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)).buffer;
  const mediaType = imageTypeOf(bytes);
  return mediaType && { mediaType, bytes };
}
