import { expect, test } from "@playwright/test";
import { withImages } from "../../../src/core/api/images.ts";
import { imageUrlsIn, withImagesNamed } from "../../../src/core/python/body-images.ts";

const url = "data:image/png;base64,iVBORw0KGgo=";
const hash = "0af3".repeat(16);
const part = (address: string) => `{"type":"image_url","image_url":{"url":"${address}"}}`;

test("images stand in a body by hash, and come back as they were", () => {
  const body = `{"messages":[{"content":[${part(url)},${part("https://a.example/x.png")},${part(url)}]}]}`;
  expect(imageUrlsIn(body)).toEqual([url]);
  const named = withImagesNamed(body, new Map([[url, hash]]));
  expect(named).not.toContain("base64");
  expect(withImages(named, new Map([[hash, url]]))).toBe(body);
});

test("what is said about an image, inside a text, is no image", () => {
  const body = JSON.stringify({ content: `{"url":"${url}"}` });
  expect(imageUrlsIn(body)).toEqual([]);
  expect(withImagesNamed(body, new Map([[url, hash]]))).toBe(body);
});
