import { connect } from "./connection-steps.ts";
import { expect, test } from "./fixtures.ts";
import {
  addParameter,
  answerOf,
  NotebookPage,
  outputOf,
  runToEnd,
  setModel,
  setParameter,
} from "./notebook-page.ts";
import { promptOf, write } from "./text-steps.ts";

test("choices of several prompts stand side by side and say which prompt they answer", async ({
  page,
  api,
  open,
}) => {
  await open();
  await connect(page, api.baseUrl);
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  const cell = await notebook.add("completion");
  await setModel(cell, "tutorial");
  await write(promptOf(cell), "One");
  await cell.getByRole("button", { name: "Add prompt" }).click();
  await write(cell.getByRole("textbox", { name: "Prompt 2" }), "Two");
  await setParameter(cell, "n", "4");
  await addParameter(cell, "echo");
  await cell.getByRole("combobox", { name: "echo", exact: true }).selectOption("true");
  await setParameter(cell, "suffix", " The end.");
  await setParameter(cell, "best_of", "5");
  await runToEnd(cell, 1);

  const choices = answerOf(cell).getByRole("group", { name: "Choices" });
  const headings = choices.getByText(/^choice \d/);
  await expect(headings).toHaveCount(8);
  await expect(headings.nth(3)).toHaveText("choice 3 · prompt 1 · stop");
  await expect(headings.nth(4)).toHaveText("choice 4 · prompt 2 · stop");
  await expect(choices).toContainText("TwoYou said: Two (2) The end.");
  const colours = await Promise.all(
    [choices.getByText("One", { exact: true }), choices.getByText("You said: One", { exact: true })].map(
      (text) => text.first().evaluate((element) => getComputedStyle(element).color),
    ),
  );
  expect(colours[0]).not.toBe(colours[1]);
  await expect(outputOf(cell)).toContainText("Dimmed: the prompt, echoed, and the suffix.");
  await expect(outputOf(cell)).toContainText("Best of 5.");

  const rows = async (): Promise<number> => {
    const boxes = await Promise.all((await headings.all()).map((heading) => heading.boundingBox()));
    return new Set(boxes.map((box) => box?.y)).size;
  };
  expect(await rows()).toBe(1);
  expect(await choices.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true);
  await page.setViewportSize({ width: 390, height: 900 });
  await expect.poll(rows).toBe(8);
});
