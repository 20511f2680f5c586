/** Why a request may have come to no answer, in sentences that hold in a cell and in the connection dialog. */
import { msg } from "@lit/localize";
import type { Cause } from "../../core/connections/cause.ts";
import { presetOf } from "../../core/connections/presets.ts";

export interface CauseWords {
  readonly text: string;
  /** What to type or to enter, exactly. */
  readonly code?: string;
}

/** `origin` is the page's, as servers want to have it named. */
export function causeWords(cause: Cause, preset: string, origin: string): CauseWords {
  if (cause === "cors") return corsWords(preset, origin);
  if (cause === "preflight") return { text: preflightText(), code: corsCode(preset, origin) };
  return { text: text(cause) };
}

function text(cause: Exclude<Cause, "cors" | "preflight">): string {
  switch (cause) {
    case "offline":
      return msg("This computer is offline: try again when it is back.");
    case "mixed-content":
      return msg(
        "This page came over https, and the browser lets it ask no server over plain http. Give the server https, or open Quire from http://localhost.",
      );
    case "insecure-page":
      return msg(
        "This page came over plain http, and the browser does not let it reach this computer or network. Open Quire over https or from http://localhost.",
      );
    case "permission-denied":
      return msg(
        "The browser was told not to let this page reach this computer or network. Allow it in the site's settings, beside the address bar, then try again.",
      );
    case "permission-open":
      return msg(
        "The browser asks whether this page may reach this computer or network: allow it, then try again.",
      );
    case "nothing-listening":
      return msg("Nothing listens at this address: is the server running, and the base URL right?");
    case "blocked":
      return msg("A network, VPN or extension blocks the address.");
    case "silent":
      return msg(
        "Nothing came in time: the server is busy, loads a model, or a firewall swallows the request. Try again in a moment.",
      );
    case "broken":
      return msg("The connection broke before an answer came: look at the server's log, then try again.");
    case "redirect":
      return msg(
        "The server redirects to another address. Quire follows none, so that no key goes astray: put the final address into the base URL.",
      );
    case "wrong-key":
      return msg(
        "The key is wrong: some servers, OpenAI's among them, refuse a wrong key in a way that a page may not read (CORS). Paste it again.",
      );
    case "wrong-path":
      return msg(
        "The base URL or the model's name is wrong: that, too, may be refused in a way that a page may not read.",
      );
  }
}

function corsWords(preset: string, origin: string): CauseWords {
  const text = presetOf(preset).corsSetting
    ? msg("The server is there, but does not let this page in (CORS). Start it like this, then try again:")
    : msg("The server is there, but does not let this page in (CORS). Allow this origin in its settings:");
  return { text, code: corsCode(preset, origin) };
}

function preflightText(): string {
  return msg(
    "The server refuses what browsers ask before they send a key or JSON (CORS, an OPTIONS request). Let it answer that with the headers Authorization and Content-Type, for this origin:",
  );
}

function corsCode(preset: string, origin: string): string {
  return presetOf(preset).corsSetting?.replace("{origin}", origin) ?? origin;
}
