import { expect, test } from "@playwright/test";
import { callOf, callWith } from "../../src/core/api/request.ts";
import { isPrompt, type PromptCell } from "../../src/core/notebook.ts";
import type { Run } from "../../src/core/run.ts";
import {
  type BundledTutorial,
  bundledText,
  bundledTutorial,
  languages,
  markdownSources,
  type TutorialName,
  tutorialNames,
} from "./bundled-tutorial.ts";

const instruct = { name: "model", value: '"gpt-3.5-turbo-instruct"' };
const turbo = { name: "model", value: '"gpt-3.5-turbo"' };
const hello = { role: "user", content: "Hello!" };
const helloReply = { role: "assistant", content: "Hello! How can I assist you today?" };
const jokeAndDate = { role: "user", content: "1.讲一个程序员才听得懂的冷笑话；2.今天是几号？3.明天星期几？" };
const expert = { role: "system", content: "你是一个乐于助人的体育界专家。" };
const where = { role: "user", content: "2008年奥运会是在哪里举行的？" };
const whereReply = { role: "assistant", content: "2008年奥运会是在中国的北京举行的。" };
const medals = { role: "user", content: "1.金牌最多的是哪个国家？2.奖牌最多的是哪个国家？" };

/** The tutorial's examples, in its order. */
const examples: Record<TutorialName, readonly PromptCell[]> = {
  completions: [
    {
      kind: "completion",
      id: "say-this-is-a-test",
      name: "data",
      prompts: ["Say this is a test"],
      parameters: [instruct, { name: "max_tokens", value: "7" }, { name: "temperature", value: "0" }],
    },
    {
      kind: "completion",
      id: "ten-jokes",
      name: "data",
      prompts: ["讲10个给程序员听得笑话"],
      parameters: [instruct, { name: "max_tokens", value: "1000" }, { name: "temperature", value: "0.5" }],
    },
  ],
  chat: [
    { kind: "chat", id: "hello", name: "data", messages: [hello], parameters: [turbo] },
    {
      kind: "chat",
      id: "joke-and-date",
      name: "data",
      continues: { from: "hello", choice: 0 },
      messages: [jokeAndDate],
      parameters: [turbo],
    },
    { kind: "chat", id: "olympics-where", name: "data", messages: [expert, where], parameters: [turbo] },
    {
      kind: "chat",
      id: "olympics-medals",
      name: "data",
      continues: { from: "olympics-where", choice: 0 },
      messages: [medals],
      parameters: [turbo],
    },
    { kind: "chat", id: "medals-without-history", name: "data", messages: [medals], parameters: [turbo] },
  ],
};

/** What each example asks when it is run from the top. */
const bodies: Record<TutorialName, readonly object[]> = {
  completions: [
    { model: "gpt-3.5-turbo-instruct", prompt: "Say this is a test", max_tokens: 7, temperature: 0 },
    { model: "gpt-3.5-turbo-instruct", prompt: "讲10个给程序员听得笑话", max_tokens: 1000, temperature: 0.5 },
  ],
  chat: [
    [hello],
    [hello, helloReply, jokeAndDate],
    [expert, where],
    [expert, where, whereReply, medals],
    [medals],
  ].map((messages) => ({ model: "gpt-3.5-turbo", messages })),
};

const day = Date.UTC(2024, 3, 9);

function prompts({ notebook }: BundledTutorial): PromptCell[] {
  return notebook.cells.filter((cell) => isPrompt(cell));
}

/** The runs as the loader makes them. */
function loadedRuns({ notebook, runs }: BundledTutorial): Run[] {
  return runs.map((run) => {
    return { ...run, notebook: notebook.id, asked: callWith(run.endpoint, run.sent.body).asked };
  });
}

for (const name of tutorialNames) {
  for (const language of languages) {
    test.describe(`${name}.${language}`, () => {
      const tutorial = bundledTutorial(name, language);
      const { notebook, runs } = tutorial;

      test("has the tutorial's examples in its order", () => {
        expect(prompts(tutorial)).toEqual(examples[name]);
      });

      test("is schema 1, small, with ids of its own", () => {
        const ids = notebook.cells.map((cell) => cell.id);
        expect(tutorial.schema).toBe(1);
        expect(notebook.id).toBe(`tutorial-${name}-${language}`);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => !/^[a-z][a-z-]*$/.test(id))).toEqual([]);
        expect(Buffer.byteLength(bundledText(name, language))).toBeLessThan(12 * 1024);
      });

      test("explains every example before it and afterwards", () => {
        const kinds = notebook.cells.map((cell) => (isPrompt(cell) ? "prompt" : "text")).join(" ");
        expect(kinds).not.toContain("prompt prompt");
        expect(kinds).toMatch(/^text .* text$/);
        expect(markdownSources(tutorial).filter((source) => source !== source.trim())).toEqual([]);
      });

      test("says where the answers come from, and that the models are retired", () => {
        const retired = name === "completions" ? "2026-09-28" : "2026-10-23";
        const introduction = markdownSources(tutorial)[0] ?? "";
        for (const fact of [retired, "2024-04-09", "Recorded"]) expect(introduction).toContain(fact);
      });

      test("records each example in order, as what it asks", () => {
        expect(runs.map((run) => [run.count, run.cell])).toEqual(
          examples[name].map((cell, index) => [index + 1, cell.id]),
        );
        expect(runs.map((run) => run.sent.body)).toEqual(bodies[name].map((body) => JSON.stringify(body)));
      });

      test("asks nothing that is not recorded", () => {
        const loaded = loadedRuns(tutorial);
        const shown = (id: string) => loaded.find((run) => run.cell === id);
        const calls = prompts(tutorial).map((cell) => callOf(notebook, shown, cell));
        expect(calls).toEqual(loaded.map((run) => callWith(run.endpoint, run.sent.body)));
      });

      test("claims no more of a run than the tutorial prints", () => {
        for (const [index, run] of runs.entries()) {
          const printed = index === 0;
          expect(run).toEqual({
            id: `${notebook.id}-${index + 1}`,
            cell: run.cell,
            count: index + 1,
            at: printed ? JSON.parse(run.raw).created * 1000 : day,
            connection: "Recorded",
            endpoint: name === "completions" ? "completions" : "chat/completions",
            sent: { url: null, headers: [], authorized: false, body: run.sent.body },
            status: "done",
            ...(printed && { response: { status: 200, contentType: "application/json" } }),
            raw: run.raw,
            timing: {},
            recorded: { at: "2024-04-09", holds: printed ? "object" : "text" },
          });
          expect(new Date(run.at).toISOString()).toContain("2024-04-09T");
        }
      });
    });
  }

  test(`${name}: both languages record the same answers`, () => {
    const [chinese, english] = languages.map((language) => bundledTutorial(name, language).runs);
    expect(english?.map((run) => ({ ...run, id: "" }))).toEqual(chinese?.map((run) => ({ ...run, id: "" })));
  });
}
