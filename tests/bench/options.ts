import { parseArgs } from "node:util";

export interface Options {
  /** Names of the measures to take; none means all. */
  readonly names: readonly string[];
  /** Samples of each figure. */
  readonly runs: number;
  /** The file that the figures go to. */
  readonly json: string;
}

/** `[measure…] [--runs N] [--quick] [--json FILE]`. Throws on words it does not know. */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      runs: { type: "string", default: "9" },
      quick: { type: "boolean", default: false },
      json: { type: "string", default: "test-results/bench.json" },
    },
  });
  const runs = values.quick ? 1 : Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs takes a whole number, not ${values.runs}.`);
  return { names: positionals, runs, json: values.json };
}
