/// <reference types="vite/client" />

/** A translation in two parts, which vite.words.ts makes of it. */
declare module "*?first-screen" {
  export const templates: import("@lit/localize").LocaleModule["templates"];
}
declare module "*?later" {
  export const templates: import("@lit/localize").LocaleModule["templates"];
}
/** The memory that Python begins with, which vite.python.ts makes. */
declare module "virtual:python-memory" {
  export const url: string;
  /** Its size, packed. */
  export const bytes: number;
}
