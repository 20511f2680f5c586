/** Images that Markdown cells of Jupyter hold, which their text names as `attachment:NAME`. */
import { isObject, type Json, maybeJson, member } from "../../json/json.ts";
import { imageUrl } from "./image-url.ts";

/** The text that was read last: images of one text are asked for one after the other, and it may be long. */
let last: { readonly source: string; readonly json: Json | undefined } = { source: "", json: undefined };

/** The `data:` URL of the image of that name among a cell's attachments; undefined where there is none. */
export function attachedImage(attachments: string, name: string): string | undefined {
  if (last.source !== attachments) last = { source: attachments, json: maybeJson(attachments) };
  const bundle = member(last.json, name) ?? member(last.json, decoded(name));
  if (!isObject(bundle)) return undefined;
  for (const [type, value] of bundle.members) {
    const url = typeof value === "string" ? imageUrl(type, value) : undefined;
    if (url !== undefined) return url;
  }
  return undefined;
}

/** Names in Markdown have their spaces as %20. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}
