import type { ImageHash } from "../../core/notebook.ts";

/** The SHA-256 of the bytes: what an image is known by. */
export async function hashOf(bytes: ArrayBuffer): Promise<ImageHash> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
