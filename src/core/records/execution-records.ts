import type { Execution } from "../execution.ts";
import { amount, exactly, nullable, oneOf, type Read, shape, text, whole } from "./reading.ts";

/** The execution, undefined when what it put out, or of which cell, cannot be read. */
export const readExecution: Read<Execution> = shape(
  {
    id: text,
    notebook: text,
    cell: text,
    count: nullable(whole),
    at: nullable(amount),
    outputs: text,
  },
  {
    status: oneOf("running", "ok", "error", "interrupted", "lost"),
    total: amount,
    leftOut: whole,
    cleared: exactly(true),
  },
);
