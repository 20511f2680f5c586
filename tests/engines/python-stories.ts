/** What Python does in a browser other than Chromium. */
import { answer, raw, refuse } from "../server/responders.ts";
import { answers, cells, recordings } from "../shared/tutorial-recording.ts";
import { expect } from "./engine.ts";
import { test } from "./engine-python.ts";

export function tellPythonStories(): void {
  test("the tutorial runs verbatim: 36 cells, each of the 22 outputs is the recorded one", async ({
    python,
    api,
  }) => {
    api.next(...answers);
    for (const [index, { source }] of cells.entries()) {
      expect.soft(await python.shown(source), source).toBe(recordings[index]);
    }
    expect(cells).toHaveLength(36);
    expect(recordings.filter((recording) => recording !== "")).toHaveLength(22);
    expect(api.journal.posts).toHaveLength(answers.length);
  });

  test("plain code waits for calls, also piece by piece, and so does code that awaits", async ({
    python,
    api,
  }) => {
    api.next(answer({ text: "one two three" }), answer({ text: "again" }), answer({ text: "later" }));
    expect(await python.shown(calls)).toBe("one two three again\nlater\n");
  });

  test("plain code waits for the clock, for the person and for encodings", async ({ python }) => {
    expect(await python.shown(sleep)).toBe("True");
    await python.type("Ada", null);
    expect(await python.shown("'Hello ' + input('Who? ')")).toBe("Who? Ada\n'Hello Ada'");
    expect(await python.shown("input()")).toBe("EOFError: nothing was typed");
    expect(await python.shown(counting)).toBe("['Hello', ' world']");
  });

  test("calls that fail are the SDK's errors", async ({ python, api }) => {
    // Not a broken connection: browsers ask again then.
    api.next(raw({ cors: false, chunks: ["{}"] }));
    expect(await python.shown(calling)).toBe("APIConnectionError: Connection error.");
    api.next(refuse(429, { message: "Slow down.", type: "requests" }));
    expect(await python.shown(calling)).toContain("RateLimitError");
  });

  for (const [what, code] of waits) {
    test(`an interrupt ends ${what}, and what was done stays`, async ({ python }) => {
      await python.run("kept = 7");
      const { status, ms } = await python.driver.run(interruptedAfter, code);
      expect(status).toBe("interrupted");
      expect(ms).toBeLessThan(1_000);
      // And it ends nothing else.
      expect(await python.shown("import time\ntime.sleep(0.1)\nkept")).toBe("7");
    });
  }

  test("what does not react is ended, and Python starts anew", async ({ python }) => {
    const { status } = await python.driver.run(interruptedAfter, "sum(range(10**12))");
    expect(status).toBe("lost");
    expect(await python.shown("1 + 1")).toBe("2");
  });
}

const calling = `from openai import OpenAI
OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])`;

const calls = `from openai import AsyncOpenAI, OpenAI
asked = dict(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
for chunk in OpenAI().chat.completions.create(**asked, stream=True):
    print(chunk.choices[0].delta.content or "", end="")
print("", OpenAI().chat.completions.create(**asked).choices[0].message.content)
print((await AsyncOpenAI().chat.completions.create(**asked)).choices[0].message.content)`;

const sleep = `import time
begin = time.time()
time.sleep(0.3)
time.time() - begin > 0.25`;

const counting = `import tiktoken
encoding = tiktoken.encoding_for_model("gpt-4o")
[encoding.decode([token]) for token in encoding.encode("Hello world")]`;

const waits = [
  ["a busy loop", "while True: pass"],
  ["a sleep", "import time\ntime.sleep(60)"],
  ["a wait with await", "import asyncio\nawait asyncio.sleep(60)"],
] as const;

/** In the page: runs a cell, interrupts it when it has begun, and tells how that ended, and after how many ms. */
async function interruptedAfter(code: string): Promise<{ status: string; ms: number }> {
  const running = scene.run(`print("begun")\n${code}`);
  while (scene.outputs.outputs.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 250));
  const asked = performance.now();
  scene.python.interrupt();
  return { status: (await running).status, ms: performance.now() - asked };
}
