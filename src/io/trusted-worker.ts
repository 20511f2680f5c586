/** Starts the page's own workers: under Trusted Types a plain address would be refused. */

/** What of the Trusted Types API is used; lib.dom does not declare it, and not every engine has it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }; // see above
const policy = trustedTypes?.createPolicy("app-worker", { createScriptURL: ownScript });

/** Registers the page's service worker: public/service-worker.js. @throws DOMException where it cannot be had. */
export async function registerServiceWorker(): Promise<void> {
  const url = new URL("service-worker.js", location.href).href;
  // As below.
  await navigator.serviceWorker.register((policy?.createScriptURL(url) ?? url) as string);
}

/** A module worker of the build, by the address that `import url from "./x.ts?worker&url"` gives. */
export function startWorker(url: string): Worker {
  // The browser takes a TrustedScriptURL where lib.dom says string.
  return new Worker((policy?.createScriptURL(url) ?? url) as string, { type: "module" });
}

/** @throws TypeError for a script of another origin. */
function ownScript(url: string): string {
  const { origin, href } = new URL(url, location.href);
  if (origin !== location.origin) throw new TypeError("Workers come from the page's own origin.");
  return href;
}
