/** Remedies in words: what a button does, and what it did. */
import { msg, str } from "@lit/localize";
import type { Remedy } from "../../core/api/remedies.ts";

/** What the button says; exactly what it does. */
export function remedyLabel(remedy: Remedy): string {
  switch (remedy.type) {
    case "rename":
      return msg(str`Rename ${remedy.parameter} to ${remedy.to}`);
    case "remove":
      return msg(str`Remove ${remedy.parameters.join(", ")}`);
    case "set":
      return msg(str`Set ${remedy.parameter} to ${remedy.value}`);
    case "unstream":
      return msg("Turn off streaming");
    case "role":
      return msg(str`Send ${remedy.from} messages as ${remedy.to}`);
    case "message-field":
      return remedy.but
        ? msg(str`Remove ${remedy.field} from all but ${remedy.but} messages`)
        : msg(str`Remove ${remedy.field} from the messages`);
    case "convert":
      return remedy.kind === "chat" ? msg("Convert to a chat cell") : msg("Convert to a completion cell");
  }
}

/** What was done, once it is. */
export function remedyDone(remedy: Remedy): string {
  switch (remedy.type) {
    case "rename":
      return msg(str`${remedy.parameter} is now ${remedy.to}.`);
    case "remove":
      return msg(str`Removed ${remedy.parameters.join(", ")}.`);
    case "set":
      return msg(str`${remedy.parameter} is now ${remedy.value}.`);
    case "unstream":
      return msg("Streaming is off: the answer comes whole.");
    case "role":
      return msg(str`${remedy.from} messages are now sent as ${remedy.to}.`);
    case "message-field":
      return msg(str`Removed ${remedy.field} from the messages.`);
    case "convert":
      return remedy.kind === "chat" ? msg("This is now a chat cell.") : msg("This is now a completion cell.");
  }
}
