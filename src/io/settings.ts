/** Small choices in localStorage, under `quire.`; where there is none they last as long as the page. */
import type { Settings } from "../app/ports.ts";

export function createSettings(storage: Storage | undefined): Settings {
  const remembered = new Map<string, unknown>();
  return {
    read: (name) => remembered.get(name) ?? parsed(storage?.getItem(`quire.${name}`)),
    write(name, value) {
      remembered.set(name, value);
      keep(storage, name, value);
    },
  };
}

/** The page's localStorage, or undefined where the browser forbids it. */
export function localStorageIfAllowed(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    // Reading the property throws where storage is switched off; the page works without.
    return undefined;
  }
}

function keep(storage: Storage | undefined, name: string, value: unknown): void {
  try {
    storage?.setItem(`quire.${name}`, JSON.stringify(value));
  } catch {
    // Full storage: the choice lasts as long as the page, and notebooks are not kept here.
  }
}

function parsed(text: string | null | undefined): unknown {
  if (text === null || text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Edited by hand; as if it were not there.
    return undefined;
  }
}
