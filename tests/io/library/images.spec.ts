import { expect, test } from "../../page/fixtures.ts";
import { inPage } from "../in-page.ts";

/** SHA-256 of the bytes 1, 2, 3. */
const hash = "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81";

test("an image comes back by the hash of its bytes, and is stored once, strictly", async ({ harness }) => {
  const [hashes, traffic, found] = await inPage(harness, async () => {
    const library = quire.newLibrary();
    await library.shelf();
    const save = () => library.saveImage({ mediaType: "image/png", bytes: Uint8Array.of(1, 2, 3).buffer });
    const hashes: string[] = [];
    const traffic = await quire.watch(async () => {
      hashes.push(await save(), await save(), ...(await Promise.all([save(), save()])));
    });
    const found = await quire.newLibrary().image(hashes[0] ?? "");
    return [hashes, traffic, found && { ...found, bytes: [...new Uint8Array(found.bytes)] }] as const;
  });
  expect(new Set(hashes)).toEqual(new Set([hash]));
  expect(traffic.writes.map(({ store, method }) => `${store} ${method}`)).toEqual(["images put"]);
  expect(new Set(traffic.transactions.map(({ durability }) => durability))).toEqual(new Set(["strict"]));
  expect(found).toEqual({ mediaType: "image/png", bytes: [1, 2, 3] });
});

test("an image that is not there, or is none, is not found, and can be stored anew", async ({ harness }) => {
  const found = await inPage(
    harness,
    async (hash) => {
      const library = quire.newLibrary();
      const missing = await library.image(hash);
      await quire.tamper((stores) => {
        stores("images").put({ hash, mediaType: "image/svg+xml", bytes: new ArrayBuffer(3) });
      });
      const damaged = await library.image(hash);
      await library.saveImage({ mediaType: "image/png", bytes: Uint8Array.of(1, 2, 3).buffer });
      return [missing, damaged, (await library.image(hash))?.mediaType];
    },
    hash,
  );
  expect(found).toEqual([undefined, undefined, "image/png"]);
});
