/** Where Python code sends its requests, and with what: clients, the settings of the module, the environment. */
import { readBaseUrl } from "../../connections/base-url.ts";
import { azureEndpointOf } from "../azure-endpoint.ts";
import { type NoteAt, type Server, UnreadError } from "../reading.ts";
import { calleeText } from "./api.ts";
import type { Scope } from "./scope.ts";
import { type Item, itemsOf, namesIn, partsOfCall, type SyntaxNode } from "./syntax.ts";

/** What is found beside the call itself. */
export interface Findings {
  server: Server | undefined;
  readonly notes: NoteAt[];
}

const serverFields: Readonly<Record<string, keyof Server>> = {
  base_url: "baseUrl",
  api_base: "baseUrl",
  azure_endpoint: "azureEndpoint",
  azure_deployment: "azureDeployment",
  api_version: "apiVersion",
};

/** Arguments of the call that are for the program that sends. */
const options: ReadonlySet<string> = new Set(
  (
    "timeout extra_headers extra_query request_timeout headers request_id api_key api_base api_type api_version " +
    "organization"
  ).split(" "),
);

const environment =
  /^(?:os\.getenv|os\.environ\.get|os\.environ\.setdefault|getpass|getpass\.getpass|(?:dotenv\.)?(?:load|find)_dotenv|userdata\.get)$/u;

export function isOption(item: Item): boolean {
  return options.has(item.name ?? "");
}

/** Whether a call only asks the environment of the program. */
export function asksEnvironment(source: string, node: SyntaxNode): boolean {
  return node.name === "CallExpression" && environment.test(calleeText(source, node));
}

/** `OpenAI(…)`, `AzureOpenAI(…)` and those that others made after them: a class, by its capital letter. */
export function isClient(source: string, node: SyntaxNode, isUsed: boolean): boolean {
  if (node.name !== "CallExpression") return false;
  const name = calleeText(source, node).split(".").at(-1) ?? "";
  return isUsed ? /^\p{Lu}/u.test(name) : /OpenAI$/u.test(name);
}

export function findClient(scope: Scope, found: Findings, node: SyntaxNode): void {
  const client = calleeText(scope.source, node).split(".").at(-1) ?? "";
  found.server = { client };
  for (const item of itemsOf(scope.source, partsOfCall(node).list)) findOption(scope, found, item);
}

/** An argument or setting for the program that sends. */
export function findOption(scope: Scope, found: Findings, { name = "", value }: Item): void {
  const field = serverFields[name];
  if (name === "api_key") findKey(scope, found, value);
  else if (field === undefined) found.notes.push({ type: "option", name, at: value.from });
  else found.server = { client: "openai", ...found.server, ...fieldWith(field, plainText(scope, value)) };
}

/** `openai.api_base = …` and `os.environ["…"] = …`; false for other targets. */
export function findSetting(scope: Scope, found: Findings, target: SyntaxNode, value: SyntaxNode): boolean {
  const [root, field, ...rest] = namesIn(scope.source, target);
  if (root === "openai" && field !== undefined && rest.length === 0) {
    findOption(scope, found, { stars: "", name: field, value });
    return true;
  }
  const variable = /^os\.environ\s*\[\s*["'](\w+)["']\s*\]$/u.exec(
    scope.source.slice(target.from, target.to),
  )?.[1];
  if (variable === undefined) return false;
  if (/KEY|TOKEN|SECRET/iu.test(variable)) findKey(scope, found, value);
  else found.notes.push({ type: "environment", name: variable, at: value.from });
  return true;
}

/** A key that is written out is dropped, and that is said; one that comes from elsewhere is not there. */
function findKey(scope: Scope, found: Findings, value: SyntaxNode): void {
  if (plainText(scope, value)) found.notes.push({ type: "key", at: value.from });
}

function fieldWith(field: keyof Server, text: string | undefined): Partial<Server> {
  const kept = text === undefined ? undefined : suggested(field, text);
  return kept ? { [field]: kept } : {};
}

/** A URL may hold a password: one that does is no suggestion. */
function suggested(field: keyof Server, text: string): string | undefined {
  if (field === "baseUrl") return readBaseUrl(text);
  return field === "azureEndpoint" ? azureEndpointOf(text) : text;
}

function plainText(scope: Scope, node: SyntaxNode): string | undefined {
  try {
    const value = scope.value(node);
    return typeof value === "string" ? value : undefined;
  } catch (error) {
    // What is no literal is no suggestion either.
    if (error instanceof UnreadError) return undefined;
    throw error;
  }
}
