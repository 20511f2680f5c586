import { expect } from "../../page/fixtures.ts";
import { PythonPage, test } from "./python-page.ts";

test("what was kept of a start elsewhere is this page's own: its time zone, its chance, its SDK", async ({
  browser,
  harnessServer,
  api,
}) => {
  const context = await browser.newContext({ timezoneId: "America/St_Johns" });
  const page = await context.newPage();
  await page.goto(harnessServer.url);
  const python = new PythonPage(page);
  const chances = new Set<string>();
  for (const [profile, version] of [
    ["tutorial", "1.3.9"],
    ["current", "3.22.1"],
  ] as const) {
    await python.open(api.baseUrl, profile);
    await python.run("import datetime, os, random, sys, time, openai");
    expect(await python.shown("time.tzname, time.timezone, time.altzone, time.daylight")).toBe(
      "(('UTC-0330', 'UTC-0230'), 12600, 9000, 1)",
    );
    expect(await python.shown("datetime.datetime(2026, 7, 1, 12).astimezone().isoformat()")).toBe(
      "'2026-07-01T12:00:00-02:30'",
    );
    expect(await python.shown("time.strftime('%Z', time.localtime(0))")).toBe("'UTC-0330'");
    expect(await python.shown("os.getcwd(), sys.path[0], sys.executable")).toBe(
      "('/home/learner', '', '/home/learner/this.program')",
    );
    expect(await python.shown("openai.__version__")).toBe(`'${version}'`);
    chances.add(await python.shown("random.random()"));
    await page.evaluate(() => scene.python.restart());
    chances.add(await python.shown("import random; random.random()"));
  }
  expect(chances.size).toBe(4);
  await context.close();
});

test("waiting goes through what Python's own library calls in between", async ({ python }) => {
  // Calls from C into Python and back: without the browser's own way for them nothing below could wait.
  await python.run("import time, functools");
  expect(await python.shown("sorted([3, 1, 2], key=lambda n: time.sleep(0.001) or n)")).toBe("[1, 2, 3]");
  expect(await python.shown("list(map(functools.partial(time.sleep), [0.001]))")).toBe("[None]");
});
