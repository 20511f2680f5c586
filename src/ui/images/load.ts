/** Loads the element that shows images, when there is one to show. Until then, or without it, its name stands there. */
export function loadImages(): void {
  void import("./image.ts").catch(() => undefined);
}
