/** A cURL command as the prompt cell that sends the same. */
import { readBaseUrl } from "../connections/base-url.ts";
import { isObject, type Json, maybeJson } from "../json/json.ts";
import type { Endpoint } from "../run.ts";
import { azureEndpointOf } from "./azure-endpoint.ts";
import { cellOfCall, type Field } from "./cell-of-call.ts";
import { type CurlRequest, curlRequestOf } from "./curl/options.ts";
import { shellWords, type Word } from "./curl/shell-words.ts";
import {
  type NoteAt,
  placed,
  type Reading,
  reading,
  type Server,
  type Unread,
  UnreadError,
} from "./reading.ts";

/** Headers that say nothing of the question, nor of who asks. */
const plainHeaders: ReadonlySet<string> = new Set(["content-type", "accept", "content-length", "user-agent"]);

/** Whether a text may be a cURL command: a cheap look. */
export function looksLikeCurl(text: string): boolean {
  return /^\s*(?:[$!%>]\s*)?curl(?:\.exe)?\s/u.test(text);
}

/** The prompt cell of a cURL command, without a name; keys are dropped, and that is said. */
export function readCurl(command: string): Reading | Unread {
  // A prompt before the command is blanked, so that places stay what they are; `^` ends lines on Windows.
  const source = command
    .replace(/\r\n?/gu, "\n")
    .replace(/^(\s*)[$!%>](?=\s*curl)/u, "$1 ")
    .replace(/\^[ \t]*$/gmu, (end) => `${" ".repeat(end.length - 1)}\\`);
  return reading(source, () => readCommand(source));
}

function readCommand(source: string): Reading {
  const [program, ...words] = shellWords(source);
  if (program === undefined || !/^curl(?:\.exe)?$/u.test(program.text))
    throw new UnreadError({ type: "no-curl" }, program?.at ?? 0);
  const request = curlRequestOf(words);
  const { url, method } = request;
  if (method && method.text.toUpperCase() !== "POST")
    throw new UnreadError({ type: "method", name: method.text }, method.at);
  if (url === undefined) throw new UnreadError({ type: "endpoint" }, program.at);
  const cell = cellOfCall(endpointOf(url), "", fieldsOf(request, program), program.at);
  return {
    cell,
    server: serverOf(url),
    notes: placed(source, [...request.notes, ...headerNotes(request.headers)]),
  };
}

function fieldsOf({ data }: CurlRequest, program: Word): ReadonlyMap<string, Field> {
  const [first] = data;
  if (first === undefined) throw new UnreadError({ type: "question" }, program.at);
  const variable = data.flatMap(({ variables }) => variables)[0];
  if (variable !== undefined) throw new UnreadError({ type: "unbound", name: variable }, first.at);
  const body: Json | undefined = maybeJson(data.map(({ text }) => text).join("&"));
  if (!isObject(body)) throw new UnreadError({ type: "body-not-json" }, first.at);
  return new Map(Array.from(body.members, ([name, value]) => [name, { value, at: first.at }]));
}

function endpointOf({ text, at }: Word): Endpoint {
  const path = pathOf(text);
  if (path.endsWith("/chat/completions")) return "chat/completions";
  if (path.endsWith("/completions")) return "completions";
  throw new UnreadError({ type: "endpoint" }, at);
}

/** The URL without what asks for more than its path. */
function pathOf(url: string): string {
  return url.replace(/[?#].*$/su, "").replace(/\/+$/u, "");
}

function serverOf({ text, variables }: Word): Server {
  const path = pathOf(text);
  const url = /^https?:/iu.test(path) ? path : `http://${path}`;
  if (variables.length > 0) return { client: "curl" };
  const azure = /^(https?:\/\/[^/]+)\/openai\/deployments\/([^/]+)\//iu.exec(url);
  return azure ? azureServer(azure, text) : { client: "curl", ...field("baseUrl", baseUrlOf(url)) };
}

function azureServer([, endpoint = "", deployment = ""]: RegExpExecArray, url: string): Server {
  const version = /[?&]api-version=([\w.-]+)/u.exec(url)?.[1];
  return {
    client: "curl",
    ...field("azureEndpoint", azureEndpointOf(endpoint)),
    azureDeployment: deployment,
    ...field("apiVersion", version),
  };
}

function baseUrlOf(url: string): string | undefined {
  return readBaseUrl(url.replace(/\/(?:chat\/)?completions$/u, ""));
}

function field(name: keyof Server, value: string | undefined): Partial<Server> {
  return value === undefined ? {} : { [name]: value };
}

function headerNotes(headers: readonly Word[]): readonly NoteAt[] {
  return headers.flatMap((header): readonly NoteAt[] => {
    const name = header.text.split(":", 1)[0]?.trim().toLowerCase() ?? "";
    if (plainHeaders.has(name)) return [];
    if (!/^authorization$|key|token|secret|cookie/u.test(name))
      return [{ type: "option", name, at: header.at }];
    // A variable of the shell, or of Windows', is no key.
    return header.variables.length > 0 || /%\w+%/u.test(header.text) ? [] : [{ type: "key", at: header.at }];
  });
}
