import { answer } from "../../server/responders.ts";
import { expect, test } from "./python-page.ts";

const client = `from openai import OpenAI
client = OpenAI()
messages = [{"role": "user", "content": "Hello!"}]`;

test("streams piece by piece, and stops when it is stopped", async ({ python, api }) => {
  const gate = api.gate();
  api.next(answer({ text: "one two three" }), answer({ text: "one two three", gate }));
  await python.run(client);
  const loop = `for piece in client.chat.completions.create(model="m", messages=messages, stream=True):
    print(piece.choices[0].delta.content or "", end="|")`;
  expect(await python.shown(loop)).toBe("|one |two |three||");
  const { status, ms } = await python.page.evaluate(interruptedAfter, [loop, 0] as const);
  expect(status).toBe("interrupted");
  expect(ms).toBeLessThan(300);
  await expect.poll(() => api.journal.posts[1]?.state).toBe("aborted");
  expect(await python.shown("len(messages)")).toBe("1");
});

test("an interrupt is heard at any moment of a stream", async ({ python, api }) => {
  await python.run(client);
  const gates = Array.from({ length: 30 }, () => api.gate());
  for (const gate of gates) api.next(answer({ text: "one two three", gate }));
  const loop = "for piece in client.chat.completions.create(model='m', messages=messages, stream=True): pass";
  for (let delay = 0; delay < gates.length; delay += 1) {
    const { status, ms } = await python.page.evaluate(interruptedAfter, [loop, delay] as const);
    expect([delay, status]).toEqual([delay, "interrupted"]);
    expect(ms).toBeLessThan(300);
  }
});

/** In the page: interrupts a cell a time, in ms, after its call was sent. */
async function interruptedAfter([code, delay]: readonly [string, number]) {
  scene.requests.length = 0;
  const running = scene.run(code);
  while (scene.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await new Promise((resolve) => setTimeout(resolve, delay));
  const asked = performance.now();
  scene.python.interrupt();
  return { status: (await running).status, ms: performance.now() - asked };
}
