/** Where requests go. A connection never holds its key: io/keys.ts does. */
import type { Endpoint } from "../run.ts";
import { presetOf } from "./presets.ts";

export type ConnectionId = string;

export interface Connection {
  readonly id: ConnectionId;
  readonly preset: string;
  readonly label: string;
  /** Up to and including `/v1`, without a slash at its end. */
  readonly baseUrl: string;
}

/** The connection that answers from recordings and sends nothing. */
export const recordedId: ConnectionId = "recorded";

/** The URL a call goes to. */
export function urlOf(connection: Connection, endpoint: Endpoint | "models"): string {
  return `${connection.baseUrl}/${endpoint}`;
}

/**
 * A base URL as typed, without the slash at its end. Undefined when it is no absolute http(s) URL, or holds
 * what must not be stored with it or would swallow the path behind it: a user, a password, a query, a
 * fragment.
 */
export function readBaseUrl(typed: string): string | undefined {
  const trimmed = typed.trim().replace(/\/+$/u, "");
  if (!/^https?:\/\/[^?#]+$/iu.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const { username, password } = new URL(trimmed);
  return username === "" && password === "" ? trimmed : undefined;
}

/** `api.openai.com`: what a person recognises of a connection; internationalised names as punycode. */
export function hostOf(connection: Connection): string {
  return URL.canParse(connection.baseUrl) ? new URL(connection.baseUrl).host : connection.baseUrl;
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
