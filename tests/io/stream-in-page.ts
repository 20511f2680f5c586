import type { Page } from "@playwright/test";
import type { ModelRequest } from "../../src/app/ports.ts";

export const secretKey = "sk-test-0123456789abcdef";

interface Streamed {
  readonly text: string;
  readonly length: number;
  readonly error: unknown;
}

declare global {
  var arrived: string;
}

/** Streams in the page; connection "c" holds the key, for the origin that is asked unless told otherwise. */
export async function stream(
  page: Page,
  request: ModelRequest,
  held: { key?: string; origin?: string } = {},
): Promise<Streamed> {
  return page.evaluate(
    async ([asked, secret, origin]) => {
      const keys = quire.createKeys();
      keys.set("c", ` ${secret}\n`, origin);
      globalThis.arrived = "";
      let error: unknown;
      try {
        for await (const arrival of quire.createModelStream(keys)(asked, new AbortController().signal)) {
          if (arrival.type === "text") globalThis.arrived += arrival.text;
        }
      } catch (thrown) {
        error = thrown instanceof quire.ModelStreamError ? thrown.problem : String(thrown);
      }
      const text = globalThis.arrived;
      return { text: text.slice(0, 1000), length: text.length, error };
    },
    [request, held.key ?? secretKey, held.origin ?? request.url] as const,
  );
}

/** In the page: what is wrong with the answer to a case. */
export async function readCase({ id, request }: { id: string; request: ModelRequest }): Promise<string[]> {
  const sseCase = quire.sseCases.find((one) => one.id === id);
  if (sseCase === undefined) return ["no such case"];
  const texts: string[] = [];
  let head = { status: 0, contentType: "" };
  for await (const arrival of quire.createModelStream(quire.createKeys())(
    request,
    new AbortController().signal,
  )) {
    if (arrival.type === "head") head = arrival.head;
    else texts.push(arrival.text);
  }
  if (sseCase.events) return quire.grammarMismatches(sseCase, texts);
  const decoder = quire.createDecoder(head);
  const live = texts.reduce(
    (answer, text) => decoder.push(text).reduce(quire.advance, answer),
    quire.noAnswer,
  );
  return quire.answerMismatches(sseCase, head, decoder.end().reduce(quire.advance, live), texts.join(""));
}

/** In the page: reads until text comes, then leaves; tells what the loop ended with. */
export async function leaveAfterText({
  request,
  leave,
}: {
  request: ModelRequest;
  leave: "abort" | "return";
}): Promise<string> {
  const controller = new AbortController();
  try {
    for await (const arrival of quire.createModelStream(quire.createKeys())(request, controller.signal)) {
      if (arrival.type === "text" && leave === "return") break;
      if (arrival.type === "text") controller.abort("the reason");
    }
    return "returned";
  } catch (reason) {
    return String(reason);
  }
}

export async function abortAtOnce(request: ModelRequest): Promise<string> {
  const controller = new AbortController();
  const arrivals = quire
    .createModelStream(quire.createKeys())(request, controller.signal)
    [Symbol.asyncIterator]();
  const first = arrivals.next().then(String, String);
  controller.abort("the reason");
  return first;
}
