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
  PythonFetch,
  PythonFile,
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

/** An address of the web; what the browser makes of it is for the one who asks there. */
const readUrl: Read<string> = (value) =>
  typeof value === "string" && /^https?:\/\/[^/]/i.test(value) ? value : undefined;

const readFetch: Read<PythonFetch> = shape(
  { method: text, url: readUrl, headers: list(pair(text, text)) },
  { body: text },
);

/** As Python's package index names projects. */
const readProject: Read<string> = (value) =>
  typeof value === "string" && /^[a-z\d](?:[\w.-]*[a-z\d])?$/i.test(value) ? value : undefined;

const readFile: Read<PythonFile> = shape({ name: text, size: whole });

const readBytes: Read<Uint8Array<ArrayBuffer>> = (value) =>
  // Sound: what comes by a message shares no memory, as the page has none to share.
  value instanceof Uint8Array ? (value as Uint8Array<ArrayBuffer>) : undefined;

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
  fetch: shape({ type: exactly("fetch"), call: whole, request: readFetch }),
  install: shape({ type: exactly("install"), call: whole, names: list(readProject) }),
  cancel: shape({ type: exactly("cancel"), call: whole }),
  ask: shape({ type: exactly("ask"), call: whole, prompt: text, secret: flag }),
  notice: shape({ type: exactly("notice"), notice: readNotice }),
  files: shape({ type: exactly("files"), call: whole, files: list(readFile) }),
  file: shape({ type: exactly("file"), call: whole }, { bytes: readBytes }),
});
