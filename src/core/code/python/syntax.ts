/** Python's syntax tree, as the reader walks it. */
import type { SyntaxNode, Tree } from "@lezer/common";
import { parser } from "@lezer/python";

export type { SyntaxNode, Tree } from "@lezer/common";

/** The code as Python itself reads it: without a byte order mark, and with one kind of line end. */
export function pythonSource(code: string): string {
  return code.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n");
}

export function parsePython(source: string): Tree {
  return parser.parse(source);
}

/** Where the first thing is that is no Python; undefined where all is. */
export function firstError(tree: Tree): number | undefined {
  let at: number | undefined;
  tree.iterate({
    enter: (node) => {
      if (node.type.isError) at ??= node.from;
      return at === undefined;
    },
  });
  return at;
}

/** The node's children, comments left out. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== "Comment") children.push(child);
  }
  return children;
}

export function textOf(source: string, node: SyntaxNode): string {
  return source.slice(node.from, node.to);
}

/** A value between the commas of brackets, what stands before it and, for an argument, its name. */
export interface Item {
  readonly stars: "" | "*" | "**";
  readonly name?: string;
  readonly value: SyntaxNode;
  /** In a dictionary: what the value is called. */
  readonly key?: SyntaxNode;
}

/** The items of a list, tuple, dictionary or list of arguments. */
export function itemsOf(source: string, brackets: SyntaxNode): readonly Item[] {
  const items: SyntaxNode[][] = [[]];
  for (const node of childrenOf(brackets).slice(1, -1)) {
    if (node.name === ",") items.push([]);
    else items.at(-1)?.push(node);
  }
  return items.flatMap((nodes) => itemOf(source, nodes) ?? []);
}

function itemOf(source: string, nodes: readonly SyntaxNode[]): Item | undefined {
  const [first, second, third] = nodes;
  const value = nodes.at(-1);
  if (first === undefined || value === undefined) return undefined;
  if (first.name === "*" || first.name === "**") return { stars: first.name, value };
  if (second?.name === ":" && third) return { stars: "", key: first, value: third };
  if (second && textOf(source, second) === "=") return { stars: "", name: textOf(source, first), value };
  // `f(x for x in y)`: several nodes that are no item; the first of them is refused as it stands.
  return { stars: "", value: first };
}

/** `client.chat.completions`: the names, and what they begin at; undefined where it is no such chain. */
export interface Chain {
  /** A name, a call or another expression. */
  readonly root: SyntaxNode;
  /** Attributes as nodes of their name, and what stands in brackets. */
  readonly steps: readonly SyntaxNode[];
}

/** The chain of attributes and brackets that a node is; of another node, itself without steps. */
export function chainOf(node: SyntaxNode): Chain {
  const steps: SyntaxNode[] = [];
  let root = node;
  while (root.name === "MemberExpression") {
    const [object, dot, step] = childrenOf(root);
    if (object === undefined || dot === undefined || step === undefined) break;
    steps.push(step);
    root = object;
  }
  return { root, steps: steps.reverse() };
}

/** The names of a chain of attributes that begins at a name, or `undefined` for the beginning that is none. */
export function namesIn(source: string, node: SyntaxNode): readonly (string | undefined)[] {
  const { root, steps } = chainOf(node);
  return [root, ...steps].map((step) =>
    step.name === "VariableName" || step.name === "PropertyName" ? textOf(source, step) : undefined,
  );
}

/** What is called, and the brackets with the arguments. */
export function partsOfCall(call: SyntaxNode): { readonly callee: SyntaxNode; readonly list: SyntaxNode } {
  const [callee, list] = childrenOf(call);
  return { callee: callee ?? call, list: list ?? call };
}
