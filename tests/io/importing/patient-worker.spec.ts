import { expect, test } from "@playwright/test";
import { type Asked, ask, type Patience } from "../../../src/io/importing/patient-worker.ts";

/** A worker that says what the test lets it say. */
class FakeWorker extends EventTarget implements Asked {
  readonly asked: unknown[] = [];

  postMessage(message: unknown): void {
    this.asked.push(message);
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

const patience: Patience = { silence: 60, whole: 10_000 };

function asking(worker: FakeWorker, some = patience, signal = new AbortController().signal) {
  return ask<string, string>(
    worker,
    "read",
    some,
    (reply) => (reply === "progress" ? undefined : reply),
    signal,
  );
}

test("what ends it is its outcome; signs of life do not end it", async () => {
  const worker = new FakeWorker();
  const outcome = asking(worker);
  worker.say("progress");
  worker.say("done");
  expect(await outcome).toBe("done");
  expect(worker.asked).toEqual(["read"]);
});

test("silence ends it, and so does a time in all whatever it says", async () => {
  expect(await asking(new FakeWorker())).toBe("deadline");
  const talking = new FakeWorker();
  const beat = setInterval(() => talking.say("progress"), 5);
  expect(await asking(talking, { silence: 10_000, whole: 60 })).toBe("deadline");
  clearInterval(beat);
});

test("a worker that ends unexpectedly has crashed, and the page logs nothing of it", async () => {
  const worker = new FakeWorker();
  const outcome = asking(worker);
  const error = new Event("error", { cancelable: true });
  worker.dispatchEvent(error);
  expect(await outcome).toBe("crashed");
  expect(error.defaultPrevented).toBe(true);
});

test("one that was stopped is neither late nor done", async () => {
  const worker = new FakeWorker();
  const stopped = new AbortController();
  const outcome = asking(worker, { silence: 20, whole: 20 }, stopped.signal);
  stopped.abort();
  worker.say("done");
  const passed = new Promise((resolve) => setTimeout(resolve, 60, "pending"));
  expect(await Promise.race([outcome, passed])).toBe("pending");
});
