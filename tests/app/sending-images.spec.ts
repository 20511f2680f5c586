import { expect, test } from "@playwright/test";
import { exportNotebook, imagesToExport } from "../../src/app/exporting.ts";
import { markdown } from "../../src/core/formats/markdown.ts";
import type { StoredImage } from "../../src/core/images.ts";
import { answered, chatCell, notebookOf, showing } from "../core/answered.ts";
import { local, scene } from "./runner-scene.ts";

const hash = "ab".repeat(32);
const image: StoredImage = { mediaType: "image/png", bytes: Uint8Array.of(1, 2, 3).buffer };
const looking = chatCell("a", {
  messages: [
    {
      role: "user",
      content: [
        { type: "text", text: "What?" },
        { type: "image", image: hash },
      ],
    },
  ],
});
const short =
  '{"messages":[{"role":"user","content":[{"type":"text","text":"What?"},' +
  `{"type":"image_url","image_url":{"url":"quire-image:${hash}"}}]}]}`;
const full = short.replace(`quire-image:${hash}`, "data:image/png;base64,AQID");

test("an image is sent with its bytes, and kept in the run by its hash", async () => {
  const { runner, server, desk } = scene(notebookOf(looking), {
    connection: local,
    images: new Map([[hash, image]]),
  });
  await runner.run(["a"]);
  expect(server.requests.map(({ body }) => body)).toEqual([full]);
  const [run] = desk.runsOf("a");
  expect(run?.sent.body).toBe(short);
  expect(run?.asked).toBe(`chat/completions ${short}`);
});

test("a cell whose image is not in the library is not sent, and says so", async () => {
  const { runner, server, desk, saved } = scene(notebookOf(looking), { connection: local });
  await runner.run(["a"]);
  const why = { type: "image-missing", image: hash };
  expect(runner.refusals.of("a")).toEqual({ type: "unsendable", why });
  expect([server.requests, desk.runs, saved]).toEqual([[], [], []]);
});

test("a recording answers a question with an image by its hash alone", async () => {
  const kept = [answered("a", '{"choices":[]}', short, { asked: `chat/completions ${short}`, at: 0 })];
  const { runner, desk } = scene(notebookOf(looking), { kept });
  await runner.run(["a"]);
  expect(desk.runs).toMatchObject([{ status: "done", sent: { url: null, body: short } }]);
});

test("an export has the images in it that cells name now, or named when they were sent", async () => {
  const gone = "cd".repeat(32);
  const shown = showing(answered("a", "{}", short.replace(hash, gone)));
  const notebook = notebookOf(looking);
  expect(imagesToExport(notebook, shown)).toEqual([hash, gone]);
  const urls = new Map([[hash, "data:image/png;base64,AQID"]]);
  const { text } = await exportNotebook(notebook, shown, markdown, urls);
  expect(text).toContain('"image_url": {"url": "data:image/png;base64,AQID"}');
  const bare = await exportNotebook(notebook, shown, markdown);
  expect(bare.text).toContain(`quire-image:${hash}`);
});
