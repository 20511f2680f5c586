/** Statements that only show or name what is there: a prompt cell does without them. */

import type { Statement, Why } from "../reading.ts";
import { calleeText, endpointOf } from "./api.ts";
import { refused, type Scope, shortName } from "./scope.ts";
import type { SyntaxNode } from "./syntax.ts";
import { isTagged } from "./values.ts";

/** Functions without an effect but on the screen, and on what they give. */
const shows: ReadonlySet<string> = new Set(
  (
    "print pprint pprint.pprint display Markdown HTML JSON IPython.display.display IPython.display.Markdown " +
    "IPython.display.HTML str repr len type int float bool list dict set tuple sorted enumerate range zip min max " +
    "sum round isinstance hasattr getattr vars json.dumps json.loads textwrap.fill textwrap.wrap sys.stdout.write " +
    "sys.stdout.flush time.time time.perf_counter time.monotonic"
  ).split(" "),
);

/** Methods that change nothing but what the code itself made. */
const harmless: ReadonlySet<string> = new Set(
  (
    "strip lstrip rstrip lower upper title split splitlines join format replace startswith endswith encode decode " +
    "append extend pop items keys values model_dump model_dump_json dict json to_dict to_json to_dict_recursive"
  ).split(" "),
);

const statements: Readonly<Record<string, Statement>> = {
  FunctionDefinition: "function",
  DecoratedStatement: "function",
  ClassDefinition: "class",
  ForStatement: "loop",
  WhileStatement: "loop",
  IfStatement: "branch",
  MatchStatement: "branch",
  TryStatement: "try",
  WithStatement: "with",
};

const shown: ReadonlySet<string> = new Set(["ForStatement", "IfStatement"]);
const never: ReadonlySet<string> = new Set(["LambdaExpression", "NamedExpression", "YieldExpression"]);
const plain =
  /^(?:Assign|Update|Expression|Pass|Break|Continue|Print)Statement$|^StatementGroup$|(?<!Statement|Definition)$/u;

/** Which kind of statement it is. */
export function statementOf(node: SyntaxNode): Statement {
  return statements[node.name] ?? "other";
}

/**
 * Refuses what does more than show; the call of the API is not looked into.
 * @throws UnreadError
 */
export function mustShow(scope: Scope, node: SyntaxNode, call: SyntaxNode): void {
  node.cursor().iterate(({ name, node: inner }) => {
    if (isSame(inner, call)) return false;
    const why = faultOf(scope, name, inner, call);
    if (why) throw refused(why, inner);
    return true;
  });
}

export function isSame(one: SyntaxNode, other: SyntaxNode): boolean {
  return one.from === other.from && one.to === other.to && one.name === other.name;
}

export function holds(outer: SyntaxNode, inner: SyntaxNode): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function faultOf(scope: Scope, name: string, node: SyntaxNode, call: SyntaxNode): Why | undefined {
  if (name === "CallExpression") return callFault(scope, node);
  if (never.has(name) || (name === "AwaitExpression" && !holds(node, call))) return { type: "computes" };
  return shown.has(name) || plain.test(name) ? undefined : { type: "statement", what: statementOf(node) };
}

function callFault(scope: Scope, node: SyntaxNode): Why | undefined {
  const callee = calleeText(scope.source, node);
  if (endpointOf(callee)) return { type: "several-calls" };
  const method = /\.(\w+)$/u.exec(callee)?.[1] ?? "";
  if (shows.has(callee) || harmless.has(method)) return undefined;
  // `requests.get` is another matter than `texts.get`.
  return method === "get" && isOwn(scope, callee) ? undefined : { type: "calls", name: shortName(callee) };
}

/** Whether the code itself made what the chain begins with. */
function isOwn({ names }: Scope, callee: string): boolean {
  const value = names.get(callee.slice(0, callee.indexOf(".")));
  return value !== undefined && !(isTagged(value, "unknown") && value.why.type === "unbound");
}
