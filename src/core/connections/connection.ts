/** Where requests go. A connection never holds its key: io/keys.ts does. */
import { readBaseUrl } from "./base-url.ts";
import { hostOfUrl } from "./host.ts";
import { isHome, presetOf } from "./presets.ts";

export type ConnectionId = string;

export interface Connection {
  readonly id: ConnectionId;
  readonly preset: string;
  readonly label: string;
  /** What calls are appended to, without a slash at its end; at Azure with its `?api-version=…` (base-url.ts). */
  readonly baseUrl: string;
}

/** The connection that answers from recordings and sends nothing. */
export const recordedId: ConnectionId = "recorded";

/** The URL a call goes to: an endpoint, or another path of the API such as `models/gpt-4`. */
export function urlOf({ preset, baseUrl }: Connection, path: string): string {
  const { completionsUrl } = presetOf(preset);
  if (path === "completions" && completionsUrl && hostOfUrl(completionsUrl) === hostOfUrl(baseUrl))
    return completionsUrl;
  const [base = "", query] = baseUrl.split("?");
  const url = `${/^models(?:\/|$)/u.test(path) ? base.replace(deployment, "") : base}/${path}`;
  return query === undefined ? url : `${url}?${query}`;
}

/** A deployment at Azure has no list of models: the resource has. */
const deployment = /\/deployments\/[^/]+$/u;

/** Whether it answers `/completions`, where that is known: of another host than the preset's own nothing is. */
export function servesCompletions({ preset, baseUrl }: Connection): boolean | undefined {
  const known = presetOf(preset);
  return known.place === "local" || isHome(known, baseUrl) ? known.servesCompletions : undefined;
}

/** `api.openai.com`: what a person recognises of a connection; internationalised names as punycode. */
export function hostOf(connection: Connection): string {
  return hostOfUrl(connection.baseUrl);
}

/** Connections from their stored form; what is not one is left out. */
export function readConnections(stored: unknown): readonly Connection[] {
  return Array.isArray(stored) ? stored.flatMap(readConnection) : [];
}

function readConnection(stored: unknown): readonly Connection[] {
  if (typeof stored !== "object" || stored === null) return [];
  const { id, preset, label, baseUrl } = stored as Record<string, unknown>; // fields are checked next
  if (typeof id !== "string" || typeof label !== "string" || typeof baseUrl !== "string") return [];
  const base = readBaseUrl(baseUrl);
  const known = presetOf(typeof preset === "string" ? preset : "").id;
  return base === undefined ? [] : [{ id, preset: known, label, baseUrl: base }];
}
