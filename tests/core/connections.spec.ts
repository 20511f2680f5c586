import { expect, test } from "@playwright/test";
import { readBaseUrl } from "../../src/core/connections/base-url.ts";
import { hostOf, readConnections, urlOf } from "../../src/core/connections/connection.ts";
import { presetOf, presets } from "../../src/core/connections/presets.ts";

const local = { id: "c", preset: "custom", label: "Local", baseUrl: "http://localhost:1234/v1" };

/** A page would ask its own server for the first two; to the others nothing can be appended. */
const misleading = ["https:x.test/v1", "https:/x.test/v1", "https://x.test/v1?", "https://x.test/v1#"];

for (const typed of misleading) {
  test(`calls to the address ${typed} go where they seem to, or it is refused`, () => {
    const baseUrl = readBaseUrl(typed);
    const url = baseUrl && new URL(urlOf({ ...local, baseUrl }, "models"), "https://page.test/quire/").href;
    expect([undefined, "https://x.test/v1/models"]).toContain(url);
  });
}

test("a call goes to the endpoint below the address", () => {
  expect(urlOf(local, "chat/completions")).toBe("http://localhost:1234/v1/chat/completions");
});

const hosts: readonly [baseUrl: string, host: string][] = [
  ["https://api.openai.com/v1", "api.openai.com"],
  ["http://localhost:1234/v1", "localhost:1234"],
  ["https://аpi.openai.com/v1", "xn--pi-6kc.openai.com"],
  ["", ""],
];

for (const [baseUrl, host] of hosts) {
  test(`of "${baseUrl}" a person is shown "${host}"`, () => {
    expect(hostOf({ ...local, baseUrl })).toBe(host);
  });
}

const stored: readonly [what: string, stored: unknown, read: readonly object[]][] = [
  ["nothing", undefined, []],
  ["null", null, []],
  ["a text", "connections", []],
  ["an object like a list", { length: 1, 0: local }, []],
  ["one", [local], [local]],
  ["one among junk", [null, 1, "x", [], {}, local, { ...local, id: 7 }], [local]],
  ["one without a label", [{ ...local, label: undefined }], []],
  ["one whose address is no text", [{ ...local, baseUrl: ["http://x.test"] }], []],
  ["one whose address is a script", [{ ...local, baseUrl: "javascript:alert(1)" }], []],
  ["one whose address holds a key", [{ ...local, baseUrl: "https://x.test/v1?key=secret" }], []],
  ["one with a slash too many", [{ ...local, baseUrl: `${local.baseUrl}/` }], [local]],
  ["one of an unknown preset", [{ ...local, preset: "gone" }], [local]],
  ["one of a preset that every object has", [{ ...local, preset: "constructor" }], [local]],
  ["one of no preset", [{ ...local, preset: undefined }], [local]],
  ["one with a key beside it", [{ ...local, key: "secret", __proto__: { key: "x" } }], [local]],
];

for (const [what, value, read] of stored) {
  test(`of what was stored ${what} is read for what it is`, () => {
    expect(readConnections(value)).toEqual(read);
  });
}

test("of what was stored one whose preset is no text is one of no preset", () => {
  expect(readConnections([{ ...local, preset: { toString: null, valueOf: null } }])).toEqual([local]);
});

test("a preset has an address that can be read, and one is for any other", () => {
  for (const { id, baseUrl } of presets) {
    expect(presetOf(id).id).toBe(id);
    if (baseUrl !== "") expect(readBaseUrl(baseUrl)).toBe(baseUrl);
  }
  expect(presetOf("gone")).toMatchObject({ id: "custom", needsKey: false, headers: [] });
});
