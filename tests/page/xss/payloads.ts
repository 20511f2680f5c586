import { readFileSync } from "node:fs";

export interface Payload {
  readonly id: string;
  readonly payload: string;
}

const FIXTURE = new URL("../../fixtures/xss-payloads.json", import.meta.url);

// Sound: the file is this repository's own.
const read = JSON.parse(readFileSync(FIXTURE, "utf8")) as { readonly payloads: readonly Payload[] };

/** The payloads, as texts. */
export const payloads: readonly string[] = read.payloads.map(({ payload }) => payload);

/** The payloads with their place told to `pwn`, so that what ran can be counted. */
export const numbered: readonly string[] = payloads.map((payload, index) =>
  payload.replaceAll("pwn()", `pwn(${index})`),
);
