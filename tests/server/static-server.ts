import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type Loopback, listen } from "./loopback.ts";

/** What a path has cost so far. */
export interface PathTraffic {
  readonly requests: number;
  /** Bytes of the bodies as sent, that is compressed. */
  readonly bytes: number;
}

interface Replacement {
  readonly pattern: RegExp;
  readonly body: string;
}

interface Delay {
  readonly pattern: RegExp;
  readonly milliseconds: number;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};
const COMPRESSED = /^text\/|json|xml|javascript|wasm/;
const compress = promisify(gzip);

/** Serves a folder the way a static host does, under a base path, and counts what it sends. */
export class StaticServer {
  readonly base: string;
  readonly #folder: string;
  readonly #caching: string;
  #loopback: Loopback | undefined;
  #traffic = new Map<string, PathTraffic>();
  #replacements: Replacement[] = [];
  #delays: Delay[] = [];
  #lost: RegExp[] = [];

  constructor(folder: string, base: string, caching: string) {
    this.#folder = folder;
    this.base = base;
    this.#caching = caching;
  }

  /**
   * Starts a server for a folder on a free port; `base` begins and ends with a slash. Files are asked for
   * again each time unless `caching` says else: a replaced path must not come from the browser's cache.
   */
  static async start(folder: string, base = "/", caching = "no-cache"): Promise<StaticServer> {
    const server = new StaticServer(folder, base, caching);
    server.#loopback = await listen((request, response) => void server.#receive(request, response));
    return server;
  }

  get origin(): string {
    return this.#loopback?.origin ?? "";
  }

  /** The address of the folder itself. */
  get url(): string {
    return `${this.origin}${this.base}`;
  }

  /** What each path, taken from the base, has cost since the last reset. */
  get traffic(): ReadonlyMap<string, PathTraffic> {
    return this.#traffic;
  }

  /** The compressed bytes sent for paths that match. */
  bytes(pattern = /^/): number {
    const matching = [...this.#traffic].filter(([path]) => pattern.test(path));
    return matching.reduce((sum, [, { bytes }]) => sum + bytes, 0);
  }

  /** How often paths that match were asked for. */
  requests(pattern = /^/): number {
    const matching = [...this.#traffic].filter(([path]) => pattern.test(path));
    return matching.reduce((sum, [, { requests }]) => sum + requests, 0);
  }

  /** Makes matching paths slow, as a far-away host would be. */
  delay(pattern: RegExp, milliseconds: number): void {
    this.#delays.push({ pattern, milliseconds });
  }

  /** Breaks the connection for matching paths, as where there is no network. */
  lose(pattern: RegExp): void {
    this.#lost.push(pattern);
  }

  /** Serves other text for matching paths. */
  replace(pattern: RegExp, body: string): void {
    this.#replacements.unshift({ pattern, body });
  }

  /** Forgets delays, lost paths, replacements and counts. */
  reset(): void {
    this.#traffic.clear();
    this.#replacements = [];
    this.#delays = [];
    this.#lost = [];
  }

  /** Ends the server and every connection. */
  async close(): Promise<void> {
    await this.#loopback?.close();
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = this.#pathOf(request);
    await this.#wait(path);
    if (this.#lost.some((pattern) => pattern.test(path ?? ""))) return void response.destroy();
    const body = path === undefined ? undefined : await this.#read(path);
    if (path === undefined || body === undefined) return notFound(response);
    await this.#send(request, response, path, body);
  }

  #pathOf(request: IncomingMessage): string | undefined {
    const pathname = decodeURIComponent(new URL(request.url ?? "/", "http://loopback").pathname);
    if (!pathname.startsWith(this.base)) return undefined;
    const path = pathname.slice(this.base.length);
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  }

  async #wait(path = ""): Promise<void> {
    const delay = this.#delays.find(({ pattern }) => pattern.test(path));
    if (delay) await new Promise((resolve) => setTimeout(resolve, delay.milliseconds));
  }

  async #read(path: string): Promise<Buffer | undefined> {
    const replacement = this.#replacements.find(({ pattern }) => pattern.test(path));
    if (replacement) return Buffer.from(replacement.body);
    const file = join(this.#folder, path);
    if (!file.startsWith(join(this.#folder, sep))) return undefined;
    return readFile(file).catch(() => undefined);
  }

  async #send(request: IncomingMessage, response: ServerResponse, path: string, body: Buffer): Promise<void> {
    const type = CONTENT_TYPES[extname(path)] ?? "application/octet-stream";
    const zipped = COMPRESSED.test(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
    const sent = zipped ? await compress(body) : body;
    this.#count(path, sent.length);
    response.writeHead(200, {
      "Content-Type": type,
      "Cache-Control": this.#caching,
      Vary: "Accept-Encoding",
      ...(zipped ? { "Content-Encoding": "gzip" } : {}),
    });
    response.end(request.method === "HEAD" ? undefined : sent);
  }

  #count(path: string, size: number): void {
    const { requests, bytes } = this.#traffic.get(path) ?? { requests: 0, bytes: 0 };
    this.#traffic.set(path, { requests: requests + 1, bytes: bytes + size });
  }
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
  response.end("Not found");
}
