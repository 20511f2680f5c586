import type { Responder } from "../server/exchange.ts";
import { answer, raw, refuse } from "../server/responders.ts";
import { canaryKey } from "./canary.ts";
import {
  asks,
  cannotBeSent,
  completes,
  copiesBody,
  copiesCode,
  exportsAll,
  fails,
  isEchoed,
  isTooLarge,
  leavesKey,
  named,
  needsKey,
  neverRecorded,
  redirects,
  runsWithoutKey,
  type Stage,
  saves,
  shows,
  testsKey,
  testsWrongPath,
} from "./canary-stops.ts";
import { addParameter } from "./notebook-page.ts";
import { asksElsewhere, hears, looksAround } from "./python/canary-stops.ts";

export type Stop = readonly [name: string, visit: (stage: Stage) => Promise<void>];

const refusals = ["error-400", "error-401", "error-403", "error-404", "error-429-rate", "error-429-quota"];
const failures = ["error-500", "error-503", "html-502", "html-200", "empty-200", "no-content-204", "ndjson"];
const breaks = ["reset-before", "error-401-no-cors", "redirect"];

const said = `Incorrect API key provided: ${canaryKey}.`;
const message = { role: "assistant", content: `Your key is ${canaryKey}, is it not?` };
const event = `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: canaryKey } }] })}\n\n`;
const cut = event.indexOf(canaryKey) + 9;
const errorEvent = `data: ${JSON.stringify({ error: { message: said, code: canaryKey } })}\n\n`;

const echoes: readonly (readonly [string, Responder])[] = [
  ["an error that quotes it", refuse(401, { message: said, type: "x", code: "invalid_api_key" })],
  [
    "an error whose every field and header is it",
    refuse(
      500,
      { message: said, type: canaryKey, code: canaryKey },
      { headers: { "X-Request-ID": canaryKey } },
    ),
  ],
  ["a page that quotes it", raw({ status: 502, contentType: "text/html", chunks: [`<h1>${said}</h1>`] })],
  ["an answer that says it", json(JSON.stringify({ choices: [{ index: 0, message }] }))],
];

const streamedEchoes: readonly (readonly [string, Responder])[] = [
  ["a stream that says it", stream(event)],
  ["a stream that says it in halves", stream(event.slice(0, cut), event.slice(cut))],
  ["a stream that says it letter by letter", stream(...event)],
  ["a stream that ends in an error that quotes it", stream(event, errorEvent)],
];

const brokenEcho = answer({ text: `Your key is ${canaryKey}`, stopAfter: 5, ending: "hang-up" });

/** What one does with the page, each stop with a key in the tab; errors of every kind and every export. */
export const tour: readonly Stop[] = [
  ["an answer that was never recorded", neverRecorded],
  ["a key that is tested", testsKey],
  ["a key that is tested at an address that is none", testsWrongPath],
  ["a connection that is saved", saves],
  ["an answer", ({ cell, api }) => asks(cell, api, answer({ text: "Hello there" }))],
  ["its message", ({ cell }) => shows(cell, "Message")],
  ["its raw text", ({ cell }) => shows(cell, "Raw")],
  ["its request", ({ cell }) => shows(cell, "Request")],
  ["its body on the clipboard", copiesBody],
  ["its code on the clipboard", copiesCode],
  ...[...refusals, ...failures, ...breaks].map(named),
  ...echoes.map(([name, responder]): Stop => [name, (stage) => isEchoed(stage, responder)]),
  ["a request that streams", ({ cell }) => addParameter(cell, "stream")],
  ...streamedEchoes.map(([name, responder]): Stop => [name, (stage) => isEchoed(stage, responder)]),
  ["the events of a stream", ({ cell }) => shows(cell, "Events")],
  ["a stream that breaks off in it", ({ cell, api }) => fails(cell, api, brokenEcho)],
  ["a stream that stops short", ({ cell, api }) => asks(cell, api, answer({ stopAfter: 3 }))],
  ["a stream that is reset", ({ cell, api }) => fails(cell, api, answer({ stopAfter: 3, ending: "reset" }))],
  ["a redirect to another host", redirects],
  ["a cell that cannot be sent", cannotBeSent],
  ["a completion", completes],
  ["code that looks for it", looksAround],
  ["code that asks another address", asksElsewhere],
  [
    "code that hears it",
    (stage) =>
      hears(
        stage,
        [...echoes, ...streamedEchoes].map(([, echo]) => echo),
      ),
  ],
  ["every export", exportsAll],
  // Behind the exports: every file would hold it.
  ["an answer of more than 64 MB", isTooLarge],
  ["another connection, that has no key", leavesKey],
  ["a connection that needs a key", needsKey],
  ["a notebook that is reloaded", ({ notebook }) => notebook.reload()],
  ["a run without the key that is gone", runsWithoutKey],
];

function json(text: string): Responder {
  return raw({ contentType: "application/json", chunks: [text] });
}

function stream(...chunks: readonly string[]): Responder {
  return raw({ contentType: "text/event-stream", chunks: [...chunks, "data: [DONE]\n\n"] });
}
