/** A whole answer as the stream that a server would have sent of it: merge.ts backwards. */
import {
  isList,
  isObject,
  type Json,
  type JsonObject,
  jsonNumber,
  jsonObject,
  printJson,
} from "../json/json.ts";
import type { Endpoint } from "../run.ts";

type Members = readonly (readonly [key: string, value: Json])[];

/** Some characters, and never half of one; of no text one empty piece. */
const piece = /.{1,6}/gsu;

/** Server-sent events, up to [DONE]. `usage` says whether the counts come with them, which has to be asked for. */
export function answerPieces(answer: JsonObject, endpoint: Endpoint, usage: boolean): readonly string[] {
  const events = chunksOf(answer, endpoint, usage).map((chunk) => `data: ${printJson(chunk)}\n\n`);
  return [...events, "data: [DONE]\n\n"];
}

function chunksOf(answer: JsonObject, endpoint: Endpoint, usage: boolean): readonly JsonObject[] {
  const said = answer.members.get("choices");
  const choices = (isList(said) ? said : []).filter(isObject);
  const pieces = choices.flatMap((choice, place) =>
    endpoint === "completions" ? textPieces(choice, place) : messagePieces(choice, place),
  );
  const counts = answer.members.get("usage");
  return [
    ...pieces.map((one) => chunkOf(answer, [["choices", [one]]])),
    ...(usage && counts !== undefined
      ? [
          chunkOf(answer, [
            ["choices", []],
            ["usage", counts],
          ]),
        ]
      : []),
  ];
}

/** What all chunks say, and this. */
function chunkOf(answer: JsonObject, own: Members): JsonObject {
  const shared = without(answer, "choices", "usage").map(([key, value]) =>
    value === "chat.completion" && key === "object"
      ? ([key, "chat.completion.chunk"] as const)
      : ([key, value] as const),
  );
  return jsonObject([...shared, ...own]);
}

function textPieces(choice: JsonObject, place: number): readonly JsonObject[] {
  const text = choice.members.get("text");
  const texts = piecesOf(typeof text === "string" ? text : "");
  const [index, rest] = [indexOf(choice, place), without(choice, "text", "index")];
  return [
    ...texts.map((part) => jsonObject([["text", part], index, ["logprobs", null], ["finish_reason", null]])),
    jsonObject([["text", ""], index, ...rest]),
  ];
}

/** First who speaks and all that is no text, then the text, then how it ended. */
function messagePieces(choice: JsonObject, place: number): readonly JsonObject[] {
  const message = choice.members.get("message");
  const [content, others] = isObject(message)
    ? [message.members.get("content"), without(message, "content")]
    : [undefined, []];
  const texts = typeof content === "string" ? piecesOf(content) : [];
  const first = typeof content === "string" || content === undefined ? [] : [["content", content] as const];
  const [index, rest] = [indexOf(choice, place), without(choice, "message", "index")];
  const going = (delta: Members): JsonObject =>
    jsonObject([index, ["delta", jsonObject(delta)], ["finish_reason", null]]);
  return [
    going([...others.map(indexed), ...first]),
    ...texts.map((part) => going([["content", part]])),
    jsonObject([index, ["delta", jsonObject([])], ...rest]),
  ];
}

/** In a stream calls have their places. */
function indexed([key, value]: Members[number]): Members[number] {
  if (key !== "tool_calls" || !isList(value)) return [key, value];
  const calls = value.map((call, place) =>
    isObject(call) ? jsonObject([["index", jsonNumber(String(place))], ...call.members]) : call,
  );
  return [key, calls];
}

function indexOf(choice: JsonObject, place: number): Members[number] {
  return ["index", choice.members.get("index") ?? jsonNumber(String(place))];
}

function piecesOf(text: string): readonly string[] {
  return text.match(piece) ?? [""];
}

function without({ members }: JsonObject, ...keys: readonly string[]): Members {
  return [...members].filter(([key]) => !keys.includes(key));
}
