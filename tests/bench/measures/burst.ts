/**
 * 20,000 tokens at once, beside a bare reader of the same stream; and whether the second half costs what the
 * first does.
 */
import type { Measure, Sample } from "../measure.ts";
import { bareReader, notebookReader, readOnce } from "../streams.ts";

const whole = { tokens: 20_000 };
const half = { tokens: 10_000 };
/** What it takes to ask, and to draw anything at all. */
const little = { tokens: 20 };

export const burst: Measure = {
  name: "burst",
  lines: [
    { label: "20,000 tokens, to a bare reader", figure: "whole", against: "bare", unit: "ms", most: 5 },
    { label: "the second 10,000, to the first", figure: "second", against: "first", unit: "ms", most: 1.3 },
    { label: "longest task", figure: "longest", unit: "ms", most: 50 },
    { label: "longest frame", figure: "longest frame", unit: "ms" },
  ],
  prepare: async (lab) => async () => {
    const bare = await readOnce(await bareReader(lab, whole, 1));
    const long = await readOnce(await notebookReader(lab, whole, 1));
    const short = await readOnce(await notebookReader(lab, half, 1));
    const least = await readOnce(await notebookReader(lab, little, 1));
    const of = (sample: Sample) => sample["total"] ?? Number.NaN;
    // From totals: a mark in the middle would be seen a whole frame late, and there are few frames.
    const halves = { first: of(short) - of(least), second: of(long) - of(short) };
    return { ...long, ...halves, whole: of(long), bare: of(bare) };
  },
};
