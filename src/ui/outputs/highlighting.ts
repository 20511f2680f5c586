/** Code as coloured lines, through Lezer. Loaded with the first code of a known language. */
import { type Parser, type Tree, TreeFragment } from "@lezer/common";
import { highlightCode, tagHighlighter, tags } from "@lezer/highlight";

/** Behind what was coloured before, this many characters may still change their colour as code is added. */
const unsettled = 4_000;

/** The classes that code is coloured by: code-colours.styles.ts. */
export const codeClasses = tagHighlighter([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.self, tags.tagName], class: "keyword" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp, tags.attributeValue], class: "string" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom, tags.color, tags.unit], class: "number" },
  { tag: [tags.comment, tags.meta, tags.processingInstruction], class: "comment" },
  {
    tag: [
      tags.definition(tags.variableName),
      tags.function(tags.definition(tags.variableName)),
      tags.className,
      tags.typeName,
      tags.definition(tags.typeName),
      tags.propertyName,
      tags.attributeName,
    ],
    class: "name",
  },
]);

/**
 * Colours one text, and its longer versions as it grows: only what is new is read, and the other lines are
 * kept.
 */
export class Highlighter {
  readonly #parser: Parser;
  #text = "";
  #tree: Tree | undefined;
  #lines: readonly Node[] = [];

  constructor(parser: Parser) {
    this.#parser = parser;
  }

  /** The lines of the code as elements, each with its line end. */
  lines(text: string): readonly Node[] {
    const grown = this.#tree !== undefined && text.startsWith(this.#text);
    if (grown && text.length === this.#text.length) return this.#lines;
    const settled = grown ? this.#settled() : { lines: [], from: 0 };
    this.#tree = this.#parser.parse(text, grown ? this.#fragments(text.length) : []);
    this.#text = text;
    this.#lines = [...settled.lines, ...coloured(text, this.#tree, settled.from)];
    return this.#lines;
  }

  #fragments(length: number): readonly TreeFragment[] {
    const tree = this.#tree;
    if (!tree) return [];
    const at = this.#text.length;
    const change = { fromA: at, toA: at, fromB: at, toB: length };
    return TreeFragment.applyChanges(TreeFragment.addTree(tree), [change]);
  }

  #settled(): { readonly lines: readonly Node[]; readonly from: number } {
    const from = this.#text.lastIndexOf("\n", this.#text.length - unsettled) + 1;
    return { lines: this.#lines.slice(0, lineEnds(this.#text.slice(0, from))), from };
  }
}

function coloured(text: string, tree: Tree, from: number): readonly Node[] {
  let line = document.createElement("span");
  const lines: Node[] = [line];
  const put = (piece: string, colour: string): void => line.append(colour ? span(piece, colour) : piece);
  const end = (): void => {
    line.append("\n");
    line = document.createElement("span");
    lines.push(line);
  };
  highlightCode(text, tree, codeClasses, put, end, from);
  return lines;
}

function span(text: string, colour: string): HTMLElement {
  const element = document.createElement("span");
  element.className = colour;
  element.textContent = text;
  return element;
}

function lineEnds(text: string): number {
  return text.split("\n").length - 1;
}
