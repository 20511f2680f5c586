/** From an arrival to what the library takes. */
import type { Arrival } from "../../core/formats/arriving/arrival.ts";
import { converted } from "../../core/formats/arriving/converted.ts";
import { imageTypeOf, type StoredImage } from "../../core/images.ts";
import type { ImageHash } from "../../core/notebook.ts";
import type { WholeNotebook } from "../../core/whole-notebook.ts";
import { hashOf } from "../library/image-hash.ts";

/** As the person wants it; images that are not what the file says they are left out: none is put in another's place. */
export async function taken(arrival: Arrival, converts: boolean): Promise<WholeNotebook> {
  const chosen = converts ? arrival.offers.map(({ cell }) => cell) : [];
  const whole = converted(arrival, new Set(chosen));
  return { ...whole, images: await sound(whole.images) };
}

async function sound(images: WholeNotebook["images"]): Promise<WholeNotebook["images"]> {
  const kept = new Map<ImageHash, StoredImage>();
  for (const [hash, { bytes }] of images) {
    const mediaType = imageTypeOf(bytes);
    if (mediaType && (await hashOf(bytes)) === hash) kept.set(hash, { mediaType, bytes });
  }
  return kept;
}
