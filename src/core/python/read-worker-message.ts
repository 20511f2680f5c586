/** What the worker says, read as what anybody may have made up: it runs a notebook's code. */
import {
  exactly,
  flag,
  list,
  oneOf,
  pair,
  type Read,
  shape,
  tagged,
  text,
  whole,
} from "../records/reading.ts";
import type {
  FromWorker,
  NamedValue,
  OutputMessage,
  PythonNotice,
  PythonRequest,
  PythonValue,
  RequestBase,
} from "./python-messages.ts";

const readBase: Read<RequestBase> = tagged<"type", RequestBase>("type", {
  chosen: shape({ type: exactly("chosen") }),
  written: shape({ type: exactly("written"), url: text }),
  azure: shape({ type: exactly("azure"), endpoint: text, version: text }),
});

const path = /^(?:\/[\w.~%-]+)+(?:\?[\w.~%=&+-]*)?$/;
/** As URLs have them: `%2e` is a dot, too. */
const upwards = /\/(?:\.|%2e){1,2}(?:[/?]|$)/i;

/** Nothing but a path below the base: a URL, `//host` or `/..` would lead elsewhere. */
const readPath: Read<string> = (value) =>
  typeof value === "string" && path.test(value) && !upwards.test(value) ? value : undefined;

const readRequest: Read<PythonRequest> = shape(
  { method: oneOf("GET", "POST"), path: readPath, base: readBase },
  { body: text },
);

const readNotice: Read<PythonNotice> = tagged<"type", PythonNotice>("type", {
  "key-ignored": shape({ type: exactly("key-ignored") }),
  "proxy-ignored": shape({ type: exactly("proxy-ignored") }),
  install: shape({ type: exactly("install"), here: list(text), missing: list(text) }),
});

const readValue: Read<NamedValue> = pair(
  text,
  tagged<"type", PythonValue>("type", {
    value: shape({ type: exactly("value"), json: text }),
    missing: shape({ type: exactly("missing") }),
    unfit: shape({ type: exactly("unfit"), kind: text }),
  }),
);

const readOutputMessage: Read<OutputMessage> = tagged<"type", OutputMessage>("type", {
  stream: shape({ type: exactly("stream"), name: text, text }),
  output: shape({ type: exactly("output"), output: text }, { display: text }),
  update: shape({ type: exactly("update"), output: text, display: text }),
  clear: shape({ type: exactly("clear"), wait: flag }),
});

/** A message of the worker; undefined for anything else. */
export const readWorkerMessage: Read<FromWorker> = tagged<"type", FromWorker>("type", {
  loading: shape({ type: exactly("loading"), bytes: whole }),
  ready: shape({ type: exactly("ready") }),
  unable: shape({ type: exactly("unable"), detail: text }),
  outputs: shape({ type: exactly("outputs"), outputs: list(readOutputMessage) }),
  rest: shape({ type: exactly("rest"), text }),
  done: shape({ type: exactly("done"), status: oneOf("ok", "error", "interrupted"), leftOut: whole }),
  values: shape({ type: exactly("values"), ask: whole, values: list(readValue) }),
  names: shape({ type: exactly("names"), ask: whole, names: list(text) }),
  interrupting: shape({ type: exactly("interrupting") }),
  "by-mail": shape({ type: exactly("by-mail"), call: whole }),
  send: shape({ type: exactly("send"), call: whole, request: readRequest }),
  cancel: shape({ type: exactly("cancel"), call: whole }),
  ask: shape({ type: exactly("ask"), call: whole, prompt: text, secret: flag }),
  notice: shape({ type: exactly("notice"), notice: readNotice }),
});
