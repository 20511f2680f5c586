import { expect, test } from "@playwright/test";
import { kindOf } from "../../../src/core/cells/index.ts";
import { conversation } from "../../../src/core/messages/conversation.ts";
import type { Content, Message } from "../../../src/core/notebook.ts";
import { readCell } from "../../../src/core/records/records.ts";
import { sourcesOf } from "../../../src/core/references.ts";
import { answered, chatCell, completionCell, notebookOf, showing } from "../answered.ts";

const hash = "0123456789abcdef".repeat(4);
const image = { type: "image", image: hash } as const;
const said = (content: Content): Message => ({ role: "user", content });
const above = completionCell("a");
const asking = (content: Content) => {
  const cell = chatCell("b", { messages: [said(""), said(content)] });
  const shown = showing(answered("a", '{"text":"\\"T\\""}'));
  return conversation(notebookOf(above, cell), shown, cell);
};

const sent: readonly [what: string, content: Content, source: string][] = [
  ["a text", "a", '"a"'],
  ["nothing", null, "null"],
  ["no part", [], "[]"],
  [
    "a text and an image by its hash",
    [
      { type: "text", text: "Look" },
      { ...image, name: "cat.png" },
    ],
    `[{"type":"text","text":"Look"},{"type":"image_url","image_url":{"url":"quire-image:${hash}"}}]`,
  ],
  [
    "how closely to look",
    [{ ...image, detail: "high" }],
    `[{"type":"image_url","image_url":{"url":"quire-image:${hash}","detail":"high"}}]`,
  ],
  [
    "an image without the empty text above it",
    [{ type: "text", text: "" }, image],
    `[{"type":"image_url","image_url":{"url":"quire-image:${hash}"}}]`,
  ],
  ["an empty text that is all", [{ type: "text", text: "" }], '[{"type":"text","text":""}]'],
  ["a part no table knows as it was typed", [{ type: "other", source: ' {"a": 1.0}\n' }], '[{"a": 1.0}]'],
  [
    "the values of references in texts",
    [{ type: "text", text: "{{a.text}}" }],
    '[{"type":"text","text":"\\"T\\""}]',
  ],
];

for (const [what, content, source] of sent) {
  test(`a message is sent with ${what}`, () => {
    expect(asking(content)).toEqual(['{"role":"user","content":""}', `{"role":"user","content":${source}}`]);
  });
}

test("a part that is no JSON is named, and so is a reference in a part that has no value", () => {
  const broken = { type: "other", source: "{" } as const;
  expect(asking([image, broken])).toEqual({ type: "part-not-json", message: 1, part: 1 });
  expect(asking([{ type: "text", text: "{{zz}}" }])).toMatchObject({ type: "reference-unknown", name: "zz" });
});

test("references in parts make a cell depend on another; those in other parts are none", () => {
  const text = chatCell("b", { messages: [said([image, { type: "text", text: "{{a}}" }])] });
  const other = chatCell("b", { messages: [said([{ type: "other", source: '"{{a}}"' }]), said(null)] });
  expect(sourcesOf(notebookOf(above, text), text)).toEqual(["a"]);
  expect(sourcesOf(notebookOf(above, other), other)).toEqual([]);
});

test("what is written in parts is found, and no image is taken for words", () => {
  const cell = chatCell("b", {
    messages: [
      said("one"),
      said(null),
      said([{ type: "text", text: "two" }, image, { type: "other", source: "{}" }]),
    ],
  });
  expect(kindOf("chat").texts(cell)).toEqual(["one", "two", "{}"]);
});

const broken: readonly [what: string, content: unknown][] = [
  ["a number", 1],
  ["a part of no type", [{ text: "a" }]],
  ["a part of a type every object has", [{ type: "constructor" }]],
  ["an image whose hash would end the string it stands in", [{ type: "image", image: '"}' }]],
  ["an image whose hash is in capitals", [{ type: "image", image: hash.toUpperCase() }]],
  ["a list in a list", [[image]]],
];

for (const [what, content] of broken) {
  test(`${what} is no content`, () => {
    expect(readCell({ ...chatCell("b"), messages: [{ role: "user", content }] })).toBeUndefined();
  });
}

test("of an image what is known is kept, and a detail that is none left out", () => {
  const content = [{ ...image, detail: "huge", name: "cat.png", url: "https://evil.example" }];
  expect(readCell({ ...chatCell("b"), messages: [{ role: "user", content }] })).toMatchObject({
    messages: [{ content: [{ ...image, name: "cat.png" }] }],
  });
});
