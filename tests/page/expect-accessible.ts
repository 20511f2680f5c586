import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Of all that is no fault axe would else work out the place as well: half of its time. */
const options = { resultTypes: ["violations" as const] };

/** What axe finds on the page, in words that name the place: nothing. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  const axe = new AxeBuilder({ page, ...(await sourceFor(page)) });
  const { violations } = await axe.setLegacyMode().options(options).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(" ")}: ${failureSummary}`),
  );
  expect.soft(found, state).toEqual([]);
}

/** Nothing to evaluate where axe is already: else it would come, as half a megabyte, twice each time. */
async function sourceFor(page: Page): Promise<{ axeSource?: string }> {
  const isThere = page.frames().length === 1 && (await page.evaluate(() => "axe" in window));
  return isThere ? { axeSource: "0" } : {};
}
