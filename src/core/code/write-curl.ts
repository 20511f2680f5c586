/** A request as the cURL command that makes it, for a POSIX shell. */
import { type Json, member, printJson } from "../json/json.ts";
import type { Endpoint } from "../run.ts";
import { unitEscapes, unprintable } from "./layout.ts";
import { keyVariable } from "./sdk.ts";

/**
 * The command for a base URL up to and including `/v1`, without a newline at the end; the key is the shell's
 * OPENAI_API_KEY. A shell has no answers: the body is the one to be sent, its references resolved.
 */
export function writeCurl(endpoint: Endpoint, body: Json, baseUrl: string): string {
  const words = [
    `curl${member(body, "stream") === true ? " --no-buffer" : ""} ${shellWord(`${baseUrl}/${endpoint}`)}`,
    '-H "Content-Type: application/json"',
    `-H "Authorization: Bearer $${keyVariable}"`,
    `-d ${quoted(printJson(body, 2).replace(unprintableInside, unitEscapes))}`,
  ];
  return words.join(" \\\n  ");
}

/** All that is hard to see but the ends of lines, which stand between the members only. */
const unprintableInside = new RegExp(`(?!\\n)${unprintable.source}`, "gu");

function shellWord(text: string): string {
  return /^[\w:/.,@%+=-]+$/u.test(text) ? text : quoted(text);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
