/** What the official schema demands of the metadata that it knows; all other metadata may hold anything. */
import { isList, isObject, type Json } from "../../json/json.ts";
import type { JupyterCell } from "./jupyter-notebook.ts";

/** By the name of a member: whether it may have a value. */
export type MetadataRules = ReadonlyMap<string, Rule>;

type Rule = (json: Json | undefined) => boolean;

const isText: Rule = (json) => typeof json === "string";
const languageTexts = new Set(["file_extension", "mimetype", "pygments_lexer"]);
const isFlag: Rule = (json) => typeof json === "boolean";

export const notebookRules: MetadataRules = new Map<string, Rule>([
  ["kernelspec", (json) => hasTexts(json, ["name", "display_name"])],
  ["language_info", isLanguage],
  ["title", isText],
  ["authors", isList],
]);

const cellRules: MetadataRules = new Map<string, Rule>([
  ["name", (json) => typeof json === "string" && /^.+$/u.test(json)],
  ["tags", areTags],
  ["jupyter", isObject],
]);

const rules: { readonly [T in JupyterCell["type"]]: MetadataRules } = {
  markdown: cellRules,
  raw: new Map<string, Rule>([...cellRules, ["format", isText]]),
  code: new Map<string, Rule>([
    ...cellRules,
    ["collapsed", isFlag],
    ["scrolled", (json) => isFlag(json) || json === "auto"],
    ["execution", (json) => isObject(json) && [...json.members.values()].every(isText)],
  ]),
};

/** The rules for a kind of cell. */
export function cellRulesOf(type: JupyterCell["type"]): MetadataRules {
  return rules[type];
}

function hasTexts(json: Json | undefined, keys: readonly string[]): boolean {
  return isObject(json) && keys.every((key) => isText(json.members.get(key)));
}

function isLanguage(json: Json | undefined): boolean {
  if (!isObject(json) || !hasTexts(json, ["name"])) return false;
  return [...json.members].every(([key, value]) => {
    if (key === "codemirror_mode") return isText(value) || isObject(value);
    return !languageTexts.has(key) || isText(value);
  });
}

function areTags(json: Json | undefined): boolean {
  if (!isList(json) || new Set(json).size < json.length) return false;
  return json.every((tag) => typeof tag === "string" && /^[^,]+$/u.test(tag));
}
