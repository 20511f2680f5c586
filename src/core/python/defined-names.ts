/** The names that a cell's code gives to things where the cells below see them. */
import { childrenOf, parsePython, type SyntaxNode, textOf } from "../code/python/syntax.ts";
import type { PythonCell } from "../notebook.ts";
import { remembered } from "../remembered.ts";

export const definedNames = remembered(({ source }: PythonCell): readonly string[] => {
  const names = new Set<string>();
  parsePython(source).iterate({
    enter: ({ node }) => {
      for (const name of namesIn(node)) names.add(textOf(source, name));
      // What stands in a function or a class is seen there alone.
      return node.name !== "Body" || !isOwnScope(node.parent);
    },
  });
  return [...names];
});

function isOwnScope(node: SyntaxNode | null): boolean {
  return node !== null && ["FunctionDefinition", "ClassDefinition", "LambdaExpression"].includes(node.name);
}

function namesIn(node: SyntaxNode): readonly SyntaxNode[] {
  switch (node.name) {
    case "FunctionDefinition":
    case "ClassDefinition":
      return node.getChildren("VariableName").slice(0, 1);
    case "AssignStatement":
      return variablesUntil(node, ["AssignOp", "TypeDef"]);
    case "ForStatement":
      return variablesUntil(node, ["in"]);
    case "ImportStatement":
      return importedNames(node);
    case "WithStatement":
      return childrenOf(node).filter((child) => child.prevSibling?.name === "as");
    default:
      return [];
  }
}

/** Also in `a, b = pair` and `(a, b) = pair`. */
function variablesUntil(node: SyntaxNode, ends: readonly string[]): readonly SyntaxNode[] {
  const children = childrenOf(node);
  const end = children.findIndex(({ name }) => ends.includes(name));
  return children.slice(0, Math.max(0, end)).flatMap(variablesOf);
}

function variablesOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.name === "VariableName") return [node];
  const holds = ["TupleExpression", "ParenthesizedExpression", "ArrayExpression"].includes(node.name);
  return holds ? childrenOf(node).flatMap(variablesOf) : [];
}

/** Behind `import`, by the name behind `as` where there is one. */
function importedNames(node: SyntaxNode): readonly SyntaxNode[] {
  const children = childrenOf(node);
  const from = children.findIndex(({ name }) => name === "import");
  return children
    .slice(from)
    .filter(({ name, nextSibling }) => name === "VariableName" && nextSibling?.name !== "as");
}
