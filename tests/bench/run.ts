import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { dirname, resolve } from "node:path";
import { Lab } from "./lab.ts";
import type { Measure, Sample } from "./measure.ts";
import { measures } from "./measures/index.ts";
import { readOptions } from "./options.ts";
import { type Finding, findings, table } from "./report.ts";

interface Taken {
  readonly findings: readonly Finding[];
  readonly samples: Readonly<Record<string, readonly Sample[]>>;
  /** Measures that could not be taken. */
  readonly failed: readonly string[];
}

/**
 * Takes the measures that were asked for, prints and keeps them; returns the exit code: 1 where a target is
 * missed or a measure fails.
 */
export async function runBench(argv: readonly string[]): Promise<number> {
  const { names, runs, json } = readOptions(argv);
  const taken = await takeAll(chosen(names), runs);
  console.log(`\n${table(taken.findings)}\n`);
  keep(json, { at: new Date().toISOString(), runs, processors: cpus().length, load: loadavg(), ...taken });
  return taken.failed.length > 0 || taken.findings.some(({ met }) => met === false) ? 1 : 0;
}

function chosen(names: readonly string[]): readonly Measure[] {
  const known = measures.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`No measure ${unknown.join(", ")}. There are: ${known.join(", ")}.`);
  return names.length === 0 ? measures : measures.filter(({ name }) => names.includes(name));
}

async function takeAll(chosenMeasures: readonly Measure[], runs: number): Promise<Taken> {
  const lab = await Lab.open();
  try {
    let taken: Taken = { findings: [], samples: {}, failed: [] };
    for (const measure of chosenMeasures) taken = await takeNext(lab, measure, runs, taken);
    return taken;
  } finally {
    await lab.close();
  }
}

/** What was taken before, with one measure more: one that fails does not lose the others. */
async function takeNext(lab: Lab, measure: Measure, runs: number, before: Taken): Promise<Taken> {
  const { name } = measure;
  try {
    const samples = await take(lab, measure, runs);
    const more = findings(measure, samples);
    console.log(`\n${table(more)}\n`);
    return {
      ...before,
      findings: [...before.findings, ...more],
      samples: { ...before.samples, [name]: samples },
    };
  } catch (error) {
    console.error(`${name} could not be measured.`, error);
    return { ...before, failed: [...before.failed, name] };
  } finally {
    await lab.leave();
  }
}

async function take(lab: Lab, measure: Measure, runs: number): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  const sample = await measure.prepare(lab);
  for (let round = 1; round <= runs; round += 1) {
    process.stderr.write(`${measure.name} ${round}/${runs}\n`);
    samples.push(await sample());
  }
  return samples;
}

function keep(file: string, figures: unknown): void {
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(figures, undefined, 2)}\n`);
  console.log(`Kept in ${path}`);
}
