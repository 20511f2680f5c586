import { expect, test } from "@playwright/test";
import { Consent } from "../../../src/app/asking/consent.ts";
import { Questions } from "../../../src/app/asking/questions.ts";
import { createChanges } from "../../../src/app/changes.ts";
import { Connections } from "../../../src/app/connections.ts";
import type { Connection } from "../../../src/core/connections/connection.ts";
import type { KeptKey } from "../../../src/io/keys/key-records.ts";
import { createKeys } from "../../../src/io/keys.ts";

const local: Connection = { id: "c", preset: "custom", label: "Local", baseUrl: "http://localhost:1234/v1" };
const sealed = {
  iterations: 1,
  salt: new Uint8Array(16),
  nonce: new Uint8Array(12),
  ciphertext: new Uint8Array(17),
};

/** A connection and what this device keeps; the passphrase of a sealed key is "open". */
function scene(kept: readonly KeptKey[] = [], preset = "custom") {
  const stored = new Map<string, unknown>([
    ["connections", [{ ...local, preset }]],
    ["connection", "c"],
  ]);
  const [changes, done] = [createChanges(), [] as string[]];
  const settings = {
    read: (name: string) => stored.get(name),
    write: (name: string, value: unknown) => void stored.set(name, value),
  };
  const keys = createKeys(async () => ({
    read: async () => kept,
    keep: async (connection, _origin, _key, { mode }) => void done.push(`keep ${connection} ${mode}`),
    open: async (_kept, passphrase) => (passphrase === "open" ? "sk-a-secret-of-some-length" : undefined),
    remove: async (connection) => void done.push(`remove ${connection}`),
  }));
  const connections = new Connections(changes, keys, settings);
  const questions = new Questions(changes);
  return { connections, consent: new Consent(connections, settings, questions), questions, stored, done };
}

async function asked({ consent, questions }: ReturnType<typeof scene>, yes: boolean) {
  const refusal = consent.ask();
  await expect.poll(() => questions.pending).toBeDefined();
  const { pending } = questions;
  questions.answer(yes);
  return { pending, refusal: await refusal };
}

test("a server without a key is asked about once for each origin", async () => {
  const stage = scene();
  expect(stage.consent.given).toBe(false);
  const refused = await asked(stage, false);
  expect(refused.refusal).toEqual({ type: "not-agreed", host: "localhost:1234" });
  const agreed = await asked(stage, true);
  expect([agreed.pending, agreed.refusal]).toEqual([
    { type: "send-without-key", host: "localhost:1234" },
    undefined,
  ]);
  expect([stage.consent.given, stage.stored.get("agreed")]).toEqual([true, ["http://localhost:1234"]]);
});

test("those that run side by side ask one question together", async () => {
  const stage = scene();
  const refusals = [stage.consent.ask(), stage.consent.ask()];
  await expect.poll(() => stage.questions.pending).toBeDefined();
  stage.questions.answer(true);
  expect(await Promise.all(refusals)).toEqual([undefined, undefined]);
  expect(stage.questions.pending).toBeUndefined();
});

test("a key on this device is read before anything is asked", async () => {
  const stage = scene([{ connection: "c", origin: "http://localhost:1234", key: "sk-kept-0123456789" }]);
  expect([stage.consent.given, stage.connections.hasKey]).toEqual([false, false]);
  expect(await stage.consent.ask()).toBeUndefined();
  expect([stage.consent.given, stage.connections.hasKey]).toEqual([true, true]);
});

test("a key that was kept for another origin is none", async () => {
  const stage = scene([{ connection: "c", origin: "http://evil.test", key: "sk-kept-0123456789" }]);
  expect((await asked(stage, false)).pending).toEqual({ type: "send-without-key", host: "localhost:1234" });
});

test("a locked key is asked for, and opened by its passphrase alone", async () => {
  const stage = scene([{ connection: "c", origin: "http://localhost:1234", key: sealed }]);
  expect((await asked(stage, false)).refusal).toEqual({ type: "locked" });
  expect(await stage.connections.unlock("c", "wrong")).toBe(false);
  expect([stage.connections.isLocked, stage.connections.hasKey]).toEqual([true, false]);
  expect(await stage.connections.unlock("c", "open")).toBe(true);
  expect([stage.consent.given, stage.connections.hasKey]).toEqual([true, true]);
});

test("a connection that needs a key refuses without a question", async () => {
  const stage = scene([], "openai");
  expect(await stage.consent.ask()).toBeUndefined();
  expect([stage.consent.given, stage.connections.lacksKey]).toEqual([true, true]);
});

test("a key that is forgotten before those on this device are read stays forgotten", async () => {
  const stage = scene([{ connection: "c", origin: "http://localhost:1234", key: "sk-kept-0123456789" }]);
  await stage.connections.forgetKey("c");
  expect([stage.connections.hasKey, stage.done]).toEqual([false, ["remove c"]]);
});

test("a key moves to the device and back, one change after the other", async () => {
  const { connections, done } = scene();
  await connections.readKeys();
  await Promise.all([
    connections.save(local, "sk-one-0123456789", { mode: "device" }),
    connections.save(local, "", { mode: "tab" }),
  ]);
  expect([done, connections.keyMode("c"), connections.hasKey]).toEqual([
    ["keep c device", "remove c"],
    "tab",
    true,
  ]);
});
