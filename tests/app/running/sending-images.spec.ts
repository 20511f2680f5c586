import { expect, test } from "@playwright/test";
import { contentsOnDesk } from "../../../src/app/files/contents.ts";
import { shownPrompts } from "../../../src/app/files/shown-prompts.ts";
import type { StoredImage } from "../../../src/core/images.ts";
import { printJson } from "../../../src/core/json/json.ts";
import { answered, chatCell, notebookOf } from "../../core/answered.ts";
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
  const { desk } = scene(notebookOf(looking), { connection: local });
  desk.putRun({ ...answered("a", "{}", short.replace(hash, gone)), notebook: desk.notebook.id });
  const library = new Map([hash, gone].map((each) => [each, image]));
  const images = { image: async (each: string) => library.get(each), saveImage: async () => hash };
  const contents = await contentsOnDesk(desk, images);
  expect([...contents.images.keys()]).toEqual([hash, gone]);
  const { call } = shownPrompts(contents, () => "")(looking);
  expect(printJson(call.body)).toContain('"url":"data:image/png;base64,AQID"');
  library.clear();
  const bare = shownPrompts(await contentsOnDesk(desk, images), () => "")(looking);
  expect(printJson(bare.call.body)).toContain(`quire-image:${hash}`);
});
