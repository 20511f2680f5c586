/** Images that code sends: stored once, as those of cells are, so that their runs stay small. */
import { dataUrl, imageIn } from "../../core/api/images.ts";
import type { ImageHash } from "../../core/notebook.ts";
import { imageUrlsIn, withImagesNamed } from "../../core/python/body-images.ts";
import { StorageError } from "../../core/storage-error.ts";
import type { Images } from "../images.ts";

/** The body with its images by hash, where they would be sent again as they are in it. */
export async function withStoredImages(body: string, images: Images): Promise<string> {
  const hashes = new Map<string, ImageHash>();
  for (const url of imageUrlsIn(body)) {
    const hash = await stored(url, images);
    if (hash !== undefined) hashes.set(url, hash);
  }
  return hashes.size === 0 ? body : withImagesNamed(body, hashes);
}

/** Undefined where it cannot be stored: then it stays in the body. */
async function stored(url: string, images: Images): Promise<ImageHash | undefined> {
  const image = imageIn(url);
  if (image === undefined || dataUrl(image) !== url) return undefined;
  try {
    return await images.saveImage(image);
  } catch (error) {
    if (error instanceof StorageError) return undefined;
    throw error;
  }
}
