/** Calls that are no questions to a model: lists of models, embeddings, moderations. No record is made of them. */
import { ModelStreamError } from "../../core/model-stream-error.ts";
import type { PythonRequest } from "../../core/python/python-messages.ts";
import type { ModelStream } from "../ports.ts";
import { type Address, requestTo } from "../running/calling.ts";
import { type CallDelivery, failureFor } from "./call-delivery.ts";

/** Asks once, and hands on whatever comes. */
export async function passOn(
  { stream }: { readonly stream: ModelStream },
  address: Address,
  { method, body = "" }: PythonRequest,
  delivery: CallDelivery,
  signal: AbortSignal,
): Promise<undefined> {
  const request = { ...requestTo(address, body), ...(method === "GET" ? { method } : {}) };
  try {
    for await (const arrival of stream(request, signal)) delivery.pass(arrival);
    delivery.finish();
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof ModelStreamError)) throw error;
    delivery.fail(failureFor(error.problem) ?? "unreachable");
  }
}
