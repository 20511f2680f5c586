/** Images between the library, which holds their bytes, and bodies, which name them by hash. */
import { dataUrl, imagesNamed, withImages } from "../core/api/images.ts";
import type { StoredImage } from "../core/images.ts";
import type { ImageHash } from "../core/notebook.ts";
import type { Unsendable } from "../core/run.ts";
import { StorageError } from "../core/storage-error.ts";
import type { Library } from "./ports.ts";

export type Images = Pick<Library, "image" | "saveImage">;

/** The body as it leaves the page, its images in it, or which of them cannot be had. */
export async function fullBody(
  body: string,
  images: Images,
): Promise<string | Extract<Unsendable, { type: "image-missing" }>> {
  const hashes = imagesNamed(body);
  const urls = await urlsOf(hashes, images);
  const image = hashes.find((hash) => !urls.has(hash));
  return image === undefined ? withImages(body, urls) : { type: "image-missing", image };
}

/** The images as `data:` URLs; those that the library does not hold are left out. */
export async function urlsOf(
  hashes: readonly ImageHash[],
  images: Images,
): Promise<ReadonlyMap<ImageHash, string>> {
  const found = await Promise.all(hashes.map(async (hash) => [hash, await urlOf(hash, images)] as const));
  return new Map(found.flatMap(([hash, url]) => (url === undefined ? [] : [[hash, url] as const])));
}

/**
 * The image of that hash; a library that cannot be read holds none, and what needs them says which are
 * missing.
 */
export async function storedImage(hash: ImageHash, images: Images): Promise<StoredImage | undefined> {
  try {
    return await images.image(hash);
  } catch (error) {
    if (error instanceof StorageError) return undefined;
    throw error;
  }
}

async function urlOf(hash: ImageHash, images: Images): Promise<string | undefined> {
  const image = await storedImage(hash, images);
  return image && dataUrl(image);
}
