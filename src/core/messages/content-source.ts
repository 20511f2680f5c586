/** What a message says, as the source text of the JSON that the API takes. */
import { imageSource } from "../api/images.ts";
import { maybeJson } from "../json/json.ts";
import type { Content, Part } from "../notebook.ts";
import type { Unsendable } from "../run.ts";

type Resolve = (text: string) => string | Unsendable;

/** A string, a list of parts or null as JSON source, or why it cannot be; `message` is its place, from 0. */
export function contentSource(content: Content, message: number, resolve: Resolve): string | Unsendable {
  if (content === null) return "null";
  if (typeof content === "string") return textSource(content, resolve);
  const sources: string[] = [];
  for (const [at, part] of content.entries()) {
    if (saysNothing(part, content)) continue;
    const source = partSource(part, resolve) ?? { type: "part-not-json", message, part: at };
    if (typeof source !== "string") return source;
    sources.push(source);
  }
  return `[${sources.join(",")}]`;
}

/** Undefined when it is no JSON. */
function partSource(part: Part, resolve: Resolve): string | Unsendable | undefined {
  switch (part.type) {
    case "text": {
      const text = textSource(part.text, resolve);
      return typeof text === "string" ? `{"type":"text","text":${text}}` : text;
    }
    case "image":
      return imageSource(part);
    case "other":
      return maybeJson(part.source) === undefined ? undefined : part.source.trim();
  }
}

/** Whether a part is not sent: the empty field above an image, which some servers refuse. */
export function saysNothing(part: Part, content: readonly Part[]): boolean {
  return part.type === "text" && part.text === "" && content.some((other) => other.type !== "text");
}

function textSource(text: string, resolve: Resolve): string | Unsendable {
  const resolved = resolve(text);
  return typeof resolved === "string" ? JSON.stringify(resolved) : resolved;
}
