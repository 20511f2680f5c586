/** Which call of the API a request of Python is, and where code wants it to go. The worker may have made it up. */
import { readBaseUrl } from "../connections/base-url.ts";
import type { Connection } from "../connections/connection.ts";
import type { Endpoint } from "../run.ts";
import type { PythonRequest, RequestBase } from "./python-messages.ts";

/** What is asked below the base. */
export interface CallTarget {
  /** Of a call that is a run. */
  readonly endpoint?: Endpoint;
  /** Such as `embeddings`; without Azure's deployment. */
  readonly path: string;
  /** `?…`, or "". */
  readonly query: string;
}

/** The calls that the SDK of Python makes; a key is not lent for any others. */
const known: Readonly<Record<PythonRequest["method"], RegExp>> = {
  POST: /^(?:chat\/completions|completions|embeddings|moderations)$/u,
  GET: /^models(?:\/[^/]+)?$/u,
};

const parts = /^(?:\/deployments\/[^/?]+)?\/([^?]*)(\?.*)?$/u;

/** Undefined of what the page does not send. */
export function callTarget({ method, path }: PythonRequest): CallTarget | undefined {
  const [, below = "", query = ""] = parts.exec(path) ?? [];
  if (!known[method].test(below)) return undefined;
  const endpoint = endpoints.find((one) => one === below);
  return { ...(endpoint ? { endpoint } : {}), path: below, query };
}

const endpoints: readonly Endpoint[] = ["completions", "chat/completions"];

/** Whether code names no other address than that of the connection: with Azure the same resource. */
export function isBaseOf(base: RequestBase, { baseUrl }: Connection): boolean {
  if (base.type === "chosen") return true;
  if (base.type === "azure") return originOf(base.endpoint) === originOf(baseUrl);
  return readBaseUrl(base.url) === baseUrl;
}

/** The URL that code names; undefined where it is none that a page may ask. */
export function writtenUrl(base: RequestBase, path: string): string | undefined {
  if (base.type === "chosen") return undefined;
  const site = siteOf(base.type === "azure" ? base.endpoint : base.url);
  if (site === undefined || base.type === "written") return site && site + path;
  return withQuery(`${site}/openai${path}`, `?api-version=${encodeURIComponent(base.version)}`);
}

/** The URL with a query (`?…` or ""), behind the one that it may have. */
export function withQuery(url: string, query: string): string {
  return url + (url.includes("?") ? query.replace("?", "&") : query);
}

function siteOf(url: string): string | undefined {
  const { protocol, username, password, origin, pathname } = URL.canParse(url) ? new URL(url) : noUrl;
  if (!/^https?:$/u.test(protocol) || username + password !== "") return undefined;
  return origin + pathname.replace(/\/+$/u, "");
}

const noUrl = { protocol: "", username: "", password: "", origin: "", pathname: "" };

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}
