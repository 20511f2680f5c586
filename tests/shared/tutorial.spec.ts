/**
 * The bundled tutorials against the tutorial they are made after: the same calls and answers, other words.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import {
  type BundledRun,
  bundledTutorial,
  languages,
  markdownSources,
  tutorialNames,
} from "../core/bundled-tutorial.ts";

/** A code cell of the tutorial and what it printed, still indented. */
interface Step {
  readonly code: string;
  readonly output: string;
}

interface RecordedCall {
  readonly body: string;
  readonly answer: string;
  /** What `print(data)` showed, as JSON. */
  readonly object: string | undefined;
}

const text = readFileSync(new URL("../../../shared/tutorial/tutorial.md", import.meta.url), "utf8");
const fence = /^```(?:python)?\n([\s\S]*?)^```\n((?:(?: {4}.*)?\n)*)/gm;
const steps: Step[] = Array.from(text.matchAll(fence), ([, code = "", output = ""]) => ({ code, output }));
const prose = text.replace(fence, "\n");

const call = /client\.(?:chat\.)?completions\.create\(([\s\S]*)^\)/m;
const printing = /^print\((?:text|message|new_message\.content)\)$/m;
const showing = /^(?:data\.choices\[0\]\.message|new_message)\.content$/m;

/** The conversation as the steps before `end` build it, in JSON. */
function conversation(end: number, answers: readonly string[]): unknown[] {
  let messages: unknown[] = [];
  for (const [index, { code }] of steps.slice(0, end).entries()) {
    const list = /^messages=\[([\s\S]*?)^\]/m.exec(code)?.[1];
    if (list !== undefined) messages = literalMessages(list);
    const added = /messages\.append\((.*)\)/.exec(code)?.[1];
    if (added !== undefined) messages.push(...messageOf(added, index, answers));
    if (code.includes("messages.pop()")) messages.pop();
  }
  return messages;
}

/** A dict as it stands there, the variable that holds one, or else the answer before. */
function messageOf(source: string, at: number, answers: readonly string[]): unknown[] {
  const variable = new RegExp(`^${source.replace(/\W/g, ".")} = (\\{[^}]*\\})`, "m");
  const assigned = steps.slice(0, at).findLast(({ code }) => variable.test(code))?.code ?? "";
  const literal = literalMessages(source).concat(literalMessages(variable.exec(assigned)?.[1] ?? ""));
  const before = steps.slice(0, at).filter(({ code }) => call.test(code)).length;
  return literal.length > 0 ? literal : [{ role: "assistant", content: answers[before - 1] }];
}

function literalMessages(source: string): unknown[] {
  const pairs = source.matchAll(/["']role["']:\s*["'](\w+)["'],\s*["']content["']:\s*["']([^"']*)["']/g);
  return Array.from(pairs, ([, role, content]) => ({ role, content }));
}

function printed({ code, output }: Step): string {
  const lines = output.slice(1).trimEnd().split("\n");
  const shown = lines.map((line) => line.replace(/^ {4}/, "")).join("\n");
  return showing.test(code) ? JSON.parse(shown.trim().replaceAll("'", '"')) : shown;
}

/** `Completion(id='…', choices=[…])` as minified JSON with the same fields in the same order. */
function jsonOf(repr: string): string {
  const token = /'((?:[^'\\]|\\.)*)'|(\w+)=|\w+\(|\)|\bNone\b|, /g;
  return repr.trim().replace(token, (found: string, string?: string, field?: string) => {
    if (string !== undefined) return `"${string}"`;
    if (field !== undefined) return `"${field}":`;
    return { ")": "}", None: "null", ", ": "," }[found] ?? "{";
  });
}

function recordedCalls(): RecordedCall[] {
  const places = steps.flatMap(({ code }, index) => (call.test(code) ? [index] : []));
  const after = places.map((place, index) => steps.slice(place, places[index + 1]));
  const answers = after.map((these) => {
    const step = these.find(({ code }) => printing.test(code) || showing.test(code));
    return step === undefined ? "" : printed(step);
  });
  return places.map((place, index) => {
    const whole = after[index]?.find(({ code }) => code.trim() === "print(data)")?.output;
    return {
      body: bodyOf(steps[place]?.code ?? "", () => conversation(place + 1, answers)),
      answer: answers[index] ?? "",
      object: whole === undefined ? undefined : jsonOf(whole),
    };
  });
}

function bodyOf(code: string, messages: () => unknown[]): string {
  const keywords = call.exec(code)?.[1] ?? "";
  const fields = keywords.matchAll(/^ {2}(\w+) ?= ?(.*?),?$/gm);
  return JSON.stringify(
    Object.fromEntries(
      Array.from(fields, ([, name = "", value = ""]) => {
        if (name !== "messages") return [name, JSON.parse(value)];
        return [name, value === "messages" ? messages() : literalMessages(value)];
      }),
    ),
  );
}

/** The text without Markdown's marks and spaces. */
function bare(markdown: string): string {
  return markdown.replace(/[\s*`#>|[\]-]/g, "");
}

/** The passages of 20 characters that `own` has in common with the tutorial's prose. */
function copiedPassages(own: string): string[] {
  const [ours, theirs] = [bare(own), bare(prose)];
  const starts = Array.from({ length: Math.max(0, theirs.length - 19) }, (_, start) => start);
  return starts.map((start) => theirs.slice(start, start + 20)).filter((passage) => ours.includes(passage));
}

test("the tutorial has seven calls, two of them with the whole object", () => {
  expect(recordedCalls().map(({ object }) => object !== undefined)).toEqual([
    true,
    false,
    true,
    false,
    false,
    false,
    false,
  ]);
});

for (const language of languages) {
  const tutorials = tutorialNames.map((name) => bundledTutorial(name, language));

  test(`${language}: the bundled runs are the tutorial's calls and answers, byte for byte`, () => {
    const runs: BundledRun[] = tutorials.flatMap((tutorial) => tutorial.runs);
    expect(runs.map(({ sent, raw }) => ({ body: sent.body, raw }))).toEqual(
      recordedCalls().map(({ body, answer, object }) => ({ body, raw: object ?? answer })),
    );
  });

  test(`${language}: the answers that were rebuilt hold the text that was printed`, () => {
    const texts = tutorials.map(({ runs }) => {
      const choice = JSON.parse(runs[0]?.raw ?? "").choices[0];
      return choice.text ?? choice.message.content;
    });
    const calls = recordedCalls();
    expect(texts).toEqual([calls[0]?.answer, calls[2]?.answer]);
  });

  test(`${language}: the teaching text is our own`, () => {
    expect(copiedPassages(prose).length).toBeGreaterThan(1_000);
    const own = [...tutorials, bundledTutorial("python", language)];
    expect(own.flatMap(markdownSources).flatMap(copiedPassages)).toEqual([]);
  });
}
