/** Takes the pictures of the README from the built page: `npm run pictures`. */
import { expect, type Page } from "@playwright/test";
import { test } from "../page/fixtures.ts";

const folder = ".github/images";

interface Shot {
  readonly name: string;
  readonly locale: string;
  readonly colorScheme: "light" | "dark";
  readonly viewport: { readonly width: number; readonly height: number };
}

const shots: readonly Shot[] = [
  { name: "chat-light-en", locale: "en", colorScheme: "light", viewport: { width: 1360, height: 860 } },
  { name: "chat-dark-zh-CN", locale: "zh-CN", colorScheme: "dark", viewport: { width: 1360, height: 860 } },
  { name: "chat-phone-zh-CN", locale: "zh-CN", colorScheme: "light", viewport: { width: 390, height: 844 } },
];

for (const { name, ...use } of shots) {
  test.describe(name, () => {
    test.use(use);
    test("is the chat tutorial at its second conversation", async ({ page, open }) => {
      await open();
      await openChat(page, use.viewport.width < 720);
      await page.screenshot({ path: `${folder}/${name}.png` });
    });
  });
}

/** The chat tutorial, with the cell that continues a conversation in the middle of the screen. */
async function openChat(page: Page, narrow: boolean): Promise<void> {
  if (narrow) await page.getByRole("banner").getByRole("button").first().click();
  await page.getByRole("navigation").first().getByRole("listitem").nth(1).getByRole("button").first().click();
  // Cells are built one by one: the last that continues another has to be there.
  await expect(page.locator(".from")).toHaveCount(2);
  const cell = page
    .getByRole("article")
    .filter({ has: page.locator(".from") })
    .last();
  await cell.locator(".message").getByRole("textbox").last().click();
  await expect(cell.locator(".cm-content")).toBeFocused();
  await cell.evaluate((element) => element.scrollIntoView({ block: "center" }));
}
