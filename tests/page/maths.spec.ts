import { answer } from "../server/responders.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { addParameter, answerOf, runCell } from "./notebook-page.ts";
import { answered, startChat } from "./reading-steps.ts";

const temml = /typesetting/;

test.beforeEach(({ open }) => open());

test("formulas of an answer are MathML, loaded with the first of them", async ({ page, api, site }) => {
  expect(site.requests(temml)).toBe(0);
  const panel = await answered(
    page,
    api,
    "So $a^2$ is \\(b\\), costs $5 and $6, and\n\\[\\frac{1}{2}\n- c\\]\nend.",
  );
  await expect(panel.locator("math")).toHaveCount(3);
  await expect(panel.locator("math msup")).toHaveText("a2");
  await expect(panel.locator("math[display=block] mfrac")).toHaveText("12");
  await expect(panel).toContainText("costs $5 and $6, and");
  expect(site.requests(temml)).toBe(1);
  await expectAccessible(page, "formulas");
});

test("a formula that cannot be read shows its source and why", async ({ page, api }) => {
  const panel = await answered(page, api, "It is $\\frac{1$ or $x$.");
  await expect(panel.getByTitle(/^ParseError|xpected|end of input/)).toHaveText("\\frac{1");
  await expect(panel.locator("math")).toHaveText("x");
});

/** Commands that reach out of a formula, or never end. */
const hostile = [
  "\\href{https://a.b}{c}",
  "\\url{https://a.b}",
  "\\includegraphics{https://a.b/c.png}",
  "\\class{d}{e}",
  "\\id{d}{e}",
  "\\style{color:red}{e}",
  "\\data{a=b}{e}",
  "\\label{f}\\ref{f}",
  "\\frac{\\eqref{f}}{2}",
  "\\def\\a{\\a\\a}\\a",
  `\\def\\a{${"b".repeat(500)}}\\def\\c{${"\\a".repeat(500)}}${"\\c".repeat(500)}`,
  `${"\\sqrt{".repeat(200)}x${"}".repeat(200)}`,
];

test("a formula cannot link, load, style or go on for ever", async ({ page, api }) => {
  const panel = await answered(page, api, `${hostile.map((tex) => `$${tex}$`).join("\n\n")}\n\n$z$`);
  await expect(panel.locator("math")).toHaveText("z");
  await expect(panel.locator("quire-math [title]")).toHaveCount(hostile.length);
  await expect(panel.locator("quire-math a, quire-math img")).toHaveCount(0);
});

test("the policy of the page lets formulas be drawn with all their styles", async ({ page, api }) => {
  const all =
    "\\pmb{a} \\sideset{_1^2}{_3^4}\\sum \\color{red}b \\cancel{c} \\boxed{d} \\rule{900em}{1em} \\tag{1}";
  const panel = await answered(page, api, `$$${all}$$\n\n$$\\begin{aligned}a&=b\\\\[2pt]&=c\\end{aligned}$$`);
  await expect(panel.locator("math")).toHaveCount(2);
  const bold = panel.locator("math mstyle").first();
  expect(await bold.evaluate((node) => getComputedStyle(node).fontWeight)).toBe("700");
  const width = await panel
    .locator("math")
    .first()
    .evaluate((node) => node.scrollWidth);
  expect(width).toBeLessThan(2_000);
});

test("while it streams an open formula is text, and becomes a formula when it closes", async ({
  page,
  api,
}) => {
  const cell = await startChat(page, api);
  await addParameter(cell, "stream");
  const gate = api.gate();
  api.next(answer({ text: "Then\n\n$$\nx\n- y\n$$\n\nend", gate }));
  await runCell(cell);
  const panel = answerOf(cell);
  gate.release(6); // the role, and up to y
  await expect(panel.locator("p").last()).toHaveText("$$ x - y", { useInnerText: true });
  await expect(panel.locator("math")).toHaveCount(0);
  gate.open();
  await expect(panel.locator("math[display=block]")).toHaveText("x−y");
  await expect(panel.locator("li")).toHaveCount(0);
});

test("a page without temml shows the source", async ({ page, api, site, allow }) => {
  allow.error(/typesetting|Failed to (?:fetch|load)|MIME/u);
  site.replace(temml, "throw new Error()");
  const panel = await answered(page, api, "It is $a^2$.");
  await expect(panel.locator("quire-math").getByText("a^2").last()).toBeVisible();
});
