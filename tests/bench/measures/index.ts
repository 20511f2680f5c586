import type { Measure } from "../measure.ts";
import { burst } from "./burst.ts";
import { editing } from "./editing.ts";
import { opening } from "./opening.ts";
import { six } from "./six.ts";
import { steady } from "./steady.ts";
import { typing } from "./typing.ts";

/** All measures, in the order in which they are taken. */
export const measures: readonly Measure[] = [opening, typing, editing, burst, steady, six];
