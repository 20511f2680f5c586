/** What runs sent, read from the body itself: it is what a server was really asked. */
import { type Json, maybeJson } from "./json/json.ts";
import { remembered } from "./remembered.ts";
import type { Run, Sent } from "./run.ts";

/**
 * What `read` finds in the body that a run sent, undefined where a record was changed by hand and is no JSON.
 * Each body is read once, also while its answer comes; the JSON itself is not kept.
 */
export function ofSent<V>(read: (body: Json | undefined) => V): (run: Run) => V {
  const readOnce = remembered(({ body }: Sent) => read(maybeJson(body)));
  return ({ sent }) => readOnce(sent);
}
