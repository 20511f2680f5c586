import { answer } from "../server/responders.ts";
import { expect, test } from "./fixtures.ts";

/** The pixels of a character: characters without a glyph all look the same. */
function inkOf(character: string): string {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (pen) pen.font = "40px sans-serif";
  pen?.fillText(character, 10, 50);
  return canvas.toDataURL();
}

test("the browser has glyphs for Chinese", async ({ harness }) => {
  const [first, second, missing] = await Promise.all(
    ["聊", "天", "\u{10fffd}"].map((c) => harness.evaluate(inkOf, c)),
  );
  expect(first).not.toBe(second);
  expect(first).not.toBe(missing);
});

test("the guard reports other hosts, console errors and exceptions, and forgives declared ones", async ({
  allow,
  harness,
}) => {
  const thrown = harness.waitForEvent("pageerror");
  await harness.evaluate(async () => {
    console.error("logged fault");
    setTimeout(() => {
      throw new Error("thrown fault");
    });
    await fetch("http://127.0.0.1:9/elsewhere").catch(() => undefined);
  });
  await thrown;
  expect(allow.faults).toContain("logged fault");
  expect(allow.faults).toContain("thrown fault");
  expect(allow.faults).toContain("request GET http://127.0.0.1:9/elsewhere");
  allow.origin("http://127.0.0.1:9");
  allow.error(/fault|ERR_UNSAFE_PORT|ERR_CONNECTION_REFUSED|CORS/);
  expect(allow.faults).toEqual([]);
});

test("a browser reads a gated stream across origins, and the server sees it stop", async ({
  api,
  harness,
}) => {
  const gate = api.gate();
  api.next(answer({ text: "one two three", gate }));
  const seen = harness.evaluate(firstChunk, api.baseUrl);
  gate.release();
  expect(await seen).toContain('"one "');
  const entry = await api.journal.until(({ method, state }) => method === "POST" && state !== "open");
  expect(entry.state).toBe("aborted");
});

/** Asks for a stream with a key, reads what comes first, and stops. */
async function firstChunk(baseUrl: string): Promise<string> {
  const stop = new AbortController();
  const headers = { "Content-Type": "application/json", Authorization: "Bearer key" };
  const body = JSON.stringify({ model: "tutorial", prompt: "Hello", stream: true });
  const response = await fetch(`${baseUrl}/completions`, {
    method: "POST",
    headers,
    body,
    signal: stop.signal,
  });
  const first = await response.body?.getReader().read();
  stop.abort();
  return new TextDecoder().decode(first?.value);
}
