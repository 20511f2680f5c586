/** 200 tokens a second for ten seconds: how much of the main thread that takes. */
import type { Measure, Sample } from "../measure.ts";
import { bareReader, notebookReader, readOnce } from "../streams.ts";

const pace = { tokens: 2_000, perSecond: 200 };

export const steady: Measure = {
  name: "steady",
  lines: [
    { label: "200 tokens a second, main thread", figure: "cpu", unit: "%", most: 25 },
    { label: "the same, to a bare reader", figure: "cpu", against: "bare cpu", unit: "%" },
    { label: "in tasks, waiting included", figure: "busy", unit: "%" },
    { label: "frames a second", figure: "fps", unit: "" },
    { label: "longest task", figure: "longest", unit: "ms" },
  ],
  prepare: async (lab) => async (): Promise<Sample> => {
    const bare = await readOnce(await bareReader(lab, pace, 1));
    const product = await readOnce(await notebookReader(lab, pace, 1));
    return { ...product, "bare cpu": bare["cpu"] ?? Number.NaN };
  },
};
