import type { Page } from "@playwright/test";
import type { ApiServer } from "../server/api-server.ts";
import type { Exchange, Responder } from "../server/exchange.ts";
import { answer, raw, redirect, refuse } from "../server/responders.ts";

export interface World {
  readonly page: Page;
  readonly api: ApiServer;
  /** Another server, which nobody should ask. */
  readonly other: ApiServer;
}

/** A server that fails in one way, and what is then said: in one sentence, or as causes in this order. */
export interface FailingServer {
  readonly name: string;
  readonly prepare: (world: World) => void | Promise<void>;
  /** Of Test connection; left out where only a run can meet it. */
  readonly tested?: readonly string[];
  readonly ran: readonly string[];
}

const wrongKey = {
  message: "Incorrect API key provided: sk-test-0*******cdef.",
  type: "invalid_request_error",
};
const any = { path: /./ };
const html = "<!doctype html><title>Sign in</title><h1>Sign in to the network</h1>";

/** The list and the answers, only without a key: with one it is wrong. */
const hidesWrongKey: Responder = (exchange) =>
  (exchange.request.headers.authorization
    ? refuse(401, wrongKey, { cors: false })
    : raw({ contentType: "application/json", chunks: ['{"data":[]}'] }))(exchange);

/** Breaks a request that a key came with, before it says anything. */
const breaks: Responder = (exchange: Exchange) => {
  if (exchange.request.headers.authorization) exchange.reset();
  else return raw({ status: 401, contentType: "application/json", chunks: ["{}"] })(exchange);
};

/** Begins an answer of some bytes, and resets the connection. */
const breaksAt: Responder = async (exchange) => {
  exchange.start(200, { "Content-Type": "application/json", "Content-Length": "4096" });
  await exchange.write('{"data":[');
  exchange.reset();
};

export const failingServers: readonly FailingServer[] = [
  {
    name: "says that the key is wrong",
    prepare: ({ api }) => api.on(any, refuse(401, wrongKey)),
    tested: ["The server does not accept this key", "Paste it again"],
    ran: ["The server does not accept this key", "paste the key again"],
  },
  {
    name: "hides a wrong key, and answers without one",
    prepare: ({ api }) => api.on(any, hidesWrongKey),
    tested: ["The key is wrong", "The connection broke before an answer"],
    ran: ["The key is wrong", "The connection broke before an answer"],
  },
  {
    name: "hides a wrong key and all else that it refuses",
    prepare: ({ api }) => api.on(any, refuse(401, wrongKey, { cors: false })),
    tested: ["does not let this page in (CORS)", "The key is wrong", "redirects"],
    ran: ["does not let this page in (CORS)", "The key is wrong", "redirects"],
  },
  {
    name: "has never heard of CORS",
    prepare: ({ api }) => {
      api.cors = false;
    },
    tested: ["does not let this page in (CORS)", "The key is wrong", "redirects"],
    ran: ["does not let this page in (CORS)", "The key is wrong", "redirects"],
  },
  {
    name: "refuses the preflight",
    prepare: ({ api }) => {
      api.preflights = false;
    },
    tested: ["refuses what browsers ask before they send a key"],
    ran: ["refuses what browsers ask before they send a key"],
  },
  {
    name: "redirects to another host",
    prepare: ({ api, other }) => api.on(any, redirect(`${other.baseUrl}/models`)),
    tested: ["The server redirects to another address"],
    ran: ["The server redirects to another address"],
  },
  {
    name: "answers with a web page",
    prepare: ({ api }) => api.on(any, raw({ contentType: "text/html", chunks: [html] })),
    tested: ["a web page instead of an API answer", "Sign in"],
    ran: ["a web page instead of an API answer", "Sign in"],
  },
  {
    name: "answers with something else",
    prepare: ({ api }) => api.on(any, raw({ contentType: "text/plain", chunks: ["Hello, I am a printer."] })),
    tested: ["not one of this API", "I am a printer"],
    ran: ["not one of this API", "I am a printer"],
  },
  {
    name: "resets the connection before an answer",
    prepare: ({ api }) => api.on(any, breaks),
    tested: ["The connection broke before an answer"],
    ran: ["The connection broke before an answer"],
  },
  {
    name: "resets the connection in the middle of the answer",
    prepare: ({ api }) => api.on(any, breaksAt),
    tested: ["The connection broke before an answer"],
    ran: ["The connection was lost after"],
  },
  {
    name: "hangs up in the middle of a stream",
    prepare: ({ api }) => api.next(answer({ stopAfter: 3, ending: "hang-up" })),
    ran: ["The connection was lost after"],
  },
];
