import { expect, test } from "@playwright/test";
import type { Execution } from "../../../../src/core/execution.ts";
import { attachedImage } from "../../../../src/core/formats/jupyter/attached-image.ts";
import { imageUrl } from "../../../../src/core/formats/jupyter/image-url.ts";
import { bestOf, shownOutputs } from "../../../../src/core/formats/jupyter/shown-outputs.ts";

function executed(outputs: string): Execution {
  return { id: "e", notebook: "n", cell: "c", count: 1, at: null, outputs };
}

const stream = (name: string, text: unknown): object => ({ output_type: "stream", name, text });

test("neighbouring pieces of one stream are one; what cannot be read is left out", () => {
  const outputs = [
    stream("stdout", "a"),
    stream("stdout", ["b\n", "c"]),
    stream("stderr", "d"),
    { output_type: "new" },
    stream("stdout", "e"),
  ];
  expect(shownOutputs(executed(JSON.stringify(outputs)))).toEqual([
    { type: "stream", name: "stdout", text: "ab\nc" },
    { type: "stream", name: "stderr", text: "d" },
    { type: "stream", name: "stdout", text: "e" },
  ]);
});

for (const source of ["", "[", "{}", "null", "[1,[],null]"]) {
  test(`outputs that are ${JSON.stringify(source)} show nothing`, () => {
    expect(shownOutputs(executed(source))).toEqual([]);
  });
}

const bundles: readonly (readonly [types: readonly string[], best: string | undefined])[] = [
  [["text/plain", "text/html"], "text/html"],
  [["text/plain", "image/png"], "image/png"],
  [["image/png", "image/svg+xml"], "image/svg+xml"],
  [["text/plain", "text/latex", "text/markdown"], "text/markdown"],
  [["application/json", "text/plain"], "application/json"],
  [["application/vnd.plotly.v1+json", "text/plain"], "text/plain"],
  [["application/javascript"], undefined],
  [[], undefined],
];

for (const [types, best] of bundles) {
  test(`of ${types.join(", ") || "nothing"}, ${best ?? "nothing"} is shown`, () => {
    expect(bestOf(new Map(types.map((type) => [type, "x"])))?.type).toBe(best);
  });
}

const urls: readonly (readonly [type: string, source: string, url: string | undefined])[] = [
  ["image/png", "iVBO\nRw0K\n", "data:image/png;base64,iVBORw0K"],
  ["image/svg+xml", '<svg a="#"/>', "data:image/svg+xml,%3Csvg%20a%3D%22%23%22%2F%3E"],
  ["image/svg+xml", "<svg>\ud800", "data:image/svg+xml,%3Csvg%3E%EF%BF%BD"],
  ["image/svg+xml", "PHN2Zy8+", "data:image/svg+xml;base64,PHN2Zy8+"],
  ["image/png", "javascript:pwn()", undefined],
  ["image/png", "", undefined],
  ["text/html", "PHN2Zy8+", undefined],
];

for (const [type, source, url] of urls) {
  test(`the URL of ${type} ${JSON.stringify(source)}`, () => expect(imageUrl(type, source)).toBe(url));
}

test("an attachment is found by its name, as Markdown writes it, too", () => {
  const attachments =
    '{"a b.png":{"image/png":"AAAA"},"c.txt":{"text/plain":"words"},"100%":{"image/gif":"BBBB"}}';
  expect(attachedImage(attachments, "a b.png")).toBe("data:image/png;base64,AAAA");
  expect(attachedImage(attachments, "a%20b.png")).toBe("data:image/png;base64,AAAA");
  expect(attachedImage(attachments, "100%")).toBe("data:image/gif;base64,BBBB");
  expect(attachedImage(attachments, "c.txt")).toBeUndefined();
  expect(attachedImage(attachments, "toString")).toBeUndefined();
  expect(attachedImage("[", "a b.png")).toBeUndefined();
});
