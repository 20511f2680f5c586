/** Python that makes one call of the API, as the prompt cell that makes it. */
import { cellOfCall, type Field } from "./cell-of-call.ts";
import type { Literals } from "./literals.ts";
import { type ApiCall, apiCallsIn } from "./python/api.ts";
import { fieldsOfCall } from "./python/arguments.ts";
import { newScope } from "./python/expressions.ts";
import type { Findings } from "./python/settings.ts";
import { readStatement, type Walk } from "./python/statements.ts";
import { childrenOf, firstError, parsePython, pythonSource, type Tree } from "./python/syntax.ts";
import { type NoteAt, placed, type Reading, reading, type Unread, UnreadError } from "./reading.ts";

/**
 * The prompt cell of a piece of Python: one call with literal arguments, or names bound to literals before it, and
 * what shows its answer; `above` is what cells above bound. Its name is the result's, "" where that has none. Takes
 * time and memory in proportion to the code.
 */
export function readPython(code: string, above: Literals = new Map()): Reading | Unread {
  const source = pythonSource(code);
  return reading(source, () => readCell(source, above));
}

function readCell(source: string, above: Literals): Reading {
  const tree = parsePython(source);
  refuseErrors(source, tree);
  const call = firstCall(source, tree);
  const scope = newScope(source, above);
  const found: Findings = { server: undefined, notes: commentsIn(tree) };
  let fields: ReadonlyMap<string, Field> = new Map();
  const atCall = (): void => {
    fields = fieldsOfCall(scope, found, call.node);
  };
  const walk: Walk = { scope, call, found, atCall, name: undefined };
  for (const statement of childrenOf(tree.topNode)) readStatement(walk, statement);
  const cell = cellOfCall(call.endpoint, walk.name ?? "", fields, call.node.from);
  return { cell, ...(found.server ? { server: found.server } : {}), notes: placed(source, found.notes) };
}

function refuseErrors(source: string, tree: Tree): void {
  const error = firstError(tree);
  if (error === undefined) return;
  const magic = /^[ \t]*[%!]/mu.exec(source);
  throw magic ? new UnreadError({ type: "magic" }, magic.index) : new UnreadError({ type: "syntax" }, error);
}

function firstCall(source: string, tree: Tree): ApiCall {
  const { calls, other } = apiCallsIn(source, tree);
  const [call] = calls;
  if (call) return call;
  throw other
    ? new UnreadError({ type: "other-call", name: other.name }, other.at)
    : new UnreadError({ type: "no-call" }, 0);
}

function commentsIn(tree: Tree): NoteAt[] {
  const notes: NoteAt[] = [];
  tree.iterate({
    enter: ({ name, from }) => {
      if (name === "Comment") notes.push({ type: "comment", at: from });
    },
  });
  return notes;
}
