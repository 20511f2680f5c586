import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "./fixtures.ts";

function read(path: string): Promise<string> {
  return readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");
}

test("the headers for hosts are the policy of the built page, and what only a header can say", async () => {
  const page = await read("dist/index.html");
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(page)?.[1];
  const headers = [...(await read("dist/_headers")).matchAll(/^ {2}([\w-]+): (.+)$/gmu)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );
  expect(new Map(headers).get("Content-Security-Policy")).toBe(`${policy}; frame-ancestors 'none'`);
  expect(headers.map(([name]) => name).slice(1)).toEqual([
    "X-Content-Type-Options",
    "Referrer-Policy",
    "Cross-Origin-Opener-Policy",
    "Permissions-Policy",
  ]);
  const nginx = [...(await read("docs/hosting.md")).matchAll(/^add_header ([\w-]+) "(.+)" always;$/gmu)];
  expect(nginx.map(([, name, value]) => [name, value])).toEqual(headers);
});

test("with these headers the page works, and no other page may frame it", async ({
  page,
  site,
  harnessServer,
  open,
  allow,
}) => {
  const headers = await read("dist/_headers");
  const sent = Object.fromEntries(
    [...headers.matchAll(/^ {2}([\w-]+): (.+)$/gmu)].map(([, name = "", value = ""]) => [name, value]),
  );
  await page.route(site.url, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), ...sent } });
  });
  await open();
  await expect(page.getByRole("article").first()).toBeVisible();

  allow.error(/frame-ancestors|Framing/u);
  await page.goto(harnessServer.url);
  await page.evaluate((url) => {
    const frame = document.createElement("iframe");
    frame.src = url;
    document.body.append(frame);
  }, site.url);
  await expect.poll(() => page.frames().at(-1)?.url()).toBe("chrome-error://chromewebdata/");
});

test("where the origin is shared with other sites, the page says so beside a key that is kept", async ({
  page,
  allow,
}) => {
  const home = "https://someone.github.io";
  allow.origin(home);
  await page.route(`${home}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice("/quire/".length) || "index.html";
    await route.fulfill({ path: fileURLToPath(new URL(`../../dist/${path}`, import.meta.url)) });
  });
  await page.goto(`${home}/quire/`);
  await page
    .getByRole("banner")
    .getByRole("button", { name: /^Connection: / })
    .click();
  const dialog = page.getByRole("dialog", { name: "Connection" });
  await dialog.getByLabel("API key").fill("sk-kept-0123456789abcdef");
  const note = dialog.getByText("This page shares someone.github.io with other sites");
  await expect(note).toHaveCount(0);
  await dialog.getByRole("radio", { name: "On this device", exact: true }).check();
  await expect(note).toBeVisible();
});
