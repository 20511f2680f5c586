import type { Exchange, Responder } from "./exchange.ts";
import { Gate } from "./gate.ts";
import * as say from "./responders.ts";

const KEY_URL = "https://platform.openai.com/account/api-keys";
const BAD_KEY = {
  message: `Incorrect API key provided: sk-wrong. You can find your API key at ${KEY_URL}.`,
  type: "invalid_request_error",
  code: "invalid_api_key",
};
const RATE_LIMITED = {
  message: "Rate limit reached for requests. Please try again in 20s.",
  type: "requests",
  code: "rate_limit_exceeded",
};
const QUOTA_SPENT = {
  message: "You exceeded your current quota, please check your plan and billing details.",
  type: "insufficient_quota",
  code: "insufficient_quota",
};
const HTML =
  "<!doctype html><html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>";
const NDJSON = ['{"response":"Hel","done":false}\n', '{"response":"lo","done":true}\n'];

/** Model names that choose how the server behaves, for tests that only type a name. */
export const namedModels: Readonly<Record<string, Responder>> = {
  tutorial: say.answer(),
  "reasoning-model": takesNo("max_tokens", "max_completion_tokens"),
  "chat-model": only(
    "/v1/chat/completions",
    "This is a chat model and not supported in the v1/completions endpoint. Did you mean to use v1/chat/completions?",
  ),
  "text-model": only(
    "/v1/completions",
    "This is not a chat model and thus not supported in the v1/chat/completions endpoint. Did you mean to use v1/completions?",
  ),
  "error-400": say.refuse(400, unsupported("temperature", "remove it")),
  "error-401": say.refuse(401, BAD_KEY),
  "error-401-no-cors": say.refuse(401, BAD_KEY, { cors: false }),
  "error-403": say.refuse(403, {
    message: "Country, region, or territory not supported",
    type: "request_forbidden",
    code: "unsupported_country_region_territory",
  }),
  "error-404": say.refuse(404, {
    message: "The model `error-404` does not exist or you do not have access to it.",
    type: "invalid_request_error",
    code: "model_not_found",
  }),
  "error-429-rate": say.refuse(429, RATE_LIMITED, {
    headers: { "Retry-After": "1", "Access-Control-Expose-Headers": "Retry-After" },
  }),
  "error-429-quota": say.refuse(429, QUOTA_SPENT),
  "error-500": say.refuse(500, {
    message: "The server had an error while processing your request.",
    type: "server_error",
  }),
  "error-503": say.refuse(503, { message: "Loading model", type: "unavailable_error", code: 503 }),
  "html-502": say.raw({ status: 502, contentType: "text/html", chunks: [HTML] }),
  "html-200": say.raw({ contentType: "text/html; charset=utf-8", chunks: [HTML] }),
  ndjson: say.raw({ contentType: "application/x-ndjson", chunks: NDJSON }),
  "json-for-stream": say.wholeAlways(),
  "empty-200": say.raw({ contentType: "application/json" }),
  "no-content-204": say.raw({ status: 204 }),
  "reset-before": say.resetBefore(),
  "reset-after": say.answer({ stopAfter: 3, ending: "reset" }),
  "hang-up-after": say.answer({ stopAfter: 3, ending: "hang-up" }),
  stall: say.stall(new Gate()),
  truncated: say.answer({ stopAfter: 3 }),
  redirect: (exchange) => say.redirect(`/elsewhere${exchange.request.path}`)(exchange),
  bytewise: say.answer({ bytewise: true }),
  crlf: say.answer({ newline: "\r\n" }),
};

/** The list of models, in OpenAI's form. */
export const listModels: Responder = (exchange) => {
  const data = Object.keys(namedModels).map((id) => ({
    id,
    object: "model",
    created: 0,
    owned_by: "quire-tests",
    shutdown_date: null,
  }));
  const body = JSON.stringify({ object: "list", data });
  return say.raw({ contentType: "application/json", chunks: [body] })(exchange);
};

function takesNo(param: string, instead: string): Responder {
  const refusal = say.refuse(400, unsupported(param, `Use '${instead}' instead`));
  return (exchange) => (param in (exchange.request.json ?? {}) ? refusal : say.answer())(exchange);
}

function unsupported(param: string, advice: string) {
  const message = `Unsupported parameter: '${param}' is not supported with this model. ${advice}.`;
  return { message, type: "invalid_request_error", param, code: "unsupported_parameter" };
}

function only(path: string, message: string): Responder {
  const refusal = say.refuse(404, { message, type: "invalid_request_error", param: "model" });
  return (exchange: Exchange) => (exchange.request.path === path ? say.answer() : refusal)(exchange);
}
