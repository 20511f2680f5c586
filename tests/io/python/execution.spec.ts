import { expect, test, textOf } from "./python-page.ts";

test("runs cells in one namespace and shows the last expression", async ({ python }) => {
  expect(await python.shown("x = 41")).toBe("");
  expect(await python.shown("x += 1\nx")).toBe("42");
  expect(await python.shown("x;")).toBe("");
  expect(await python.shown("import asyncio\nawait asyncio.sleep(0.01)\n[await asyncio.sleep(0, 3)]")).toBe(
    "[3]",
  );
});

test("tells how much has been loaded", async ({ python }) => {
  await python.page.evaluate(() => scene.python.restart());
  await python.run("1");
  const progress = await python.page.evaluate(() => scene.progress);
  expect(progress.length).toBeGreaterThan(5);
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  expect(progress.at(-1)).toBe(1);
});

test("shows what is printed while the cell runs", async ({ python }) => {
  await python.run("1");
  const early = await python.page.evaluate(async () => {
    const running = scene.run("import time\nprint('a', end='')\ntime.sleep(0.5)\nprint('b')");
    while (scene.outputs.outputs.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const seen = scene.outputs.outputs[0];
    await running;
    return [seen, scene.outputs.outputs];
  });
  expect(early).toEqual([
    { type: "stream", name: "stdout", text: "a" },
    [{ type: "stream", name: "stdout", text: "ab\n" }],
  ]);
});

test("keeps stdout and stderr apart, in their order", async ({ python }) => {
  const { outputs } = await python.run(
    "import sys\nprint(1)\nprint(2, file=sys.stderr)\nsys.stdout.write('3')\nprint(4)",
  );
  expect(outputs).toEqual([
    { output_type: "stream", name: "stdout", text: "1\n" },
    { output_type: "stream", name: "stderr", text: "2\n" },
    { output_type: "stream", name: "stdout", text: "34\n" },
  ]);
});

test("asks the person for input", async ({ python }) => {
  await python.type("Ada", "hush", null);
  expect(await python.shown("name = input('Who? ')\nname")).toBe("Who? Ada\n'Ada'");
  expect(await python.shown("from getpass import getpass\ngetpass() == 'hush'")).toBe(
    "Password: ········\nTrue",
  );
  expect(await python.shown("input()")).toBe("EOFError: nothing was typed");
  expect(await python.page.evaluate(() => scene.questions)).toEqual([
    { prompt: "Who? ", secret: false },
    { prompt: "Password: ", secret: true },
    { prompt: "", secret: false },
  ]);
});

test("no more is put out than a page can show, and the rest is counted", async ({ python }) => {
  const { leftOut, outputs } = await python.run("for _ in range(300): print('x' * 9_999)\n'result'");
  expect(leftOut).toBe(1_000_000);
  expect(outputs.map((output) => textOf(output).length)).toEqual([2_000_000, "'result'".length]);
});

test("an interrupt ends a busy loop within a second, and what was done stays", async ({ python }) => {
  await python.run("done = 0");
  const { status, ms } = await python.page.evaluate(interruptedAfter, "while True: done += 1");
  expect(status).toBe("interrupted");
  expect(ms).toBeLessThan(1_000);
  expect(await python.shown("done > 1000")).toBe("True");
});

test("what is written before an await of Python's own is seen meanwhile", async ({ python }) => {
  await python.run("import asyncio\nfor n in range(3): print(n)");
  const seen = await python.page.evaluate(async () => {
    const running = scene.run("print('a')\nprint('b')\nawait asyncio.sleep(60)");
    while (!JSON.stringify(scene.outputs.outputs).includes("b")) await new Promise(requestAnimationFrame);
    scene.python.interrupt();
    return (await running).status;
  });
  expect(seen).toBe("interrupted");
});

test("an interrupt ends a wait at once", async ({ python }) => {
  await python.run("import time, asyncio\nkept = 7");
  for (const waiting of [
    "time.sleep(60)",
    "await asyncio.sleep(60)",
    "input('?') if False else time.sleep(60)",
  ]) {
    const { status, ms } = await python.page.evaluate(interruptedAfter, waiting);
    expect(status).toBe("interrupted");
    expect(ms).toBeLessThan(300);
  }
  expect(await python.shown("kept")).toBe("7");
});

test("a cell that does not react is ended, and it is said that all is lost", async ({ python }) => {
  await python.run("kept = 7");
  const { status, ms } = await python.page.evaluate(interruptedAfter, "sum(range(10**11))");
  expect(status).toBe("lost");
  expect(ms).toBeLessThan(2_000);
  expect(await python.shown("kept")).toContain("NameError");
});

test("asked twice, a cell that carries on is ended", async ({ python }) => {
  await python.run("1");
  const status = await python.page.evaluate(async () => {
    const running = scene.run(
      "print('on')\nwhile True:\n  try:\n    while True: pass\n  except KeyboardInterrupt: print('no')",
    );
    const said = async (text: string) => {
      while (!JSON.stringify(scene.outputs.outputs).includes(text)) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    await said("on");
    scene.python.interrupt();
    await said("no");
    scene.python.interrupt();
    return (await running).status;
  });
  expect(status).toBe("lost");
});

test("where Python itself fails the cell is lost, and the next one has a new Python", async ({
  python,
  pythonPage,
}) => {
  pythonPage.guard.error(/./);
  const failing =
    "import pyodide_js\npyodide_js.FS.createLazyFile('/', 'x', '/', True, True)\nopen('/x').read()";
  expect((await python.run(failing)).status).toBe("lost");
  expect(await python.shown("1 + 1")).toBe("2");
});

test("a restart forgets everything", async ({ python }) => {
  await python.run("x = 1");
  await python.page.evaluate(() => scene.python.restart());
  expect(await python.shown("x")).toBe("NameError: name 'x' is not defined");
});

/** In the page: runs a cell, interrupts it when it has begun, and tells how that ended, and after how many ms. */
async function interruptedAfter(code: string): Promise<{ status: string; ms: number }> {
  const running = scene.run(`print("begun")\n${code}`);
  while (scene.outputs.outputs.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 250));
  const asked = performance.now();
  scene.python.interrupt();
  return { status: (await running).status, ms: performance.now() - asked };
}
