/** A notebook's code that does its worst: the page goes on, nothing leaves it, and what is kept has a limit. */
import { expect, type PythonPage, test, textOf } from "./python-page.ts";

interface Watched {
  readonly status: string;
  readonly leftOut: number;
  readonly outputs: number;
  readonly characters: number;
  readonly rest: number;
  /** In ms: the longest time that the page had no turn. */
  readonly longest: number;
}

/** In the page: runs a cell, and looks every 10 ms whether there is a turn. */
async function watched(code: string): Promise<Watched> {
  let [longest, last] = [0, performance.now()];
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 10);
  const { status, leftOut, outputs } = await scene.run(code);
  clearInterval(timer);
  // JSON writes up to six characters for one: no line end is counted, as most are.
  const characters = JSON.stringify(outputs).replaceAll("\\n", "").length;
  const rest = scene.rest.reduce((sum, text) => sum + text.length, 0);
  return { status, leftOut, outputs: outputs.length, characters, rest, longest };
}

async function watch(python: PythonPage, code: string): Promise<Watched> {
  await python.run("1");
  const seen = await python.page.evaluate(watched, code);
  // Quiet machines: 30 to 150 ms. What would hang the page takes seconds and more.
  expect(seen.longest, code).toBeLessThan(1_500);
  expect(seen.outputs).toBeLessThanOrEqual(4_050);
  expect(seen.characters).toBeLessThan(2_500_000);
  return seen;
}

const writer = "import js, json, sys, _quire_bridge as bridge\n";

test("ten million lines leave the page its turns, and are counted", async ({ python }) => {
  const { leftOut, rest } = await watch(
    python,
    "lines = '\\n'.join(map(str, range(1000))) + '\\n'\nfor _ in range(10_000): print(lines, end='')",
  );
  expect(leftOut).toBe(10_000 * 3_890 - 2_000_000);
  expect(rest).toBe(leftOut);
});

test("lines by turns on two streams", async ({ python }) => {
  const { leftOut, outputs } = await watch(
    python,
    "import sys\nfor i in range(20_000): print(i); print(i, file=sys.stderr)",
  );
  expect(outputs).toBe(4_000);
  expect(leftOut).toBeGreaterThan(90_000);
});

test("displays without end", async ({ python }) => {
  expect((await watch(python, "for i in range(20_000): display(i)")).outputs).toBe(4_050);
});

test("one display, replaced without end", async ({ python }) => {
  const { outputs, leftOut } = await watch(
    python,
    "h = display(0, display_id=True)\nfor i in range(30_000): h.update('x' * 1_000)\nh.update('last')",
  );
  expect([outputs, leftOut]).toEqual([1, 0]);
  const shown = () =>
    scene.outputs.outputs.map((output) => "bundle" in output && output.bundle.get("text/plain"));
  expect(await python.page.evaluate(shown)).toEqual(["'last'"]);
});

test("outputs cleared without end", async ({ python }) => {
  const code =
    "from IPython.display import clear_output\nfor i in range(3_000):\n  clear_output(WAIT); print(i, 'x' * 100_000)";
  for (const wait of ["True", "False"]) {
    const { outputs, leftOut } = await watch(python, code.replace("WAIT", wait));
    expect([outputs, leftOut]).toEqual([1, 0]);
  }
});

test("a display of 100 MB", async ({ python }) => {
  const { outputs, leftOut, rest } = await watch(
    python,
    "from IPython.display import HTML\ndisplay(HTML('<script>1</script>' * 5_882_353))",
  );
  expect(outputs).toBe(0);
  expect(leftOut).toBeGreaterThan(100_000_000);
  expect(rest).toBe(64 * 1024 * 1024);
});

test("a gigabyte is refused, and Python goes on", async ({ python }) => {
  await python.run("kept = 7");
  expect(await python.shown("bytearray(1 << 30)")).toMatch(/^MemoryError/);
  expect(await python.shown("x = []\nwhile True: x.append(bytearray(50_000_000))")).toMatch(/^MemoryError/);
  expect(await python.shown("del x; kept")).toBe("7");
});

