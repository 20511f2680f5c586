/** What servers say when they say no: every shape of error that OpenAI-compatible ones send. */
import type { RunProblem } from "../run.ts";
import { htmlLine } from "./html-line.ts";
import { createEventReader } from "./server-sent-events.ts";
import { isRecord, jsonValue, listOf, textOrNull, type UnknownRecord } from "./unknown-record.ts";

const longestMessage = 4000;
const longestBody = 500;

/** The error that a chunk, choice or response of status 2xx carries, or undefined. */
export function serverProblem(chunk: UnknownRecord): RunProblem | undefined {
  if (!carriesError(chunk)) return undefined;
  return { type: "server", message: messageOf(chunk) ?? printed(chunk), code: field(chunk, "code") };
}

/** The data of an event named `error`, whose shape may be anything. */
export function errorEventProblem(data: string): RunProblem {
  const value = jsonValue(data);
  if (!isRecord(value)) return { type: "server", message: clip(data.trim(), longestMessage), code: null };
  return { type: "server", message: messageOf(value) ?? printed(value), code: field(value, "code") };
}

/** A response of status 400 and above, from its whole body. */
export function httpProblem(status: number, body: string): RunProblem {
  const value = errorValue(body);
  const message = messageOf(value) ?? bodyMessage(body);
  return { type: "http", status, code: field(value, "code"), param: field(value, "param"), message };
}

/** vLLM once sent the error itself, with `"object":"error"`, in place of an object that holds it. */
function carriesError(chunk: UnknownRecord): boolean {
  return Boolean(chunk["error"]) || chunk["object"] === "error";
}

/** Google wraps the error in a list; some relays send it as an event. */
function errorValue(body: string): UnknownRecord {
  const value = jsonValue(body) ?? jsonValue(firstEvent(body));
  const first = Array.isArray(value) ? listOf(value)[0] : value;
  return isRecord(first) ? first : {};
}

function firstEvent(body: string): string {
  const reader = createEventReader();
  const events = [...reader.push(body), ...reader.end()];
  return events.find((event) => event.data !== "")?.data ?? "";
}

function messageOf(value: UnknownRecord): string | undefined {
  const error = value["error"];
  const inner = isRecord(error) ? innerMessage(error) : textOrNull(error);
  const message =
    inner ?? textOrNull(value["message"]) ?? detailOf(value["detail"]) ?? nested(value["message"]);
  return message === null ? undefined : clip(message, longestMessage);
}

/** OpenRouter's own message is empty words; what its provider said lies in `metadata.raw`. */
function innerMessage(error: UnknownRecord): string {
  const message = textOrNull(error["message"]) ?? printed(error);
  const metadata = error["metadata"];
  const raw = isRecord(metadata) ? textOrNull(metadata["raw"]) : null;
  if (raw === null) return message;
  const said = jsonValue(raw);
  return `${message}: ${(isRecord(said) && messageOf(said)) || raw}`;
}

/** Mistral wraps FastAPI's detail in a message. */
function nested(message: unknown): string | null {
  return isRecord(message) ? detailOf(message["detail"]) : null;
}

/** FastAPI: a string, or a list of what is wrong with which field. */
function detailOf(detail: unknown): string | null {
  if (isRecord(detail)) return textOrNull(detail["message"]) ?? printed(detail);
  if (!Array.isArray(detail) || detail.length === 0) return textOrNull(detail);
  return detail.map((item: unknown) => (isRecord(item) && placed(item)) || printed(item)).join("; ");
}

/** "stream_options.include_usage: Extra inputs are not permitted". */
function placed({ loc, msg }: UnknownRecord): string | null {
  const steps = listOf(loc).filter((step) => step !== "body");
  const said = textOrNull(msg);
  return said === null || steps.length === 0 ? said : `${steps.join(".")}: ${said}`;
}

/** A field of the error, wherever it is; codes are numbers at some servers. */
function field(value: UnknownRecord, name: "code" | "param"): string | null {
  const holder = isRecord(value["error"]) ? value["error"] : value;
  const found = holder[name];
  return typeof found === "number" ? String(found) : textOrNull(found);
}

function bodyMessage(body: string): string {
  return body.startsWith("<") ? htmlLine(body) : clip(body, longestBody);
}

function printed(value: unknown): string {
  return clip(JSON.stringify(value), longestMessage);
}

function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
