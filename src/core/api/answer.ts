/** A run as the page shows it: an answer, derived from the response text and from nothing else. */
import type { Run, RunProblem } from "../run.ts";
import { createDecoder } from "./decode.ts";
import type { Delta, ToolCallDelta, Usage, Warning } from "./delta.ts";

export interface Answer {
  /** Sorted by `index`. */
  readonly choices: readonly Choice[];
  readonly usage?: Usage;
  /** The first thing that went wrong. */
  readonly problem?: RunProblem;
  /** At most `mostWarnings`. */
  readonly warnings: readonly Warning[];
  /** `cut`: the body ended with neither [DONE] nor a finish_reason for every choice; it may be cut off. */
  readonly ended: "open" | "done" | "cut";
}

export interface Choice {
  readonly index: number;
  readonly text: string;
  readonly reasoning: string;
  readonly refusal: string;
  readonly toolCalls: readonly ToolCall[];
  /** As the server names it; null while, or because, it has not. */
  readonly finish_reason: string | null;
}

export interface ToolCall {
  readonly index: number;
  readonly id: string | null;
  /** `function`, `custom`, or `function_call` for the API's first form. */
  readonly type: string;
  readonly name: string;
  /** JSON source as the model wrote it, whole or not, valid or not. */
  readonly arguments: string;
}

/** Beyond this a stream of junk would only cost memory. */
export const mostWarnings = 100;

/** An answer of which nothing has come. */
export const noAnswer: Answer = { choices: [], warnings: [], ended: "open" };

/** The answer with one delta more. */
export function advance(answer: Answer, delta: Delta): Answer {
  switch (delta.type) {
    case "text-delta":
      return change(answer, delta.choice, (choice) => ({ ...choice, text: choice.text + delta.text }));
    case "reasoning-delta":
      return change(answer, delta.choice, (choice) => ({
        ...choice,
        reasoning: choice.reasoning + delta.text,
      }));
    case "refusal-delta":
      return change(answer, delta.choice, (choice) => ({ ...choice, refusal: choice.refusal + delta.text }));
    case "tool-call-delta":
      return change(answer, delta.choice, (choice) => ({
        ...choice,
        toolCalls: called(choice.toolCalls, delta.call),
      }));
    case "finish":
      return change(answer, delta.choice, (choice) => ({ ...choice, finish_reason: delta.reason }));
    case "usage":
      return { ...answer, usage: delta.usage };
    case "problem":
      return answer.problem ? answer : { ...answer, problem: delta.problem };
    case "warning":
      return warned(answer, delta.warning);
    case "end":
      return { ...answer, ended: delta.marked || isFinished(answer) ? "done" : "cut" };
  }
}

/** Answers by run: a run is a value, so what was read of it once stays true. */
const known = new WeakMap<Run, Answer>();

/** What a run's text amounts to so far. Never throws, whatever the text is. */
export function answerOf(run: Run): Answer {
  const answer = known.get(run) ?? withProblem(run, read(run));
  known.set(run, answer);
  return answer;
}

/** Keeps what a run was found to amount to while it came, so that its text is not read twice. */
export function rememberAnswer(run: Run, answer: Answer): void {
  known.set(run, withProblem(run, answer));
}

function withProblem({ problem }: Run, answer: Answer): Answer {
  return problem ? { ...answer, problem } : answer;
}

function read(run: Run): Answer {
  return run.recorded?.holds === "text" ? textAnswer(run.raw) : decoded(run);
}

function decoded(run: Run): Answer {
  // A recording may have come without the head of its response; without either there was no response.
  if (!run.response && run.raw === "") return noAnswer;
  const decoder = createDecoder(run.response ?? { status: 200, contentType: "" });
  const answer = decoder.push(run.raw).reduce(advance, noAnswer);
  if (run.status === "running") return answer;
  return (isWhole(run) ? decoder.end() : decoder.cut()).reduce(advance, answer);
}

/** Whether the body came to its end, so that what is missing in it is the server's doing. */
function isWhole(run: Run): boolean {
  if (run.status === "stopped" || run.status === "interrupted") return false;
  return run.problem?.type !== "lost" && run.problem?.type !== "too-large";
}

function textAnswer(text: string): Answer {
  return { ...noAnswer, choices: [{ ...emptyChoice(0), text }], ended: "done" };
}

function emptyChoice(index: number): Choice {
  return { index, text: "", reasoning: "", refusal: "", toolCalls: [], finish_reason: null };
}

function change(answer: Answer, index: number, changed: (choice: Choice) => Choice): Answer {
  const { choices } = answer;
  // Nearly always the choice with index 2 is at place 2, and this runs for every token.
  const place =
    choices[index]?.index === index ? index : choices.findIndex((choice) => choice.index >= index);
  const found = choices[place];
  if (found?.index === index) return { ...answer, choices: choices.with(place, changed(found)) };
  const added = changed(emptyChoice(index));
  return { ...answer, choices: choices.toSpliced(place < 0 ? choices.length : place, 0, added) };
}

function warned(answer: Answer, warning: Warning): Answer {
  if (answer.warnings.length >= mostWarnings) return answer;
  return { ...answer, warnings: [...answer.warnings, warning] };
}

function isFinished({ choices }: Answer): boolean {
  return choices.length > 0 && choices.every((choice) => choice.finish_reason !== null);
}

function called(calls: readonly ToolCall[], delta: ToolCallDelta): readonly ToolCall[] {
  const place = placeOf(calls, delta);
  const call = calls[place];
  if (call === undefined) return [...calls, callWith(newCall(delta.index ?? calls.length), delta)];
  return calls.with(place, callWith(call, delta));
}

/** Which call a part belongs to: by index, else by id, else the latest; -1 for a new one. */
function placeOf(calls: readonly ToolCall[], { index, id }: ToolCallDelta): number {
  if (index !== null) return calls.findIndex((call) => call.index === index);
  if (id !== null) return calls.findIndex((call) => call.id === id);
  return calls.length - 1;
}

function newCall(index: number): ToolCall {
  return { index, id: null, type: "function", name: "", arguments: "" };
}

function callWith(call: ToolCall, { id, type, name, arguments: part }: ToolCallDelta): ToolCall {
  return {
    ...call,
    id: id ?? call.id,
    type: type ?? call.type,
    name: name ?? call.name,
    arguments: call.arguments + part,
  };
}
