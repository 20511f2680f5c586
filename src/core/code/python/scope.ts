/** What the reader of Python knows while it reads. */

import { UnreadError, type Why } from "../reading.ts";
import type { SyntaxNode } from "./syntax.ts";
import type { Budget, Value } from "./values.ts";

export interface Scope {
  readonly source: string;
  /** What the code has bound so far. */
  readonly names: Map<string, Value>;
  readonly budget: Budget;
  /**
   * The value of an expression.
   * @throws UnreadError where it is not made of literals.
   */
  readonly value: (node: SyntaxNode) => Value;
}

/** What is called, without its arguments and on one line. */
export function shortName(name: string): string {
  return name
    .replace(/\([\s\S]*\)/gu, "()")
    .replace(/\s+/gu, " ")
    .slice(0, 60);
}

export function refused(why: Why, { from }: SyntaxNode): UnreadError {
  return new UnreadError(why, from);
}
