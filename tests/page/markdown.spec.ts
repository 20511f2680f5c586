import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

/** Draws Markdown in an element of its own, growing through these texts; the HTML of what is seen. */
async function draw(page: Page, ...texts: readonly string[]): Promise<string> {
  return page.evaluate(drawInPage, texts);
}

async function drawInPage(texts: readonly string[]): Promise<string> {
  // The sanitiser's chunk is asked for by the first raw HTML, and what is filled is filled a moment after.
  const element = document.createElement("quire-markdown");
  document.body.append(element);
  for (const text of texts) {
    Object.assign(element, { text });
    await (element as Element & { updateComplete?: Promise<boolean> }).updateComplete; // a Lit element of the page
  }
  const raw = [...(element.shadowRoot?.querySelectorAll("quire-raw-html") ?? [])];
  if (raw.length > 0) await cleaned();
  const html = [...(element.shadowRoot?.children ?? [])].map(({ innerHTML }) => innerHTML).join("");
  element.remove();
  return html
    .replace(/<!--.*?-->/gsu, "")
    .replace(/>\s+</gu, "><")
    .trim();

  async function cleaned(): Promise<void> {
    const find = (): PerformanceEntry | undefined =>
      performance.getEntriesByType("resource").find(({ name }) => name.includes("safe-html"));
    while (find() === undefined) await new Promise((drawn) => requestAnimationFrame(drawn));
    await import(find()?.name ?? "").catch(() => undefined); // one that fails cleans nothing
    for (let frames = 0; frames < 3; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  }
}

test.beforeEach(async ({ page, open }) => {
  await open();
  await expect(page.getByRole("article").first()).toBeVisible();
});

const link = (target: string, text: string): string =>
  `<a target="_blank" rel="noopener noreferrer nofollow" href="${target}" title="${target}">${text}</a>`;

const drawings: readonly (readonly [what: string, source: string, html: string])[] = [
  ["headings", "# One\n\n###### Six\n\nTwo\n---", "<h1>One</h1><h6>Six</h6><h2>Two</h2>"],
  ["emphasis", "**a** *b* ~~c~~ `d`", "<p><strong>a</strong><em>b</em><del>c</del><code>d</code></p>"],
  ["tight lists", "- a\n- b\n  1. c", '<ul><li>a</li><li>b<ol start="1"><li>c</li></ol></li></ul>'],
  ["loose lists", "- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"],
  ["ordered lists from a number", "3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'],
  ["quotations", "> a\n>\n> - b", "<blockquote><p>a</p><ul><li>b</li></ul></blockquote>"],
  [
    "tables",
    "|a|b|\n|-|-|\n|*1*|2|",
    "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><em>1</em></td><td>2</td></tr></tbody></table>",
  ],
  ["code", "```js\na\n```", "<quire-code><pre>a</pre></quire-code>"],
  [
    "formulas",
    "$a$ \\[b\\]",
    '<p><quire-math><code>a</code></quire-math><quire-math display=""><code>b</code></quire-math></p>',
  ],
  ["rules and breaks", "a  \nb\n\n---", "<p>a<br>b</p><hr>"],
  ["links", "[a](https://b.c/d)", `<p>${link("https://b.c/d", "a")}</p>`],
  ["links that go nowhere", "[a](javascript:b) [c](/d) [e](#f)", "<p>a c e</p>"],
  ["images, as links", "![a](https://b.c/d.png)", `<p>${link("https://b.c/d.png", "🖼 a")}</p>`],
  ["characters by name", "&copy; a &amp; b &lt;", "<p>© a &amp; b &lt;</p>"],
];

test("Markdown is drawn as it means", async ({ page }) => {
  for (const [what, source, html] of drawings)
    expect.soft(ordered(await draw(page, source)), what).toBe(ordered(html));
});

const cleanings: readonly (readonly [what: string, source: string, html: string])[] = [
  [
    "words in a paragraph",
    "a <b>b</b> H<sub>2</sub>O *c*<br>d",
    "<p>a <b>b</b> H<sub>2</sub>O <em>c</em><br>d</p>",
  ],
  [
    "details",
    "<details open><summary>a</summary>b</details>",
    '<details open=""><summary>a</summary>b</details>',
  ],
  [
    "tables",
    "<table><tr><td colspan=2>a</td></tr></table>",
    '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
  ],
  [
    "what clashes",
    '<p id="a" class="b" name="c" style="d:e" data-f="g" slot="h" aria-label="j">k</p>',
    "<p>k</p>",
  ],
  ["forms", "<form><input value=a><button>b</button><select><option>c</select></form>", "bc"],
  [
    "drawings and frames",
    "<div><svg><a href=b>a</a></svg><iframe src=c></iframe><video src=d></video>e</div>",
    "<div>e</div>",
  ],
  ["links", '<a href="https://b.c/" onclick="d()" target="_top">a</a>', link("https://b.c/", "a")],
  ["links that go nowhere", '<a href="javascript:b">a</a> <a href="#c">d</a>', "<p><a>a</a><a>d</a></p>"],
  ["images", '<img src="https://b.c/d.png" alt="a">', link("https://b.c/d.png", "🖼 a")],
  ["images in the page's own data", '<img src="data:image/png;base64,AA" alt="a">', "🖼 a"],
  [
    "images in links",
    '<a href="https://b.c/"><img src="https://d.e/f.png" alt="a"></a>',
    link("https://b.c/", "🖼 a"),
  ],
];

test("raw HTML is cleaned", async ({ page, allow }) => {
  allow.error(/violates the following Content Security Policy/u); // in DOMPurify's inert document
  for (const [what, source, html] of cleanings) {
    const drawn =
      /^<quire-raw-html>(.*)<\/quire-raw-html>$/su.exec(await draw(page, source))?.[1]?.trim() ?? "none";
    // Images that were links, and lone links, stand in the paragraph that Markdown makes of a line.
    const forms = [ordered(drawn), ordered(drawn.replace(/^<p>(.*)<\/p>$/su, "$1"))];
    expect.soft(forms, what).toContain(ordered(html));
  }
});

test("the sanitiser does the same the hundredth time, under the page's policy", async ({ page }) => {
  const source = '<p class="a">b <a href="https://c.d/">e</a> <img src="https://f.g/h" alt="i"></p>';
  const first = await draw(page, source);
  const all = await page.evaluate(
    drawInPage,
    Array.from({ length: 100 }, (_, at) => `${source}${" ".repeat(at)}`),
  );
  expect(all).toBe(first);
  expect(first).not.toContain("class");
});

test("a page without the sanitiser shows raw HTML as text", async ({ page, site, allow }) => {
  allow.error(/safe-html|Failed to (?:fetch|load)|MIME/u);
  site.replace(/safe-html/u, "throw new Error()");
  await page.reload();
  expect(await draw(page, "a <b>c</b>")).toContain("&lt;b&gt;c&lt;/b&gt;");
});

const growing = [
  "# A\n\nwords **b** [c](https://d.e)\n\n- f\n\n- g\n  - h\n\ni\n\n```js\nj\n\nk\n```\n\nl\n",
  "a\n===\n\n|b|c|\n|-|-|\n|1|2|\n|3|4|\n\nd\n\n> e\n> f\n\ng\n",
  "a <b>c</b>\n\n<details>\n<summary>d</summary>\n\ne\n\n</details>\n\nf\n",
  "1. a\n\n   b\n\n2. c\n\n\nd  \ne\n\n***\n\n    code\n\n    more\n\nf\n",
  "聊天**机器人**。\n\n第二段，`码`。\n\n- 一\n- 二\n\n完\n",
];

for (const [place, text] of growing.entries()) {
  for (const step of [1, 7]) {
    test(`growing by ${step} ends as drawn at once: document ${place + 1}`, async ({ page }) => {
      const ends = Array.from({ length: Math.ceil(text.length / step) }, (_, at) =>
        text.slice(0, (at + 1) * step),
      );
      expect(await draw(page, ...ends)).toBe(await draw(page, text));
    });
  }
}

/** The HTML with the attributes of each tag in one order, and no spaces between tags. */
function ordered(html: string): string {
  return html
    .replace(/>\s+</gu, "><")
    .replace(/<(\w+)((?: [\w-]+="[^"]*")+)>/gu, (_, tag: string, attributes: string) => {
      const sorted = (attributes.match(/[\w-]+="[^"]*"/gu) ?? []).sort().join(" ");
      return `<${tag} ${sorted}>`;
    });
}
