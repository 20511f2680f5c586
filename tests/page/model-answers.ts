import type { Responder } from "../server/exchange.ts";
import type { Gate } from "../server/gate.ts";
import { raw } from "../server/responders.ts";
import { DONE, sseEvent } from "../server/sse.ts";

/** A whole answer of one choice, with this message of the assistant. */
export function replies(message: object, finish_reason = "stop", usage?: object): Responder {
  const choice = { index: 0, message: { role: "assistant", ...message }, finish_reason };
  return raw({ contentType: "application/json", chunks: [JSON.stringify({ choices: [choice], usage })] });
}

/** An answer streamed delta by delta, ended by a finish_reason; the gate is passed before each event. */
export function streams(deltas: readonly object[], finish_reason: string, gate?: Gate): Responder {
  const chunks = deltas.map((delta) => ({ choices: [{ index: 0, delta, finish_reason: null }] }));
  const last = { choices: [{ index: 0, delta: {}, finish_reason }] };
  const events = [...chunks, last, DONE].map((payload) => sseEvent(payload));
  return raw({ contentType: "text/event-stream", chunks: events, ...(gate ? { gate } : {}) });
}
