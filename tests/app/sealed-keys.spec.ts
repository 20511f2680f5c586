import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { keyRecord, readKeyRecord } from "../../src/io/keys/key-records.ts";
import { seal, unseal } from "../../src/io/keys/sealing.ts";

const [key, passphrase, bound] = ["sk-a-secret-of-some-length", "four calm paper boats", "c\nhttps://a.test"];

test("a sealed key opens by its passphrase, for what it belongs to, and not when a bit was changed", async () => {
  const sealed = await seal(key, passphrase, bound);
  expect([sealed.iterations, sealed.salt.length, sealed.nonce.length]).toEqual([600_000, 16, 12]);
  expect(Buffer.from(sealed.ciphertext).includes(key.slice(0, 6))).toBe(false);
  expect(await unseal(sealed, passphrase, bound)).toBe(key);
  expect(await unseal(sealed, "four calm paper boat", bound)).toBeUndefined();
  expect(await unseal(sealed, passphrase, "c\nhttps://evil.test")).toBeUndefined();
  const changed = sealed.ciphertext.map((byte, at) => (at === 3 ? byte ^ 1 : byte));
  expect(await unseal({ ...sealed, ciphertext: changed }, passphrase, bound)).toBeUndefined();
});

test("no two seals are alike", async () => {
  const [one, other] = [await seal(key, passphrase, bound), await seal(key, passphrase, bound)];
  expect(one.salt).not.toEqual(other.salt);
  expect(one.ciphertext).not.toEqual(other.ciphertext);
});

test("a record is too large for LevelDB's tables, and reads as what was kept", () => {
  const kept = { connection: "c", origin: "https://a.test", key };
  expect(keyRecord(kept).padding.length).toBeGreaterThan(64 * 1024);
  expect(readKeyRecord(keyRecord(kept))).toEqual(kept);
});

test("a value that is no record reads as none", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(readKeyRecord(value)).toBeUndefined();
      expect(readKeyRecord({ connection: "c", origin: "https://a.test/path", key: value })).toBeUndefined();
    }),
  );
});
