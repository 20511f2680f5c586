import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page, Request } from "@playwright/test";

/** A key that must never be found where it does not belong, whole or in halves. */
export const canaryKey = "sk-canary-Zx81Qm4LkT7vRw02Hn6BdYe9";
const needles = [canaryKey.slice(0, 20), canaryKey.slice(14), btoa(canaryKey).slice(4, 30)];

export function holdsCanary(text: string): boolean {
  return needles.some((needle) => text.includes(needle));
}

/** The canary as it may lie in a file: in bytes, in the two bytes a letter of Chromium's databases, in Base64. */
const shapes = ["utf8", "utf16le"] as const;
const buried = [...needles, ...[0, 1, 2].map((shift) => base64From(shift))].flatMap((needle) =>
  shapes.map((shape) => Buffer.from(needle, shape)),
);

/** The files below a folder that hold the canary in any form. */
export async function filesHoldingCanary(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const held = await Promise.all(files.map(async (file) => holdsBuried(await readFile(file))));
  return files.filter((_, index) => held[index]).map((file) => file.slice(folder.length + 1));
}

function holdsBuried(bytes: Buffer): boolean {
  return buried.some((needle) => bytes.includes(needle));
}

/** The middle of the canary in Base64 where so many bytes stand before it. */
function base64From(shift: number): string {
  return Buffer.from("x".repeat(shift) + canaryKey)
    .toString("base64")
    .slice(8, 36);
}

/** Where in a page the canary is: the kinds of place, not the text. */
export async function canaryPlaces(page: Page): Promise<string[]> {
  const places = { ...(await page.evaluate(readPage)), url: page.url() };
  return Object.entries(places).flatMap(([name, text]) => (holdsCanary(text) ? [name] : []));
}

/** Watches all that a page says and asks; `faults` is what it should not have. */
export class CanaryWatch {
  readonly faults: string[] = [];
  readonly #home: string;
  #pending: Promise<void>[] = [];

  /** `home` is the one origin that may be sent the key, in one header. */
  constructor(page: Page, home: string) {
    this.#home = home;
    page.on("console", (message) => this.#look(`console ${message.type()}`, message.text()));
    page.on("pageerror", (error) => this.#look("page error", String(error.stack)));
    page.on("request", (request) => this.#pending.push(this.#lookAtRequest(request)));
  }

  async settled(): Promise<string[]> {
    await Promise.all(this.#pending);
    return this.faults;
  }

  async #lookAtRequest(request: Request): Promise<void> {
    const url = new URL(request.url());
    this.#look(`address ${url.origin}`, url.href);
    this.#look(`body to ${url.origin}`, request.postData() ?? "");
    for (const [name, value] of Object.entries(await request.allHeaders().catch(() => request.headers()))) {
      if (name === "authorization" && url.origin === this.#home) continue;
      this.#look(`header ${name} to ${url.origin}`, value);
    }
  }

  #look(place: string, text: string): void {
    if (holdsCanary(text)) this.faults.push(place);
  }
}

/** Runs in the page: everything that can be read of it, by kind of place. */
async function readPage(): Promise<Record<string, string>> {
  const nodesOf = (root: Node): string[] => {
    const inside = [...root.childNodes].flatMap(nodesOf);
    if (!(root instanceof Element)) return [root.nodeValue ?? "", ...inside];
    const attributes = [...root.attributes].map(({ value }) => value);
    const value = "value" in root ? [String(root.value)] : [];
    return [...attributes, ...value, ...(root.shadowRoot ? nodesOf(root.shadowRoot) : []), ...inside];
  };
  const recordsOf = async (name: string): Promise<unknown[]> => {
    const opening = indexedDB.open(name);
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    const stores = [...opening.result.objectStoreNames];
    const reading = stores.length > 0 ? opening.result.transaction(stores) : undefined;
    const asked = stores.map((store) => reading?.objectStore(store).getAll());
    if (reading) await new Promise((resolve) => reading.addEventListener("complete", resolve));
    opening.result.close();
    return asked.map((request) => request?.result);
  };
  const databases = await Promise.all((await indexedDB.databases()).map(({ name }) => recordsOf(name ?? "")));
  return {
    document: nodesOf(document).join("\n"),
    databases: JSON.stringify(databases),
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    cookies: document.cookie,
    history: JSON.stringify(history.state),
    performance: performance
      .getEntries()
      .map(({ name }) => name)
      .join("\n"),
    referrer: document.referrer,
    clipboard: document.hasFocus() ? await navigator.clipboard.readText().catch(() => "") : "",
  };
}
