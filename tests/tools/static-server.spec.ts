import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { StaticServer } from "../server/static-server.ts";

const PAGE = `<!doctype html><p>${"聊天机器人 ".repeat(200)}</p>`;

const test = base.extend<{ site: StaticServer }>({
  site: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath("site");
    mkdirSync(join(folder, "assets"), { recursive: true });
    writeFileSync(join(folder, "index.html"), PAGE);
    writeFileSync(join(folder, "assets/app.js"), "export const app = 1;");
    writeFileSync(join(folder, "assets/dot.png"), Buffer.from([0x89, 0x50]));
    writeFileSync(testInfo.outputPath("secret.txt"), "secret");
    const site = await StaticServer.start(folder, "/quire/");
    await use(site);
    await site.close();
  },
});

const FILES: [path: string, type: string, encoding: string | null][] = [
  ["", "text/html; charset=utf-8", "gzip"],
  ["index.html", "text/html; charset=utf-8", "gzip"],
  ["assets/app.js?v=1", "text/javascript; charset=utf-8", "gzip"],
  ["assets/dot.png", "image/png", null],
];

for (const [path, type, encoding] of FILES) {
  test(`serves '${path}' as ${type}`, async ({ site }) => {
    const response = await fetch(site.url + path);
    const { headers } = response;
    const seen = [response.status, headers.get("content-type"), headers.get("content-encoding")];
    expect(seen).toEqual([200, type, encoding]);
    expect(headers.get("cache-control")).toBe("no-cache");
  });
}

test("counts requests and the bytes sent, by path", async ({ site }) => {
  expect(await (await fetch(site.url)).text()).toBe(PAGE);
  await fetch(`${site.url}assets/dot.png`);
  expect(site.requests()).toBe(2);
  expect(site.traffic.get("assets/dot.png")).toEqual({ requests: 1, bytes: 2 });
  expect(site.bytes(/html$/)).toBeGreaterThan(0);
  expect(site.bytes(/html$/)).toBeLessThan(PAGE.length / 2);
});

test("knows nothing outside its base and folder", async ({ site }) => {
  const paths = [
    "/",
    "/other/index.html",
    "/quire/none.js",
    "/quire/%2e%2e/secret.txt",
    "/quire/..%2fsecret.txt",
  ];
  for (const path of paths) expect(await rawStatus(site.origin, path), path).toBe(404);
});

test("replaces and delays paths until it is reset", async ({ site }) => {
  site.replace(/app\.js$/, "throw new Error();");
  site.delay(/app\.js$/, 40);
  const start = performance.now();
  expect(await (await fetch(`${site.url}assets/app.js`)).text()).toBe("throw new Error();");
  expect(performance.now() - start).toBeGreaterThan(35);
  site.reset();
  expect(await (await fetch(`${site.url}assets/app.js`)).text()).toContain("app = 1");
  expect(site.requests()).toBe(1);
});

/** The status of a path sent as it is: `fetch` would tidy dots away. */
function rawStatus(origin: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(origin, { path }, (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end();
  });
}
