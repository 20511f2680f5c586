/** Images that a Jupyter notebook holds. */
const imageTypes = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"]);

/** The `data:` URL of an image, from base64 or, for SVG, from its text; undefined for what is no image. */
export function imageUrl(mediaType: string, source: string): string | undefined {
  if (!imageTypes.has(mediaType)) return undefined;
  const isMarkup = mediaType === "image/svg+xml" && source.trimStart().startsWith("<");
  if (isMarkup) return `data:${mediaType},${encodeURIComponent(wellFormed(source))}`;
  const base64 = source.replaceAll(/\s/gu, "");
  return /^[\w+/=-]+$/u.test(base64) ? `data:${mediaType};base64,${base64}` : undefined;
}

/** `encodeURIComponent` throws at half a surrogate pair. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
}
