/** Six cells at 200 tokens a second each. */
import type { Measure, Sample } from "../measure.ts";
import { bareReader, notebookReader, readOnce } from "../streams.ts";

const pace = { tokens: 1_000, perSecond: 200 };
const count = 6;

export const six: Measure = {
  name: "six",
  lines: [
    { label: "streams at once", figure: "at once", unit: "" },
    { label: "main thread, to a bare reader of six", figure: "cpu", against: "bare cpu", unit: "%" },
    { label: "in tasks, waiting included", figure: "busy", unit: "%" },
    { label: "frames over 50 ms", figure: "slow frames", unit: "", most: 0 },
    { label: "the same, of the bare reader", figure: "bare slow frames", unit: "" },
    { label: "frames a second", figure: "fps", unit: "" },
    { label: "to the end, to a bare reader of six", figure: "total", against: "bare total", unit: "ms" },
  ],
  prepare: async (lab) => async (): Promise<Sample> => {
    const bare = await readOnce(await bareReader(lab, pace, count));
    const reader = await notebookReader(lab, pace, count);
    lab.streams.atOnce = 0;
    const product = await readOnce(reader);
    const own = Object.entries(bare).map(([name, value]) => [`bare ${name}`, value]);
    return { ...product, ...Object.fromEntries(own), "at once": lab.streams.atOnce };
  },
};
