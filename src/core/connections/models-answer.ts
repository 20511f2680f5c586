/** The answer to `GET …/models`, in the forms that servers give it. */
import { isList, type Json, maybeJson, member } from "../json/json.ts";

/**
 * The ids in the body of an answer to `GET …/models`: `{"data":[{"id"}]}` as OpenAI has it, a bare list (Together), or
 * `{"models":[{"name"}]}` (Ollama's own). Undefined when it is none of them; entries without an id are left out.
 */
export function readModelList(body: string): readonly string[] | undefined {
  return listIn(body)?.flatMap(idOf);
}

/** The days, ISO 8601, on which the server says it shuts models down: OpenAI names one for each, or null. */
export function readShutdowns(body: string): readonly (readonly [model: string, day: string])[] {
  return (listIn(body) ?? []).flatMap((model) => {
    const day = member(model, "shutdown_date");
    return typeof day === "string" ? idOf(model).map((id) => [id, day] as const) : [];
  });
}

function listIn(body: string): readonly Json[] | undefined {
  const json = maybeJson(body);
  return [json, member(json, "data"), member(json, "models")].find(isList);
}

function idOf(model: Json): readonly string[] {
  const ids = [model, member(model, "id"), member(model, "name")];
  return ids.filter((id) => typeof id === "string").slice(0, 1);
}
