/** Whether a JSON value is one that a parameter takes. */
import { isList, isNumber, isObject, type Json, type JsonObject, member } from "../json/json.ts";
import type { Complaint, ParameterType } from "./parameter.ts";

/** What is wrong with the value by itself; nothing when it is fine. */
export function valueComplaints(type: ParameterType, json: Json): readonly Complaint[] {
  switch (type.type) {
    case "text":
      return typeof json === "string" ? tooLong([json], type.most) : wrong(type);
    case "number":
      return isNumber(json) ? outside(type, [json.source], type) : wrong(type);
    case "integer":
      return isInteger(json) ? outside(type, [json.source], type) : wrong(type);
    case "boolean":
      return typeof json === "boolean" ? [] : wrong(type);
    case "choice":
      return choiceComplaints(type, json);
    case "texts":
      return textsComplaints(type, json);
    case "biases":
      return isObject(json) ? biasComplaints(type, json) : wrong(type);
    case "pairs":
      return isObject(json) ? pairComplaints(type, json) : wrong(type);
    case "list":
      return isList(json) ? tooMany(json.length, type.most) : wrong(type);
    case "object":
      return isObject(json) ? [] : wrong(type);
    case "response-format":
      return isObject(json) ? formatComplaints(json) : wrong(type);
  }
}

type Kind<T extends ParameterType["type"]> = Extract<ParameterType, { readonly type: T }>;

function choiceComplaints(type: Kind<"choice">, json: Json): readonly Complaint[] {
  if (typeof json !== "string") return type.objects && isObject(json) ? [] : wrong(type);
  return type.choices.includes(json) ? [] : [{ type: "not-a-choice", choices: type.choices }];
}

function textsComplaints(type: Kind<"texts">, json: Json): readonly Complaint[] {
  if (typeof json === "string") return [];
  if (!isList(json) || json.some((item) => typeof item !== "string")) return wrong(type);
  return tooMany(json.length, type.most);
}

function biasComplaints(type: Kind<"biases">, { members }: JsonObject): readonly Complaint[] {
  const biases = [...members.values()];
  if (!biases.every(isNumber) || ![...members.keys()].every((key) => /^\d+$/u.test(key))) return wrong(type);
  return outside(
    type,
    biases.map(({ source }) => source),
    type,
  );
}

function pairComplaints(type: Kind<"pairs">, { members }: JsonObject): readonly Complaint[] {
  const texts = [...members.values()].filter((value) => typeof value === "string");
  if (texts.length < members.size) return wrong(type);
  return [
    ...tooMany(members.size, type.most),
    ...tooLong([...members.keys()], type.name),
    ...tooLong(texts, type.text),
  ].slice(0, 1);
}

function formatComplaints(format: JsonObject): readonly Complaint[] {
  if (member(format, "type") !== "json_schema") return [];
  const name = member(member(format, "json_schema"), "name");
  return typeof name === "string" && /^[\w-]{1,64}$/u.test(name) ? [] : [{ type: "schema-name" }];
}

function isInteger(json: Json): json is Extract<Json, { readonly type: "number" }> {
  return isNumber(json) && Number.isInteger(Number(json.source));
}

function outside(
  expected: ParameterType,
  numbers: readonly string[],
  { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Bounds,
): readonly Complaint[] {
  const isOutside = (source: string): boolean => Number(source) < least || Number(source) > most;
  return numbers.some(isOutside) ? [{ type: "out-of-range", expected }] : [];
}

interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

function wrong(expected: ParameterType): readonly Complaint[] {
  return [{ type: "wrong-type", expected }];
}

function tooMany(count: number, most = Number.POSITIVE_INFINITY): readonly Complaint[] {
  return count > most ? [{ type: "too-many", most }] : [];
}

/** In characters as people count them, not in UTF-16 units. */
function tooLong(texts: readonly string[], most = Number.POSITIVE_INFINITY): readonly Complaint[] {
  return texts.some((text) => [...text].length > most) ? [{ type: "too-long", most }] : [];
}
