import type { Content } from "../../src/core/notebook.ts";
import { raw } from "../server/responders.ts";
import { connect } from "./connection-steps.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { attach, imageOf } from "./image-steps.ts";
import { alertOf, answerOf, NotebookPage, openTab, runCell, runToEnd } from "./notebook-page.ts";
import { png, urlOf } from "./sample-images.ts";
import { startNotebook } from "./start-notebook.ts";
import { openStored } from "./stored-notebooks.ts";
import { contentOf, enter, write } from "./text-steps.ts";

const picture = png("picture.png", 48, 32);

function notebookSaying(role: string, content: Content) {
  const parameters = [{ name: "model", value: '"tutorial"' }];
  const cell = { kind: "chat", id: "a", name: "data", messages: [{ role, content }], parameters } as const;
  return { id: "parts", title: "Parts", cells: [cell] };
}

test("a part that no table knows is shown and edited as JSON, and sent as it is", async ({
  page,
  api,
  open,
}) => {
  await open();
  const file = { type: "other", source: '{"type":"file","file":{"file_id":"f1","weight":1.0}}' } as const;
  await openStored(page, notebookSaying("user", [{ type: "text", text: "Read" }, file]));
  await connect(page, api.baseUrl);
  const cell = new NotebookPage(page).cell(1);
  const source = cell.getByRole("textbox", { name: "Part 2 as JSON" });
  await expect(source).toHaveValue(file.source);
  await runToEnd(cell, 1);
  expect(api.journal.posts.at(-1)?.body).toContain(
    `"content":[{"type":"text","text":"Read"},${file.source}]`,
  );
  await write(source, '{"type":');
  await page.keyboard.press("Escape");
  await runCell(cell);
  await expect(alertOf(cell)).toContainText("Part 2 of message 1 is not JSON.");
  await cell.getByRole("button", { name: "Remove part 2" }).click();
  await runToEnd(cell, 2);
  expect(api.journal.posts.at(-1)?.body).toContain('"content":"Read"');
});

test("a message that says nothing is sent so, and begins to say something when it is typed in", async ({
  page,
  api,
  open,
}) => {
  await open();
  await openStored(page, notebookSaying("assistant", null));
  await connect(page, api.baseUrl);
  const cell = new NotebookPage(page).cell(1);
  await runToEnd(cell, 1);
  expect(api.journal.sent.at(-1)?.["messages"]).toEqual([{ role: "assistant", content: null }]);
  await enter(contentOf(cell));
  await page.keyboard.type("Well");
  await runToEnd(cell, 2);
  expect(api.journal.sent.at(-1)?.["messages"]).toEqual([{ role: "assistant", content: "Well" }]);
});

test("an image that this browser does not hold is said to be missing, and nothing is sent", async ({
  page,
  api,
  open,
}) => {
  await open();
  await openStored(page, notebookSaying("user", [{ type: "image", image: "0".repeat(64) }]));
  await connect(page, api.baseUrl);
  const cell = new NotebookPage(page).cell(1);
  await expect(cell).toContainText("This image is not in this browser's library.");
  await runCell(cell);
  await expect(alertOf(cell)).toContainText("remove it, and attach it again");
  expect(api.journal.posts).toHaveLength(0);
  await enter(contentOf(cell));
  await page.keyboard.type("Hi");
  await cell.getByRole("button", { name: "Remove image 1" }).click();
  await runToEnd(cell, 1);
  expect(api.journal.sent.at(-1)?.["messages"]).toEqual([{ role: "user", content: "Hi" }]);
});

test("images of a reply are shown under it, and none is fetched from elsewhere", async ({
  page,
  api,
  open,
}) => {
  await open();
  const notebook = await startNotebook(page, api, "painter");
  const images = [urlOf(picture), "https://elsewhere.example/a.png"].map((url) => ({
    type: "image_url",
    image_url: { url },
  }));
  const message = { role: "assistant", content: "Here it is.", images };
  const body = JSON.stringify({ choices: [{ index: 0, message, finish_reason: "stop" }] });
  api.next(raw({ contentType: "application/json", chunks: [body] }));
  await runToEnd(notebook.cell(1), 1);
  const shown = answerOf(notebook.cell(1)).getByRole("img", { name: /of the reply$/ });
  await expect(shown).toHaveCount(1);
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(48);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1360, 390]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test("axe finds nothing in images, the request that names them, and one shown large", async ({
        page,
        api,
        open,
      }) => {
        await open();
        await openStored(page, notebookSaying("system", "What is this?"));
        await connect(page, api.baseUrl);
        const cell = new NotebookPage(page).cell(1);
        await attach(cell, [picture, png("another picture with quite a long name.png", 20, 20)]);
        await expect(imageOf(cell, 2)).toBeVisible();
        await runToEnd(cell, 1);
        await expect(imageOf(await openTab(cell, "Request"), 1)).toBeVisible();
        await expectAccessible(page, "two images");
        await page.screenshot({ path: test.info().outputPath("images.png") });
        await cell.getByRole("group").getByRole("button", { name: "Image 1", exact: true }).click();
        await expect(page.getByRole("dialog", { name: "Image 1" })).toBeVisible();
        await expectAccessible(page, "an image in its dialog");
      });
    });
  }
}