test("a traceback and a value have a place behind a flood of text", async ({ python }) => {
  const { outputs } = await watch(python, "print('x' * 3_000_000)\n1 / 0");
  expect(outputs).toBe(2);
  expect(await python.shown("print('x' * 3_000_000)\n'value'")).toMatch(/^x{2000000}'value'$/);
});

test("recursion without end", async ({ python, pythonPage }) => {
  pythonPage.guard.error(/./);
  expect(await python.shown("def f(): return f()\nf()")).toMatch(/^RecursionError/);
  await python.run(
    "import sys\nsys.setrecursionlimit(10**9)\nclass A:\n  def __repr__(self): return repr(self)\nf()",
  );
  await python.run("repr(A())");
  expect(await python.shown("1 + 1")).toBe("2");
});

test("an error of a timer ends nothing", async ({ python, pythonPage }) => {
  pythonPage.guard.error(/./);
  await python.run("kept = 7\nimport js, asyncio\nfrom pyodide.ffi import create_proxy");
  await python.run("js.setTimeout(create_proxy(lambda: 1 / 0), 1)\nawait asyncio.sleep(0.2)");
  expect(await python.shown("kept")).toBe("7");
});

const floods = {
  notices: `bridge.notice('{"type":"key-ignored"}')`,
  questions: "bridge.ask('?', False)",
  calls: `bridge.send('{"method":"POST","path":"/models","base":{"type":"chosen"},"body":"{}"}').cancel()`,
  nonsense: "bridge.send('1')",
};

for (const [name, code] of Object.entries(floods)) {
  test(`${name} without end are stopped, and the page goes on`, async ({ python }) => {
    // A machine too slow to flood the page is stopped by the person.
    const timer = await python.page.evaluate(() =>
      Number(setTimeout(() => scene.python.interrupt(), 10_000)),
    );
    const { status } = await watch(python, `${writer}while True: ${code}`);
    await python.page.evaluate((id) => clearTimeout(id), timer);
    expect(["lost", "interrupted"]).toContain(status);
    expect(await python.page.evaluate(() => scene.notices.length)).toBeLessThanOrEqual(100);
  });
}

test("no accessor of the code's own is handed the port", async ({ python }) => {
  const { outputs } = await python.run(`${writer}
from pyodide.ffi import create_proxy, to_js
stolen = []
def told(event, *more):
    stolen.append(event)
for name in ("MessageEvent", "Event", "MessagePort", "EventTarget"):
    prototype = getattr(js, name).prototype
    for key in js.Reflect.ownKeys(prototype):
        try:
            js.Object.defineProperty(prototype, key, to_js({"get": create_proxy(told, capture_this=True)}, dict_converter=js.Object.fromEntries))
        except Exception: pass
import time
time.sleep(0.05)
len(stolen)`);
  expect(outputs.map(textOf)).toEqual(["0"]);
});

const request = (path: string, base = '{"type":"chosen"}') =>
  `{"method":"POST","path":"${path}","base":${base},"body":"{}"}`;

test("calls lead nowhere but to the API", async ({ python, api }) => {
  const elsewhere = ["/../../admin", "//evil.example/x", "https://evil.example/", "/%2e%2e/x", "/x?y#z"];
  const bases = ['{"type":"file","url":"/etc/passwd"}', '{"type":"written","url":7}', "null", "[]"];
  const forged = [
    ...elsewhere.map((path) => request(path)),
    ...bases.map((base) => request("/models", base)),
  ];
  await python.run(
    `${writer}import time\nfor text in ${JSON.stringify(forged)}: bridge.send(text)\ntime.sleep(0.2)`,
  );
  expect(await python.page.evaluate(() => scene.requests)).toEqual([]);
  expect(api.journal.entries).toEqual([]);
});
