/** What is said of keys where they are typed and kept. */
import { msg } from "@lit/localize";
import type { KeyMode } from "../../app/ports.ts";
import type { KeyDoubt } from "../../core/connections/key-doubt.ts";

/** What the key field says below itself. */
export type KeyNotice = KeyDoubt | "short" | "different" | "not-kept" | "not-forgotten" | "forgotten";

export function keyModeLabel(mode: KeyMode): string {
  switch (mode) {
    case "tab":
      return msg("In this tab only");
    case "device":
      return msg("On this device");
    case "passphrase":
      return msg("Locked by a passphrase");
  }
}

export function keyModeMeaning(mode: KeyMode): string {
  switch (mode) {
    case "tab":
      return msg("Gone when the tab closes; nothing is written to the disk.");
    case "device":
      return msg(
        "In plain text: anyone who uses this account of the computer can read it, and any other page of this site can.",
      );
    case "passphrase":
      return msg(
        "On this device, encrypted. You enter the passphrase once per visit; nobody can recover it.",
      );
  }
}

/** Where a key is that is there already. */
export function heldWords(mode: KeyMode | undefined, locked: boolean): string {
  if (mode === "device") return msg("A key is kept on this device.");
  if (mode !== "passphrase") return msg("A key is held in this tab.");
  return locked
    ? msg("A key is kept on this device, locked.")
    : msg("A key is kept on this device, unlocked for this visit.");
}

/** The same, beside a connection's name. */
export function heldLabel(mode: KeyMode | undefined): string {
  if (mode === "device") return msg("key on this device");
  return mode === "passphrase" ? msg("key under a passphrase") : msg("key in this tab");
}

export function keyNoticeWords(notice: KeyNotice): string {
  switch (notice) {
    case "letters":
      return msg(
        "This is no key: it holds letters that cannot be sent, such as full-width ones. Copy it again.",
      );
    case "address":
      return msg("This looks like an address, not a key.");
    case "gaps":
      return msg("There are spaces inside, and keys have none.");
    case "placeholder":
      return msg("This looks like a placeholder, not a key.");
    case "short":
      return msg("A passphrase needs at least 8 characters; a few words are best.");
    case "different":
      return msg("The two passphrases differ. Nothing was kept yet.");
    case "not-kept":
      return msg("This browser did not let the page keep the key. It is held in this tab only.");
    case "not-forgotten":
      return msg("The key is no longer used, but this browser did not let the page delete it. Try again.");
    case "forgotten":
      return msg("Forgotten, and deleted from this device. A backup of the computer may still hold it.");
  }
}
