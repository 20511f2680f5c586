import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { dataUrl, imageSource, imagesNamed, withImages } from "../../../src/core/api/images.ts";
import { imagesOfAnswer } from "../../../src/core/api/reply-images.ts";
import { answered } from "../answered.ts";

const hash = "0123456789abcdef".repeat(4);
const named = `quire-image:${hash}`;
const urls = new Map([[hash, "data:image/png;base64,AAAA"]]);
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom('"', "\\", "url", ":", named, "{", "image_url")).map((pieces) => pieces.join("")),
);

test("whatever people write, only the image that is a part becomes its bytes", () => {
  fc.assert(
    fc.property(anyText, anyText, (text, key) => {
      fc.pre(key !== "url");
      const part = imageSource({ type: "image", image: hash, detail: "low" });
      const body = `{"messages":[${JSON.stringify({ text, [key]: named })},${part}]}`;
      const full: unknown = JSON.parse(withImages(body, urls));
      const image = { type: "image_url", image_url: { url: urls.get(hash), detail: "low" } };
      expect(full).toEqual({ messages: [JSON.parse(JSON.stringify({ text, [key]: named })), image] });
      expect(imagesNamed(body)).toEqual([hash]);
    }),
    { numRuns: 500 },
  );
});

test("an image that has no URL keeps its hash, and each is named once", () => {
  const other = imageSource({ type: "image", image: "f".repeat(64) });
  const body = `[${other},${imageSource({ type: "image", image: hash })},${other}]`;
  expect(imagesNamed(body)).toEqual(["f".repeat(64), hash]);
  expect(withImages(body, urls)).toBe(body.replace(named, "data:image/png;base64,AAAA"));
});

test("a data URL holds the bytes, however many they are", () => {
  const sample = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(sample, (length) => {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 0xff);
      const url = dataUrl({ mediaType: "image/webp", bytes: bytes.buffer });
      expect(url).toBe(`data:image/webp;base64,${Buffer.from(bytes).toString("base64")}`);
    }),
    { numRuns: 20, examples: [[0], [32_766], [32_767], [32_768], [65_532]] },
  );
});

const image = (url: string) => `{"type":"image_url","image_url":{"url":"${url}"}}`;
const png = "data:image/png;base64,iVBORw0KGgo=";
const gif = "data:image/gif;base64,R0lGODlh";

test("a reply's images are those in it, by choice; nothing that would be fetched or could be a script", () => {
  const images = [png, "https://evil.example/a.png", "data:image/svg+xml;base64,PHN2Zy8+", gif, png].map(
    image,
  );
  const raw = `{"choices":[{"index":1,"message":{"content":"","images":[${images}]}},{"index":0,"message":{}}]}`;
  const run = answered("a", raw);
  expect(imagesOfAnswer(run, 1)).toEqual([png, gif]);
  expect(imagesOfAnswer(run, 0)).toEqual([]);
});

test("images that come in several chunks are all kept, in order", () => {
  const chunk = (url: string) =>
    `data: {"choices":[{"index":0,"delta":{"content":"","images":[${image(url)}]}}]}\n\n`;
  const run = answered("a", `${chunk(gif)}${chunk(png)}data: [DONE]\n\n`, "{}", {
    response: { status: 200, contentType: "text/event-stream" },
  });
  expect(imagesOfAnswer(run, 0)).toEqual([gif, png]);
});
