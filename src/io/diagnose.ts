/** Why a request came to no answer: asks again, without key, prompt or cookies, and looks at what comes. */
import type { Diagnose } from "../app/ports.ts";
import { addressSpace } from "../core/connections/address-space.ts";
import { causesOf, type Facts, isHopeless, type Reach } from "../core/connections/diagnosis.ts";
import { type Deadline, startDeadline } from "./deadline.ts";

/** In ms, for all questions together. */
const longest = 8_000;

/**
 * Nothing is sent but GETs to the URL that failed. The first ones follow no redirect. The last one cannot be told not
 * to: a server that answers no page may make the browser ask elsewhere, for an address and with nothing in hand.
 */
export const diagnose: Diagnose = async (request, signal) => {
  const surroundings = { ...request, page: location.href, online: navigator.onLine };
  const deadline = startDeadline(longest, signal);
  try {
    const reach = isHopeless(surroundings) ? unasked : await reachOf(request.url, deadline);
    const permission = await permissionFor(request.url);
    return signal.aborted ? [] : causesOf({ ...surroundings, permission, reach });
  } finally {
    deadline.end();
  }
};

const unasked: Reach = { type: "unasked" };

async function reachOf(url: string, deadline: Deadline): Promise<Reach> {
  const plain = await ask(url, deadline, { redirect: "manual" });
  if (plain?.type === "opaqueredirect") return { type: "redirected" };
  // This header is one that browsers ask for leave to send.
  const asking = { redirect: "manual", headers: { "Content-Type": "application/json" } } as const;
  if (plain)
    return { type: "readable", status: plain.status, preflight: Boolean(await ask(url, deadline, asking)) };
  const blind = deadline.passed ? undefined : await ask(url, deadline, { mode: "no-cors" });
  if (deadline.passed) return { type: "silent" };
  return { type: blind ? "opaque" : "refused" };
}

/** The head of the answer; undefined for the one error that stands for all. */
async function ask(url: string, deadline: Deadline, how: RequestInit): Promise<Response | undefined> {
  try {
    const response = await fetch(url, {
      ...how,
      signal: deadline.signal,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
    });
    void response.body?.cancel();
    return response;
  } catch {
    // Which failure it was is what cannot be known.
    return undefined;
  }
}

/** What the browser says of the permission that this host needs; older ones have another name, or none. */
async function permissionFor(url: string): Promise<Facts["permission"]> {
  const own = addressSpace(new URL(url).hostname) === "loopback" ? "loopback-network" : "local-network";
  for (const name of [own, "local-network-access"]) {
    try {
      // The names are newer than lib.dom; an unknown one throws.
      return (await navigator.permissions.query({ name: name as PermissionName })).state;
    } catch {
      // No such permission here: the next name.
    }
  }
  return "unknown";
}
