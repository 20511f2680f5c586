import { expect, test } from "@playwright/test";
import { imageTypeOf } from "../../src/core/images.ts";

const bytesOf = (...head: readonly (number | string)[]): ArrayBuffer =>
  Uint8Array.from(
    [...head, "and so on"].flatMap((part) => (typeof part === "number" ? [part] : [...Buffer.from(part)])),
  ).buffer;

const files: readonly [what: string, bytes: ArrayBuffer, type: string | undefined][] = [
  ["a PNG", bytesOf(0x89, "PNG\r\n", 0x1a, "\n"), "image/png"],
  ["a JPEG", bytesOf(0xff, 0xd8, 0xff, 0xe0), "image/jpeg"],
  ["a GIF", bytesOf("GIF89a"), "image/gif"],
  ["an old GIF", bytesOf("GIF87a"), "image/gif"],
  ["a WebP of any length", bytesOf("RIFF", 1, 2, 3, 4, "WEBP"), "image/webp"],
  ["another RIFF", bytesOf("RIFF", 1, 2, 3, 4, "WAVE"), undefined],
  ["an SVG", bytesOf("<svg xmlns='http://www.w3.org/2000/svg'/>"), undefined],
  ["a PNG that was cut", bytesOf(0x89, "PN").slice(0, 3), undefined],
  ["nothing", new ArrayBuffer(0), undefined],
];

for (const [what, bytes, type] of files) {
  test(`${what} is told by its first bytes`, () => {
    expect(imageTypeOf(bytes)).toBe(type);
  });
}
