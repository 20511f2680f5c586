/** What the picker offers for what was typed. */
import { namesOf, type ParameterName } from "../../core/api/parameters.ts";
import type { Endpoint } from "../../core/run.ts";

export type Offer =
  | { readonly type: "known"; readonly name: ParameterName }
  /** A name that no table knows, or one of the other endpoint: added as it is. */
  | { readonly type: "typed"; readonly name: string }
  /** The cell has it already. */
  | { readonly type: "taken"; readonly name: string };

/**
 * The offers, the likeliest first: names that begin with what was typed, names that hold it, the typed name
 * itself, and parameters whose help speaks of it.
 */
export function offersFor(
  endpoint: Endpoint,
  taken: readonly string[],
  typed: string,
  help: (name: ParameterName) => string,
): readonly Offer[] {
  const wanted = typed.trim();
  const sought = wanted.toLowerCase();
  const free = namesOf(endpoint).filter((name) => !taken.includes(name));
  const known = (names: readonly ParameterName[]): readonly Offer[] =>
    names.map((name) => ({ type: "known", name }));
  if (sought === "") return known(free);
  const exact = free.filter((name) => name === sought);
  const begins = free.filter((name) => name.startsWith(sought) && name !== sought);
  const holds = free.filter((name) => name.includes(sought) && !name.startsWith(sought));
  const told = free.filter((name) => !name.includes(sought) && help(name).toLowerCase().includes(sought));
  return [
    ...own(taken, wanted, "taken"),
    ...known([...exact, ...begins, ...holds]),
    ...(free.some((name) => name === wanted) ? [] : own(taken, wanted, "typed")),
    ...known(told),
  ];
}

function own(taken: readonly string[], name: string, type: "taken" | "typed"): readonly Offer[] {
  return taken.includes(name) === (type === "taken") ? [{ type, name }] : [];
}
