/** `withoutHeld` for text that comes in pieces, wherever a key may be cut. */
import { keyMark, shortestSecret, withoutHeld } from "../../core/redact.ts";

export interface Redactor {
  /** What of the text so far may be let through; the beginning of a key is held back. */
  push(text: string): string;
  /** What was held back to the end. */
  end(): string;
}

export function createRedactor(secrets: readonly string[]): Redactor {
  let held = "";
  return {
    push(text) {
      const clean = withoutHeld(held + text, secrets);
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
