/** Base URLs as people type and paste them. */
import { addressSpace } from "./address-space.ts";
import { presets } from "./presets.ts";

/** What stands around a pasted address: spaces, invisible characters, quotes, commas. */
const around =
  /^[\s\u200b-\u200f\u2060\ufeff"'`“”‘’«»「」『』<>,;，；。]+|[\s\u200b-\u200f\u2060\ufeff"'`“”‘’«»「」『』<>,;，；。]+$/gu;

/** Calls that people copy with the base, and slashes behind it. */
const call = /\/+(?:(?:chat\/completions|completions|models)\/*)?$/iu;

const azureHost =
  /^[^.]+\.(?:(?:openai|cognitiveservices|services\.ai)\.azure\.(?:com|us|cn)|azure-api\.net)$/iu;

/** What deployments of Azure are asked for when nobody said: its last generally available version. */
const azureVersion = "2024-10-21";

/** Hosts whose API begins at their root: no `/v1` there. */
const rootHosts: readonly string[] = ["api.perplexity.ai"];

/**
 * The base URL that was meant: what calls are appended to, before its query, which only Azure has (`?api-version=…`).
 * An address that is right stays as it was typed; reading it again changes nothing. Undefined when it is no absolute
 * http(s) URL, or holds what must not be stored with it: a user, a password, any other query, a fragment.
 */
export function readBaseUrl(typed: string): string | undefined {
  const read = readOnce(typed);
  // What stood in the middle, such as a quote before a slash, may be at the end now.
  return read === undefined || read === typed ? read : readBaseUrl(read);
}

function readOnce(typed: string): string | undefined {
  const address = withScheme(halfWidth(typed.replace(around, "")).replace(around, ""));
  const [, base = "", query] = /^([^?#]*)(?:\?api-version=([\w.-]+))?$/iu.exec(address) ?? [];
  const [, site = "", path = ""] = /^(https?:\/\/[^\s/\\@]+)(\/[^\s\\]*)?$/iu.exec(base) ?? [];
  if (!URL.canParse(site)) return undefined;
  const read = withPath(site, withoutCalls(path, site));
  if (!isAzure(read)) return query === undefined ? read : undefined;
  const version = query ?? (isDeployment(read) ? azureVersion : undefined);
  return version === undefined ? read : `${read}?api-version=${version}`;
}

/** Whether the base is a deployment at Azure: it stands for one model, and has no list of its own. */
export function isDeployment(baseUrl: string): boolean {
  return /^https?:\/\/[^/]+\/openai\/deployments\/[^/?]+/iu.test(baseUrl);
}

/** Full-width letters, digits and signs, as Chinese and Japanese keyboards type them, in their common form. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3002\uff61]/gu, ".")
    .replaceAll("\u3000", " ");
}

function withScheme(text: string): string {
  const scheme = /^(https?):\/*/iu.exec(text);
  if (scheme) return `${scheme[1]}://${text.slice(scheme[0].length)}`;
  const host = /^(?:\/\/)?((?:[^\s/?#:@[\]\\]+|\[[\d:a-f.]+\])(:\d+)?)(?=[/?]|$)/iu.exec(text);
  if (!host?.[1] || !isHost(host[1])) return text;
  const space = addressSpace(host[1].replace(/:\d+$/u, ""));
  return `${space === "public" ? "https" : "http"}://${text.replace(/^\/\//u, "")}`;
}

/** A single word is a host only with a port behind it: else it is any word. */
function isHost(text: string): boolean {
  return /[.:]|^localhost$/iu.test(text);
}

/** The path without the calls at its end, and with one `/v1` there where there were several. */
function withoutCalls(path: string, site: string): string {
  // Azure's own base for models of others ends so.
  if (/\.services\.ai\.azure\.com$/iu.test(site) && /^\/models\/*$/iu.test(path)) return "/models";
  const shorter = path.replace(call, "");
  return shorter === path ? path.replace(/(?:\/v1){2,}$/iu, "/v1") : withoutCalls(shorter, site);
}

/** A host without a path has the path of its preset, `/openai/v1` at Azure, or `/v1`. */
function withPath(site: string, path: string): string {
  const { origin, hostname } = new URL(site);
  const known = presets.find(({ baseUrl }) => baseUrl.startsWith(`${origin}${path}/`));
  if (known) return known.baseUrl;
  if (azureHost.test(hostname)) return site + (path === "" || path === "/openai" ? "/openai/v1" : path);
  return path !== "" || rootHosts.includes(hostname) ? site + path : `${site}/v1`;
}

/** A gateway with the paths of Azure is one, too. */
function isAzure(baseUrl: string): boolean {
  return isDeployment(baseUrl) || azureHost.test(new URL(baseUrl).hostname);
}
