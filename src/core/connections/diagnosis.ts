/** Why a request came to no answer. A page gets one error for all causes; what else it can learn tells them apart. */
import { type AddressSpace, addressSpace } from "./address-space.ts";
import type { Cause } from "./cause.ts";
import { isHome, presetOf } from "./presets.ts";

/** What a page can learn of a request that failed. */
export interface Facts {
  /** The preset's id of the connection. */
  readonly preset: string;
  /** What was asked for, and from where. */
  readonly url: string;
  readonly page: string;
  readonly online: boolean;
  /** Whether a key went along. */
  readonly authorized: boolean;
  /** May the page reach this computer or network? `unknown` where the browser has no such permission. */
  readonly permission: "granted" | "denied" | "prompt" | "unknown";
  readonly reach: Reach;
}

/**
 * What came of asking for the URL again without key, prompt or cookies. `readable`: the page may read what the server
 * says; `preflight` says whether also when the browser has to ask for leave first. `opaque`: the server answers, but
 * not to the page. `refused`: nothing came. `silent`: nor did that within the deadline. `unasked`: it would be in vain.
 */
export type Reach =
  | { readonly type: "readable"; readonly status: number; readonly preflight: boolean }
  | { readonly type: "redirected" | "opaque" | "refused" | "silent" | "unasked" };

/** Whether asking again cannot tell more. */
export function isHopeless(facts: Pick<Facts, "url" | "page" | "online">): boolean {
  return foregone(facts) !== undefined;
}

/** The causes that fit the facts, the likeliest first; at least one. */
export function causesOf(facts: Facts): readonly Cause[] {
  const known = foregone(facts);
  if (known) return [known];
  switch (facts.reach.type) {
    case "redirected":
      return ["redirect"];
    case "silent":
      return ["silent"];
    case "readable":
      return readableCauses(facts, facts.reach);
    case "opaque":
      return opaqueCauses(facts);
    default:
      return refusedCauses(facts);
  }
}

/** What needs no asking: a browser that is offline still reaches its own computer. */
function foregone({ url, page, online }: Pick<Facts, "url" | "page" | "online">): Cause | undefined {
  const space = spaceOf(url);
  if (space === "public" && isMixed(url, page)) return "mixed-content";
  return !online && space !== "loopback" ? "offline" : undefined;
}

/** Without a key the page may read the answers; so it is the key, the leave to send it, or the way there. */
function readableCauses(
  { authorized, preset }: Facts,
  { status, preflight }: Extract<Reach, { type: "readable" }>,
): readonly Cause[] {
  if (!preflight) return ["preflight"];
  // A server that lets a page read that a key is missing lets it read that one is wrong.
  if (status === 401 || status === 403) return ["broken"];
  if (!authorized) return ["broken", "wrong-path"];
  return presetOf(preset).place === "local" ? ["broken", "wrong-key"] : ["wrong-key", "broken"];
}

/** A provider that is known to answer pages hides at most why it refuses. */
function opaqueCauses(facts: Facts): readonly Cause[] {
  const key: readonly Cause[] = facts.authorized ? ["wrong-key"] : [];
  const preset = presetOf(facts.preset);
  if (isHome(preset, facts.url)) return [...key, "wrong-path", "blocked"];
  return ["cors", ...key, ...(preset.place === "local" ? [] : (["redirect"] as const))];
}

function refusedCauses(facts: Facts): readonly Cause[] {
  const space = spaceOf(facts.url);
  if (space === "public")
    return isHome(presetOf(facts.preset), facts.url) ? ["blocked"] : ["nothing-listening", "blocked"];
  const guarded = guardedCauses(facts, space);
  return [...guarded, "nothing-listening", ...(space === "local" ? (["blocked"] as const) : [])];
}

/** Why a browser keeps a page from this computer or network, surest first; none where it does not. */
function guardedCauses({ url, page, permission }: Facts, space: AddressSpace): readonly Cause[] {
  if (!isGuarded(page, space)) return [];
  if (new URL(page).protocol === "http:") return ["insecure-page"];
  if (permission === "denied") return ["permission-denied"];
  // Safari holds http on one's own computer to be as unsafe as any; the browsers that ask for leave do not.
  const mixed = isMixed(url, page) && (permission === "unknown" || space === "local");
  return [
    ...(permission === "prompt" ? (["permission-open"] as const) : []),
    ...(mixed ? (["mixed-content"] as const) : []),
  ];
}

/** Whether the page comes from further away than the server is. */
function isGuarded(page: string, space: AddressSpace): boolean {
  const own = spaceOf(page);
  return own === "public" || (own === "local" && space === "loopback");
}

function isMixed(url: string, page: string): boolean {
  return new URL(page).protocol === "https:" && new URL(url).protocol === "http:";
}

function spaceOf(url: string): AddressSpace {
  return addressSpace(new URL(url).hostname);
}
