/** Images in the body of a call that code made. As in all bodies, they stand in it by hash (api/images.ts). */
import type { ImageHash } from "../notebook.ts";

const drawn = /(?<!\\)"url":"(data:image\/[a-z]+;base64,[A-Za-z0-9+/=]+)"/gu;

/** The `data:` URLs of the images in it, each once. */
export function imageUrlsIn(body: string): readonly string[] {
  return [...new Set(Array.from(body.matchAll(drawn), ([, url]) => url ?? ""))];
}

/** The body with the images of these URLs by their hashes. */
export function withImagesNamed(body: string, hashes: ReadonlyMap<string, ImageHash>): string {
  return body.replace(drawn, (written, url: string) => {
    const hash = hashes.get(url);
    return hash === undefined ? written : `"url":"quire-image:${hash}"`;
  });
}
