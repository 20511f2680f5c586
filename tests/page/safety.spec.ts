import { fileURLToPath } from "node:url";
import { StaticServer } from "../server/static-server.ts";
import { expect, test } from "./fixtures.ts";
import { alertOf, answerOf, expectCount, NotebookPage, runCell } from "./notebook-page.ts";
import { sourceOf, write } from "./text-steps.ts";

const PRODUCT = fileURLToPath(new URL("../../dist", import.meta.url));
const REMOTE = "http://127.0.0.1:9";

test("the policy stands first in the head", async ({ open }) => {
  const response = await open();
  const page = (await response?.text()) ?? "";
  expect(page).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; /);
  for (const directive of [
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self' blob: https: http:",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(page).toContain(directive);
  }
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|unsafe-inline/);
});

test("scripts and HTML sinks are refused by the browser itself", async ({ page, allow, open }) => {
  allow.error(/requires 'Trusted(?:HTML|Script)' assignment/);
  await open();
  const thrown = await page.evaluate(() => {
    const nameOf = (act: () => void): string => {
      try {
        act();
        return "nothing";
      } catch (error) {
        return String(error).replace(/:.*/su, "");
      }
    };
    const script = document.createElement("script");
    return [
      nameOf(() => script.append("window.ran = true")),
      nameOf(() => {
        script.textContent = "window.ran = true";
      }),
      nameOf(() => document.body.append(script)),
      nameOf(() => document.body.insertAdjacentHTML("beforeend", "<b>set</b>")),
      String("ran" in window),
    ];
  });
  expect(thrown).toEqual(["nothing", "TypeError", "nothing", "TypeError", "false"]);
});

test("in another page's frame it shows nothing but a way out", async ({ page, site }) => {
  const icon = '<link rel="icon" href="icon.svg">';
  site.replace(/frame\.html$/, `<!doctype html>${icon}<iframe src="index.html" width="900"></iframe>`);
  await page.goto(`${site.url}frame.html`);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("link", { name: "Open Quire in a tab of its own" })).toBeVisible();
  await expect(frame.getByRole("article")).toHaveCount(0);
  await expect(frame.getByRole("button")).toHaveCount(0);
});

test("no remote image is fetched", async ({ page, open }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const notebook = new NotebookPage(page);
  await open();
  await notebook.createNotebook();
  const cell = await notebook.add("Markdown");
  const images = `![a picture](${REMOTE}/a.png)\n\n<img src="${REMOTE}/b.png" alt="another">`;
  await write(sourceOf(cell), `${images}\n\nafterwards`);
  await page.keyboard.press("Escape");
  await expect(cell.getByText("afterwards")).toBeVisible();
  await expect(cell.getByRole("link", { name: /a picture/ })).toHaveAttribute("href", `${REMOTE}/a.png`);
  await expect(cell.locator("quire-raw-html")).not.toContainText("<img");
  await notebook.reload();
  await expect(cell.getByText("afterwards")).toBeVisible();
  expect(asked.filter((url) => url.startsWith(REMOTE))).toEqual([]);
});

test("it works under any path", async ({ page, allow }) => {
  const server = await StaticServer.start(PRODUCT, "/deep/down/in here/");
  allow.origin(server.origin);
  const notebook = new NotebookPage(page);
  await page.goto(`${server.origin}/deep/down/in%20here/`);
  await runCell(notebook.cell(4));
  await expectCount(notebook.cell(4), 3);
  await expect(alertOf(notebook.cell(4))).toHaveCount(0);
  await expect(answerOf(notebook.cell(4))).toContainText("This is a test.");
  await page.close();
  await server.close();
});
