import type { Measure } from "../measure.ts";
import { burst } from "./burst.ts";
import { editing } from "./editing.ts";
import { exporting } from "./exporting.ts";
import { importing } from "./importing.ts";
import { loading } from "./loading.ts";
import { opening } from "./opening.ts";
import { python } from "./python.ts";
import { scrolling } from "./scrolling.ts";
import { six } from "./six.ts";
import { steady } from "./steady.ts";
import { typing } from "./typing.ts";

/** All measures, in the order in which they are taken. */
export const measures: readonly Measure[] = [
  loading,
  opening,
  typing,
  scrolling,
  burst,
  steady,
  six,
  editing,
  exporting,
  importing,
  python,
];
