import { expect, test } from "@playwright/test";
import { createChanges } from "../../src/app/changes.ts";
import { Connections, recorded } from "../../src/app/connections.ts";
import type { Connection } from "../../src/core/connections/connection.ts";
import { createKeys, type KeyRing } from "../../src/io/keys.ts";

const local: Connection = { id: "c", preset: "custom", label: "Local", baseUrl: "http://localhost:1234/v1" };
const openai: Connection = {
  id: "o",
  preset: "openai",
  label: "OpenAI",
  baseUrl: "https://api.openai.com/v1",
};
const key = "sk-a-secret-of-some-length";

interface Scene {
  readonly connections: Connections;
  readonly keys: KeyRing;
  readonly stored: Map<string, unknown>;
  readonly told: string[];
}

function scene(settings: Readonly<Record<string, unknown>> = {}): Scene {
  const [stored, keys, told] = [new Map(Object.entries(settings)), createKeys(), [] as string[]];
  const changes = createChanges();
  changes.watch("connections", () => told.push("connections"));
  const write = (name: string, value: unknown) => void stored.set(name, value);
  const connections = new Connections(changes, keys, { read: (name) => stored.get(name), write });
  return { connections, keys, stored, told };
}

function sentTo(keys: KeyRing, url: string): string | null {
  const headers = new Headers();
  keys.authorize("c", url, headers);
  return headers.get("Authorization");
}

test("at first there is Recorded alone, and it is chosen and needs no key", () => {
  const { connections } = scene();
  expect(connections.all).toEqual([recorded]);
  expect(connections.chosen).toEqual(recorded);
  expect([connections.hasKey, connections.lacksKey]).toEqual([false, false]);
});

test("a saved connection is chosen, told of and stored without its key", () => {
  const { connections, stored, told } = scene();
  connections.save(local, key);
  expect(connections.all).toEqual([recorded, local]);
  expect([connections.chosen, connections.hasKey]).toEqual([local, true]);
  expect(told).toEqual(["connections"]);
  expect(JSON.stringify([...stored])).not.toContain(key);
  expect(scene(Object.fromEntries(stored)).connections.chosen).toEqual(local);
});

const changes: readonly [what: string, change: Partial<Connection>, typed: string, kept: string | null][] = [
  ["another path keeps the key", { baseUrl: "http://localhost:1234/api/v1" }, "", key],
  ["another label keeps the key", { label: "Mine" }, "", key],
  ["another host drops the key", { baseUrl: "http://evil.test/v1" }, "", null],
  ["another port drops the key", { baseUrl: "http://localhost:1235/v1" }, "", null],
  ["another scheme drops the key", { baseUrl: "https://localhost:1234/v1" }, "", null],
  [
    "another host with a new key has that",
    { baseUrl: "http://other.test/v1" },
    "sk-another-one",
    "sk-another-one",
  ],
  ["the same host with a new key has that", {}, "sk-another-one", "sk-another-one"],
];

for (const [what, change, typed, kept] of changes) {
  test(what, () => {
    const { connections, keys } = scene();
    connections.save(local, key);
    const changed = { ...local, ...change };
    connections.save(changed, typed);
    expect(connections.all).toEqual([recorded, changed]);
    expect(connections.hasKey).toBe(kept !== null);
    expect(sentTo(keys, `${changed.baseUrl}/models`)).toBe(kept && `Bearer ${kept}`);
    if (changed.baseUrl !== local.baseUrl && change.baseUrl?.startsWith("http://localhost:1234") !== true)
      expect(sentTo(keys, `${local.baseUrl}/models`)).toBeNull();
  });
}

test("a label that another connection has gets a number, and saving again keeps it and its place", () => {
  const { connections } = scene();
  connections.save(local, "");
  connections.save({ ...local, id: "d" }, "");
  connections.save({ ...local, id: "e", label: "Recorded" }, "");
  connections.save({ ...local, label: "Local" }, "");
  expect(connections.all.map(({ label }) => label)).toEqual(["Recorded", "Local", "Local 2", "Recorded 2"]);
});

test("the key of one connection is not that of another", () => {
  const { connections } = scene();
  connections.save(local, key);
  connections.save(openai, "");
  expect([connections.hasKey, connections.lacksKey]).toEqual([false, true]);
  expect(connections.holdsKey("c")).toBe(true);
  connections.choose("c");
  expect([connections.hasKey, connections.lacksKey]).toEqual([true, false]);
});

test("a connection without a key lacks one only where its preset needs one", () => {
  const { connections } = scene({ connections: [local, openai], connection: "o" });
  expect(connections.lacksKey).toBe(true);
  connections.choose("c");
  expect(connections.lacksKey).toBe(false);
});

test("a removed connection takes its key along and leaves Recorded chosen", () => {
  const { connections, stored } = scene();
  connections.save(local, key);
  connections.remove("c");
  expect([connections.all, connections.chosen]).toEqual([[recorded], recorded]);
  expect(connections.holdsKey("c")).toBe(false);
  expect([...stored]).toEqual([
    ["connections", []],
    ["connection", "recorded"],
  ]);
});

test("removing one that is not chosen leaves the chosen one", () => {
  const { connections } = scene({ connections: [local, openai], connection: "o" });
  connections.remove("c");
  expect(connections.chosen).toEqual(openai);
});

test("a key is forgotten without its connection", () => {
  const { connections, told } = scene();
  connections.save(local, key);
  connections.forgetKey("c");
  expect([connections.all, connections.hasKey, told.length]).toEqual([[recorded, local], false, 2]);
});

for (const settings of [
  { connection: "gone" },
  { connection: 7, connections: "x" },
  { connections: [null] },
]) {
  test(`with ${JSON.stringify(settings)} stored, Recorded is chosen`, () => {
    expect(scene(settings).connections.chosen).toEqual(recorded);
  });
}
