import type { Line, Measure, Sample } from "./measure.ts";
import { median } from "./statistics.ts";

/** One figure over all rounds. */
export interface Finding {
  readonly measure: string;
  readonly label: string;
  readonly unit: string;
  readonly median: number;
  readonly least: number;
  /** Median of the reference, and of the ratios to it, round by round. */
  readonly reference?: number;
  readonly ratio?: number;
  readonly most?: number;
  readonly met?: boolean;
}

/** What the rounds of a measure say, line by line. */
export function findings({ name, lines }: Measure, samples: readonly Sample[]): readonly Finding[] {
  return lines.map((line) => finding(name, line, samples));
}

function finding(measure: string, line: Line, samples: readonly Sample[]): Finding {
  const { label, unit, figure, against, most } = line;
  const of = (name: string) => samples.map((sample) => sample[name] ?? Number.NaN);
  const figures = of(figure);
  const base = { measure, label, unit, median: median(figures), least: Math.min(...figures) };
  const ratio = against === undefined ? undefined : median(ratios(figures, of(against)));
  const compared =
    against === undefined ? {} : { reference: median(of(against)), ratio: ratio ?? Number.NaN };
  const judged = most === undefined ? {} : { most, met: (ratio ?? base.median) <= most };
  return { ...base, ...compared, ...judged };
}

function ratios(figures: readonly number[], references: readonly number[]): readonly number[] {
  return figures.map((figure, round) => figure / (references[round] ?? Number.NaN));
}

const columns = ["", "median", "min", "reference", "ratio", "target", ""];

/** The findings as a table for people. */
export function table(all: readonly Finding[]): string {
  const rows = [columns, ...all.map(row)];
  const widths = columns.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) => aligned(cells, widths)).join("\n");
}

function row(finding: Finding): readonly string[] {
  const { measure, label, unit, most, met } = finding;
  const number = (value: number | undefined) => (value === undefined ? "" : `${short(value)} ${unit}`.trim());
  return [
    `${measure}: ${label}`,
    number(finding.median),
    number(finding.least),
    number(finding.reference),
    finding.ratio === undefined ? "" : `${short(finding.ratio)}×`,
    most === undefined ? "" : `≤ ${finding.ratio === undefined ? number(most) : `${most}×`}`,
    met === undefined ? "" : met ? "✓" : "✗",
  ];
}

/** Three digits that count. */
function short(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return Number(value.toFixed(digits)).toLocaleString("en-US");
}

function aligned(cells: readonly string[], widths: readonly number[]): string {
  const [first = "", ...rest] = cells;
  const padded = rest.map((cell, index) => cell.padStart(widths[index + 1] ?? 0));
  return [first.padEnd(widths[0] ?? 0), ...padded].join("  ").trimEnd();
}
