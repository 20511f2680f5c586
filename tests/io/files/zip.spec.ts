import { expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import type { ExportedFile, FilePart } from "../../../src/app/ports.ts";
import { zipped } from "../../../src/io/files/zip.ts";

async function* each(files: readonly ExportedFile[]): AsyncGenerator<ExportedFile> {
  yield* files;
}

async function archive(...files: readonly ExportedFile[]): Promise<readonly FilePart[]> {
  const parts: FilePart[] = [];
  for await (const part of zipped(each(files))) parts.push(part);
  return parts;
}

async function bytesOf(parts: readonly FilePart[]): Promise<Uint8Array> {
  return new Uint8Array(await new Blob([...parts]).arrayBuffer());
}

function text(name: string, ...parts: readonly string[]): ExportedFile {
  return { name, mediaType: "text/markdown", parts };
}

test("what is in the archive is what was put in, by name", async () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255]);
  const files = unzipSync(
    await bytesOf(
      await archive(
        text("聊天.md", "# 聊天\n", "text"),
        { name: "聊天_files/a.png", mediaType: "image/png", parts: [png] },
        text("empty.md"),
      ),
    ),
  );
  expect(Object.keys(files)).toEqual(["聊天.md", "聊天_files/a.png", "empty.md"]);
  expect(strFromU8(files["聊天.md"] ?? png)).toBe("# 聊天\ntext");
  expect(files["聊天_files/a.png"]).toEqual(png);
  expect(files["empty.md"]).toHaveLength(0);
});

test("a long text comes in portions, none of which cuts a character", async () => {
  // An odd number of units before the pairs, so that a portion would end inside of one.
  const long = `x${"🙂é中".repeat(60_000)}`;
  const parts = await archive(text("long.md", long));
  expect(parts.length).toBeGreaterThan(2);
  const files = unzipSync(await bytesOf(parts));
  expect(strFromU8(files["long.md"] ?? new Uint8Array())).toBe(long);
});

test("texts are packed, images are not packed again", async () => {
  const noise = crypto.getRandomValues(new Uint8Array(60_000));
  const size = async (file: ExportedFile): Promise<number> => (await bytesOf(await archive(file))).length;
  expect(await size(text("a.md", "again and again ".repeat(10_000)))).toBeLessThan(2_000);
  expect(await size({ name: "a.jpg", mediaType: "image/jpeg", parts: [noise] })).toBeLessThan(60_300);
});
