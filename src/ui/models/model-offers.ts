/** What the list beside a model's name offers for what was typed. */
import type { App } from "../../app/app.ts";
import { presetOf } from "../../core/connections/presets.ts";
import { likeliest, retirementOf } from "../../core/models/likeliest.ts";

export interface ModelOffer {
  readonly id: string;
  /** The day, ISO 8601, on which it was or will be shut down. */
  readonly retired?: string;
}

export interface ModelOffers {
  readonly offers: readonly ModelOffer[];
  /** How many more there are: more typing finds them. */
  readonly more: number;
}

/** Drawn at once; the rest of hundreds waits until one types. */
const most = 60;

/**
 * The models of the connection in use that hold what was typed, those that begin with it first; all of them, the
 * likeliest in place of `asked` first, when nothing was.
 */
export function modelOffers({ models, connections }: App, asked: string, typed: string): ModelOffers {
  const { list, facts } = models;
  if (list === undefined) return { offers: [], more: 0 };
  const preset = presetOf(connections.chosen.preset).id;
  const fitting = found(likeliest(list, facts, asked, today()), typed.trim().toLowerCase());
  const offers = fitting.slice(0, most).map((id) => {
    const retired = retirementOf(list, facts, preset, id);
    return { id, ...(retired ? { retired } : {}) };
  });
  return { offers, more: fitting.length - offers.length };
}

/** As ISO 8601. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function found(ids: readonly string[], sought: string): readonly string[] {
  const begins = ids.filter((id) => id.toLowerCase().startsWith(sought));
  const holds = ids.filter((id) => id.toLowerCase().includes(sought) && !begins.includes(id));
  return [...begins, ...holds];
}
