import { answer } from "../server/responders.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { addParameter, answerOf, expectCount, runCell } from "./notebook-page.ts";
import { answered, startChat } from "./reading-steps.ts";

const python = 'def f(x):\n    # twice\n    return x * 2 + len("a")\n';
const fenced = (language: string, code: string): string => `\`\`\`${language}\n${code}\`\`\`\n`;

test.beforeEach(({ open }) => open());

test("code is coloured, labelled and copied as it is", async ({ page, api, site, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  expect(site.requests(/highlighting/)).toBe(0);
  const panel = await answered(page, api, `So:\n\n${fenced("py", python)}`);
  const code = panel.getByRole("group", { name: "Code: py" });
  await expect(code.locator(".keyword")).toHaveText(["def", "return"]);
  await expect(code.locator(".string")).toHaveText('"a"');
  await expect(code.locator(".number")).toHaveText("2");
  await expect(code.locator(".comment")).toHaveText("# twice");
  expect(await code.evaluate((node) => `${node.textContent}\n`)).toBe(python);
  await panel.getByRole("button", { name: "Copy" }).click();
  await expect(panel.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(python.trimEnd());
});

/** A few words of each language, and what of them is a keyword or, where there are none, a number. */
const samples: readonly (readonly [language: string, code: string, coloured: string])[] = [
  ["js", "const a = <b>c</b>;", ".keyword"],
  ["ts", "interface A { b: string }", ".keyword"],
  ["tsx", "type A = 1; const b = <c/>;", ".keyword"],
  ["json", '{"a": 1.0}', ".number"],
  ["html", "<p class='a'>b</p>", ".keyword"],
  ["css", "a { color: #fff }", ".number"],
  ["c", "int main() { return 0; }", ".keyword"],
  ["C++", "template <class T> T a;", ".keyword"],
  ["java", "class A { int b = 1; }", ".keyword"],
  ["rust", "fn main() {}", ".keyword"],
  ["go", "func main() {}", ".keyword"],
];

test("every language that is known is coloured, and the others stay plain", async ({ page, api }) => {
  const text = samples.map(([language, code]) => fenced(language, `${code}\n`)).join("\n");
  const panel = await answered(page, api, `${text}\n${fenced("fish", "set a 1\n")}\n    indented\n`);
  for (const [language, code, coloured] of samples) {
    const block = panel.getByRole("group", { name: `Code: ${language}`, exact: true });
    await expect.soft(block.locator(coloured).first(), language).toBeVisible();
    await expect(block).toHaveText(code);
  }
  await expect(panel.getByRole("group", { name: "Code: fish" }).locator("span")).toHaveCount(0);
  await expect(panel.getByRole("group", { name: "Code", exact: true })).toHaveText("indented");
});

for (const theme of ["light", "dark"] as const) {
  test(`code can be read by everyone: ${theme}`, async ({ page, api }) => {
    await page.emulateMedia({ colorScheme: theme });
    const panel = await answered(
      page,
      api,
      `${fenced("py", `class A:\n    ${python}`)}\n${fenced("", "x\n")}`,
    );
    await expect(panel.locator(".comment")).toBeVisible();
    await expectAccessible(page, "code");
  });
}

test("code that streams is coloured as it comes, and in the end as at once", async ({ page, api }) => {
  const long = Array.from({ length: 200 }, (_, at) => `def f${at}(x): return "a" + str(${at}) # word\n`).join(
    "",
  );
  const cell = await startChat(page, api);
  await addParameter(cell, "stream");
  const gate = api.gate();
  api.next(answer({ text: fenced("python", long), gate }));
  await runCell(cell);
  const code = answerOf(cell).getByRole("group", { name: "Code: python" });
  gate.release(600);
  await expect(code.locator(".keyword").nth(20)).toBeVisible();
  gate.open();
  await expectCount(cell, 1);
  const streamed = await code.innerHTML();
  const again = await answered(page, api, fenced("python", long));
  await expect(again.locator(".keyword")).toHaveCount(400);
  expect(await again.getByRole("group", { name: "Code: python" }).innerHTML()).toBe(streamed);
});

test("very long code stays plain", async ({ page, api }) => {
  const long = "x = 1\n".repeat(20_000);
  const panel = await answered(page, api, `${fenced("py", "y = 2\n")}\n${fenced("python", long)}`);
  await expect(panel.getByRole("group", { name: "Code: py", exact: true }).locator(".number")).toHaveText(
    "2",
  );
  await expect(panel.getByRole("group", { name: "Code: python" }).locator("span")).toHaveCount(0);
});
