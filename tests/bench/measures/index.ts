import type { Measure } from "../measure.ts";
import { opening } from "./opening.ts";

/** All measures, in the order in which they are taken. */
export const measures: readonly Measure[] = [opening];
