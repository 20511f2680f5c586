/** The metadata of a notebook that never was in Jupyter: what Jupyter and GitHub need to show its code as Python. */
import { type JsonObject, jsonObject } from "../../json/json.ts";
import { sourceOf } from "../jupyter/sources.ts";

export const bornHere: JsonObject = jsonObject([
  [
    "kernelspec",
    jsonObject([
      ["display_name", "Python 3 (ipykernel)"],
      ["language", "python"],
      ["name", "python3"],
    ]),
  ],
  ["language_info", jsonObject([["name", "python"]])],
]);

/** Whether metadata, without a title and what is of Quire, is that. */
export function isBornHere(metadata: JsonObject): boolean {
  return sourceOf(metadata) === sourceOf(bornHere);
}
