/** The images in the library: each once, under the hash of its bytes, whichever messages name it. */
import type { Library } from "../../app/ports.ts";
import type { StoredImage } from "../../core/images.ts";
import type { ImageHash } from "../../core/notebook.ts";
import { oneOf, type Read, shape } from "../../core/records/reading.ts";
import { schema } from "../../core/records/records.ts";
import { commit } from "./commit.ts";
import type { Database } from "./database.ts";
import { hashOf } from "./image-hash.ts";
import type { Reading, Writing } from "./schema.ts";

type ImageLibrary = Pick<Library, "image" | "saveImage">;

const readBytes: Read<ArrayBuffer> = (value) => (value instanceof ArrayBuffer ? value : undefined);

const readImage: Read<StoredImage> = shape({
  mediaType: oneOf("image/png", "image/jpeg", "image/webp", "image/gif"),
  bytes: readBytes,
});

/** The part of the library that holds images. */
export function createImageLibrary(database: Database): ImageLibrary {
  return {
    image: (hash) => database.read(["images"], (reading) => find(reading, hash)),
    saveImage: async (image) => {
      const hash = await hashOf(image.bytes);
      await database.write(["images"], "strict", (writing) => store(writing, hash, image));
      return hash;
    },
  };
}

async function find(reading: Reading | Writing, hash: ImageHash): Promise<StoredImage | undefined> {
  const record: unknown = await reading.objectStore("images").get(hash);
  return readImage(record);
}

async function store(writing: Writing, hash: ImageHash, image: StoredImage): Promise<void> {
  const images = writing.objectStore("images");
  // One that was damaged by hand is written anew.
  if ((await find(writing, hash)) !== undefined) return;
  await commit(writing, [() => images.put({ schema, hash, ...image })]);
}

/** Those of the images that the library does not hold yet. */
export async function missingImages(
  writing: Writing,
  images: ReadonlyMap<ImageHash, StoredImage>,
): Promise<readonly (readonly [ImageHash, StoredImage])[]> {
  const stored = await Promise.all([...images.keys()].map((hash) => find(writing, hash)));
  return [...images].filter((_, at) => stored[at] === undefined);
}
