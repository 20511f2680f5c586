/** Cells that servers refuse, the refusals, and what is offered as short texts. */
import { httpProblem } from "../../src/core/api/problem.ts";
import type { Remedy } from "../../src/core/api/remedies.ts";
import type { PromptCell } from "../../src/core/notebook.ts";
import type { RunProblem } from "../../src/core/run.ts";
import refusals from "../fixtures/refusals.json" with { type: "json" };
import { chatCell, completionCell } from "./answered.ts";

export type RefusalName = keyof typeof refusals;

/** A refusal as a server sent it. */
export function refusalOf(name: RefusalName): Extract<RunProblem, { type: "http" }> {
  const { status, body } = refusals[name];
  const problem = httpProblem(status, typeof body === "string" ? body : JSON.stringify(body));
  if (problem.type !== "http") throw new TypeError(name);
  return problem;
}

type Settings = Readonly<Record<string, string>>;

const parametersOf = (settings: Settings) =>
  Object.entries(settings).map(([name, value]) => ({ name, value }));

/** A chat cell with these parameters, and a message of each role, all with a name. */
export function chat(settings: Settings): PromptCell {
  const messages = [
    { role: "system", content: "Be brief.", name: "boss" },
    { role: "developer", content: "Be kind." },
    { role: "user", content: "Hello", name: "ada" },
    { role: "assistant", content: "Hi.", more: '{"reasoning_content": "x", "refusal": null}' },
  ];
  return chatCell("a", { messages, parameters: parametersOf({ model: '"m"', ...settings }) });
}

export function completion(settings: Settings): PromptCell {
  return completionCell("a", { prompts: ["Hello"], parameters: parametersOf({ model: '"m"', ...settings }) });
}

/** Remedies as short texts. */
export function printRemedy(remedy: Remedy): string {
  switch (remedy.type) {
    case "rename":
      return `${remedy.parameter} → ${remedy.to}`;
    case "remove":
      return `- ${remedy.parameters.join(" ")}`;
    case "set":
      return `${remedy.parameter} = ${remedy.value}`;
    case "unstream":
      return "unstream";
    case "role":
      return `${remedy.from} as ${remedy.to}`;
    case "message-field":
      return `- messages.${remedy.field}${remedy.but ? ` but ${remedy.but}` : ""}`;
    case "convert":
      return `to ${remedy.kind}`;
  }
}
