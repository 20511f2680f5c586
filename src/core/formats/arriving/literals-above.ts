import { type Literals, literalsBehind } from "../../code/literals.ts";

/** What the sources before a place bind names to; read as far as somebody asks, places only going on. */
export function literalsAbove(sources: readonly string[]): (place: number) => Literals {
  let known: Literals = new Map();
  let read = 0;
  return (place) => {
    for (; read < place; read += 1) known = literalsBehind(sources[read] ?? "", known);
    return known;
  };
}
