import { expect, test } from "@playwright/test";
import { fileNameOf, rawAddress } from "../../../../src/core/formats/arriving/raw-address.ts";

test("the file behind GitHub's page about it", () => {
  const raw = "https://raw.githubusercontent.com/owner/name/main/a/b%20c.ipynb";
  expect(rawAddress("https://github.com/owner/name/blob/main/a/b%20c.ipynb#L1")).toBe(raw);
  expect(rawAddress(" https://www.github.com/owner/name/blob/main/a/b%20c.ipynb?plain=1 ")).toBe(raw);
  expect(rawAddress(raw)).toBeUndefined();
  expect(rawAddress("https://github.com/owner/name")).toBeUndefined();
  expect(rawAddress("https://github.com.example.org/owner/name/blob/main/a")).toBeUndefined();
});

test("what the file at an address is called", () => {
  expect(fileNameOf(new URL("https://example.org/a/b%20c.ipynb?x=/y"))).toBe("b c.ipynb");
  expect(fileNameOf(new URL("https://example.org/100%.md"))).toBe("100%.md");
  expect(fileNameOf(new URL("https://example.org/"))).toBe("example.org");
});
