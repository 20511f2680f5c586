/** The tutorial as it is, in real Python: all its cells, against a server that answers as it was answered. */
import { expect, test, textOf } from "../io/python/python-page.ts";
import { answers, cells, recordings } from "./tutorial-recording.ts";

test("all 36 cells run verbatim, and each of the 22 outputs is the recorded one", async ({ python, api }) => {
  test.slow();
  api.next(...answers);
  expect(cells).toHaveLength(36);
  expect(recordings.filter((recording) => recording !== "")).toHaveLength(22);
  for (const [index, { source }] of cells.entries()) {
    const { outputs } = await python.run(source);
    expect.soft(outputs.map(textOf).join(""), source).toBe(recordings[index]);
  }
  expect(api.journal.posts).toHaveLength(answers.length);
  expect(await python.page.evaluate(() => scene.notices)).toEqual([{ type: "proxy-ignored" }]);
});
