/** The only module that ever holds a key: in memory, in a closure, by connection. */
import type { Keys } from "../app/ports.ts";
import type { ConnectionId } from "../core/connections/connection.ts";
import type { KeyHeader } from "../core/connections/preset.ts";
import { ModelStreamError } from "../core/model-stream-error.ts";

/** What model-stream alone may do with keys. No member of it gives one away. */
export interface KeyRing extends Keys {
  /**
   * Puts the connection's key, if there is one for the origin of that URL, into the Authorization header, or bare into
   * the header that is named.
   * @throws ModelStreamError `key-unusable` when no header can carry it.
   */
  authorize(connection: ConnectionId, url: string, headers: Headers, header?: KeyHeader): void;
  /** The text with every held key in it replaced by `keyMark`. */
  redact(text: string): string;
  /** `redact` for text that comes in pieces, wherever a key may be cut. */
  redactor(): Redactor;
}

export interface Redactor {
  /** What of the text so far may be let through; the beginning of a key is held back. */
  push(text: string): string;
  /** What was held back to the end. */
  end(): string;
}

export const keyMark = "[key]";

/**
 * Shorter keys are names that local servers want to have said ("ollama", "lm-studio"), not secrets, and such
 * words are in many an answer, which must be kept as it came.
 */
const shortestSecret = 12;

/** What `fetch` takes as a header's value, without line ends and other controls. */
const headerValue = /^[\x20-\x7e\xa0-\xff]+$/;

export function createKeys(): KeyRing {
  const held = new Map<ConnectionId, { readonly key: string; readonly origin: string }>();
  const secrets = () => [...held.values()].flatMap(({ key }) => (key.length >= shortestSecret ? [key] : []));
  return {
    has: (connection) => held.has(connection),
    set(connection, key, baseUrl) {
      const trimmed = key.trim();
      if (trimmed === "") held.delete(connection);
      else held.set(connection, { key: trimmed, origin: new URL(baseUrl).origin });
    },
    forget: (connection) => void held.delete(connection),
    authorize(connection, url, headers, header = "Authorization") {
      const { key, origin } = held.get(connection) ?? {};
      if (key === undefined || new URL(url).origin !== origin) return;
      if (!headerValue.test(key)) throw new ModelStreamError({ type: "key-unusable" });
      headers.set(header, header === "Authorization" ? `Bearer ${key}` : key);
    },
    redact: (text) => withoutKeys(text, secrets()),
    redactor: () => createRedactor(secrets()),
  };
}

function createRedactor(secrets: readonly string[]): Redactor {
  let held = "";
  return {
    push(text) {
      const clean = withoutKeys(held + text, secrets);
      const end = clean.length - heldLength(clean, secrets);
      held = clean.slice(end);
      return clean.slice(0, end);
    },
    end() {
      const rest = held;
      held = "";
      // Most of a key is a secret too; its first letters are letters like others.
      return rest.length >= shortestSecret ? keyMark : rest;
    },
  };
}

/** Longest first: one key may begin with another. */
function withoutKeys(text: string, secrets: readonly string[]): string {
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((clean, key) => clean.replaceAll(key, keyMark), text);
}

/** How many characters at the end of the text may be the beginning of a key. */
function heldLength(text: string, secrets: readonly string[]): number {
  return Math.max(0, ...secrets.map((key) => overlap(text, key)));
}

/** The length of the longest end of the text that the key begins with. */
function overlap(text: string, key: string): number {
  const most = Math.min(text.length, key.length - 1);
  for (let length = most; length > 0; length -= 1) {
    if (text.endsWith(key.slice(0, length))) return length;
  }
  return 0;
}
