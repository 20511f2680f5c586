import { answer } from "../../server/responders.ts";
import { connect } from "../connection-steps.ts";
import { expectAccessible } from "../expect-accessible.ts";
import { expect, test } from "../fixtures.ts";
import { NotebookPage, outputOf, runCell } from "../notebook-page.ts";
import { expectEnd, openPython } from "./python-steps.ts";

test.beforeEach(async ({ page, open, allow }) => {
  // Chromium reports what DOMPurify's inert document would not be allowed to apply either.
  allow.error(/^Applying inline style violates/u);
  await open();
  await new NotebookPage(page).saved();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`calls are lines that open, by keyboard too: ${colorScheme}`, async ({ page, api }) => {
    await page.emulateMedia({ colorScheme });
    const gate = api.gate();
    api.on({ model: "gated" }, answer({ text: "Forty-two, as they say.", gate }));
    const notebook = await openPython(
      page,
      `from openai import OpenAI
client = OpenAI()
ask = [{"role": "user", "content": "Why?"}]
for chunk in client.chat.completions.create(model="gated", messages=ask, stream=True):
    print(chunk.choices[0].delta.content or "", end="") if chunk.choices else None
client.completions.create(model="tutorial", prompt="Say this is a test")`,
    );
    await connect(page, api.baseUrl);
    const cell = notebook.cell(1);
    await runCell(cell);
    const calls = outputOf(cell).getByRole("list", { name: "API calls" });
    const lines = calls.getByRole("listitem");
    const streaming = lines.first().getByRole("button", { name: /chat\.completions/u });
    await expect(streaming).toHaveAttribute("aria-expanded", "true", { timeout: 60_000 });
    await expect(lines.first().getByText("streaming").first()).toBeVisible();
    gate.open();
    await expectEnd(cell, 1);
    await expect(lines).toHaveCount(2);
    await expect(streaming).toHaveAttribute("aria-expanded", "false");
    await expect(streaming).toContainText("Forty-two, as they say.");
    await expectAccessible(page, "folded");
    await streaming.focus();
    await page.keyboard.press("Enter");
    await expect(lines.first().getByRole("tab")).toHaveText(["Text", "Message", "Raw", "Request", "Events"]);
    await lines.first().getByRole("tab", { name: "Request" }).click();
    await expect(lines.first().getByRole("tabpanel")).toContainText('"stream": true');
    await expectAccessible(page, "open");
    await notebook.reload();
    await expect(lines).toHaveCount(2);
    await expect(lines.nth(1).getByRole("button", { name: /^completions tutorial/u })).toBeVisible();
  });
}
