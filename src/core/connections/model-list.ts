/** A server's list of models, in the forms that servers give it. */
import { isList, type Json, maybeJson, member } from "../json/json.ts";

/**
 * The ids in the body of an answer to `GET …/models`: `{"data":[{"id"}]}` as OpenAI has it, a bare list (Together), or
 * `{"models":[{"name"}]}` (Ollama's own). Undefined when it is none of them; entries without an id are left out.
 */
export function readModelList(body: string): readonly string[] | undefined {
  const json = maybeJson(body);
  const list = [json, member(json, "data"), member(json, "models")].find(isList);
  return list?.flatMap(idOf);
}

function idOf(model: Json): readonly string[] {
  const ids = [model, member(model, "id"), member(model, "name")];
  return ids.filter((id) => typeof id === "string").slice(0, 1);
}
