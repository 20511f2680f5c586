/** The outputs of a cell as they grow. */
import type { Output } from "../formats/jupyter/jupyter-notebook.ts";
import type { OutputEvent } from "./python-engine.ts";

export interface OutputList {
  readonly outputs: readonly Output[];
  /** The places of outputs that may be replaced, by their ids. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** The next output takes the place of all. */
  readonly stale: boolean;
}

export const noOutputs: OutputList = { outputs: [], places: new Map(), stale: false };

/** The list behind an event. What is written on one stream without a break is one output. */
export function withOutput(list: OutputList, event: OutputEvent): OutputList {
  if (event.type === "clear") return event.wait ? { ...list, stale: true } : noOutputs;
  if (event.type === "rest") return list;
  if (event.type === "update") return updated(list, event.display, event.output);
  const { outputs, places } = list.stale ? noOutputs : list;
  const merged = mergedStream(outputs.at(-1), event.output);
  if (merged !== undefined) return { outputs: outputs.with(-1, merged), places, stale: false };
  return {
    outputs: [...outputs, event.output],
    places: event.display === undefined ? places : withPlace(places, event.display, outputs.length),
    stale: false,
  };
}

function mergedStream(last: Output | undefined, next: Output): Output | undefined {
  if (last?.type !== "stream" || next.type !== "stream" || last.name !== next.name) return undefined;
  return { ...last, text: last.text + next.text };
}

function withPlace(places: OutputList["places"], id: string, place: number): OutputList["places"] {
  return new Map(places).set(id, [...(places.get(id) ?? []), place]);
}

function updated(list: OutputList, id: string, output: Output): OutputList {
  const places = new Set(list.places.get(id));
  if (places.size === 0) return list;
  return { ...list, outputs: list.outputs.map((old, place) => (places.has(place) ? output : old)) };
}
