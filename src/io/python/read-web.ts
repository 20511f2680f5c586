/** Reads from the web for Python: without key, cookies and referrer, and only what a server lets any page read. */
import { type PythonReply, PythonSendError } from "../../core/python/python-engine.ts";
import type { PythonFetch } from "../../core/python/python-messages.ts";
import { piecesOf } from "../pieces-of.ts";

/** The browser says its own; and a header beside the usual ones makes servers refuse the page. */
const browsersOwn = new Set([
  "user-agent",
  "connection",
  "accept-encoding",
  "host",
  "content-length",
  "cookie",
]);

/** @throws PythonSendError where the server is out of reach, or lets no page read what it says. */
export async function readWeb(request: PythonFetch, signal: AbortSignal): Promise<PythonReply> {
  const { url, method, body = null } = request;
  const headers = request.headers.filter(([name]) => !browsersOwn.has(name.toLowerCase()));
  const response = await fetch(url, {
    method,
    body,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal,
  }).catch(() => {
    throw new PythonSendError(signal.aborted ? "aborted" : "unreachable");
  });
  return { status: response.status, headers: [...response.headers], body: bodyOf(response) };
}

/** @throws PythonSendError where the connection breaks. */
async function* bodyOf(response: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    yield* piecesOf(response.body);
  } catch {
    throw new PythonSendError("unreachable");
  }
}
