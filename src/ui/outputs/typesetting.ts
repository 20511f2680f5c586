/** TeX to MathML elements, through temml. Loaded with the first formula. */
import temml from "temml";

/** What became of a formula: its element, or what is wrong with it, in temml's words. */
export type Typeset = { readonly drawn: Node } | { readonly problem: string };

/** A node of temml's tree, as far as it is used here. */
interface TreeNode {
  /** Of a link to a label, which `\ref` makes without asking for trust. */
  readonly href?: string;
  readonly attributes?: Record<string, string>;
  readonly style?: Record<string, string>;
  readonly children?: readonly TreeNode[];
  toNode(): Node;
}

/**
 * A formula may be this many characters long, and its elements may be nested this deep: browsers crash on
 * depth.
 */
const longest = 10_000;
const deepest = 120;
/** Sizes are cut to this, in em and in points. */
const largest: [em: number, points: number] = [25, 300];

/**
 * The element of a formula that nobody vouches for: no links, no images, no classes, and an end to
 * expansions.
 */
export function typeset(tex: string, display: boolean): Typeset {
  if (tex.length > longest) return { problem: "Too long" };
  try {
    const limits = { maxSize: largest, maxExpand: expansions(tex), trust: false };
    // temml says `any` of a tree of TreeNodes.
    const tree: TreeNode = temml.__renderToMathMLTree(tex, {
      ...limits,
      displayMode: display,
      throwOnError: true,
      macros: {},
    });
    settle(tree, 0);
    return { drawn: tree.toNode() };
  } catch (error) {
    // temml's ParseError, or a RangeError where it recurred too deep.
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Macros of the formula's own could multiply its length with each step. */
function expansions(tex: string): number {
  const defines = /\\(?:[egx]?def|let|futurelet|(?:re)?newcommand|providecommand)/u.test(tex);
  return defines ? Math.max(20, Math.floor(50_000 / tex.length)) : 1_000;
}

/** The page's policy forbids the attribute `style`, and lets scripts set the property. */
function settle({ href, attributes, style, children }: TreeNode, depth: number): void {
  if (depth > deepest) throw new RangeError("Nested too deep");
  if (href !== undefined) throw new Error("Links are not drawn");
  if (attributes?.["style"] && style) {
    for (const [, name = "", value = ""] of attributes["style"].matchAll(/([\w-]+)\s*:\s*([^;]+)/gu))
      style[name] = value;
    delete attributes["style"];
  }
  for (const child of children ?? []) settle(child, depth + 1);
}
