/** What a response body is, told by how it begins: content types lie more often than first characters. */

export type BodyKind = "json" | "html" | "events";

/** The kind of a body that begins so; undefined while only blanks have come. */
export function bodyKind(beginning: string): BodyKind | undefined {
  // A byte order mark counts as blank: trimStart takes it away too.
  const first = beginning.trimStart()[0];
  if (first === undefined) return undefined;
  if (first === "{" || first === "[") return "json";
  return first === "<" ? "html" : "events";
}

/** The mark that ends a stream. Some servers put blanks around it. */
export function isDone(data: string): boolean {
  return data.length < 100 && data.trim() === "[DONE]";
}

/** Data that only keeps the connection alive: empty, or a comment put in data by a relay. */
export function isKeepAlive(data: string): boolean {
  return !data.startsWith("{") && data.length < 100 && /^\s*(?::.*)?$/s.test(data);
}
