import type { ParameterRule, ParameterType } from "../../../src/core/api/parameter.ts";
import { parameterNames, ruleOf } from "../../../src/core/api/parameters.ts";

/** The table as lines of Markdown, for CONTRIBUTING.md. */
export function parameterList(): string {
  const rows = parameterNames.map((name) => {
    const [text, chat] = [ruleOf("completions", name), ruleOf("chat/completions", name)].map(cell);
    return `| \`${name}\` | ${text} | ${chat} |`;
  });
  return ["| parameter | completions | chat/completions |", "|---|---|---|", ...rows].join("\n");
}

function cell(rule: ParameterRule | undefined): string {
  if (rule === undefined) return "";
  const usual = rule.default === undefined ? "" : ` = \`${rule.default}\``;
  const deprecated = rule.deprecated ? `, deprecated${replacement(rule.deprecated)}` : "";
  return `${typeName(rule.type)}${usual}${deprecated}`;
}

function replacement(names: readonly string[]): string {
  return names.length === 0 ? "" : ` → ${names.map((name) => `\`${name}\``).join(", ")}`;
}

function typeName(type: ParameterType): string {
  switch (type.type) {
    case "choice":
      return type.choices.join(" / ");
    case "texts":
    case "pairs":
    case "list":
      return type.most === undefined ? type.type : `${type.type} ≤ ${type.most}`;
    case "text":
      return type.most === undefined ? "text" : `text ≤ ${type.most}`;
    case "number":
    case "integer":
    case "biases":
      return `${type.type}${range(type.least, type.most)}`;
    default:
      return type.type;
  }
}

function range(least: number | undefined, most: number | undefined): string {
  if (least === undefined) return "";
  return most === undefined ? ` ≥ ${least}` : ` ${least}…${most}`;
}
