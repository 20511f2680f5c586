import { expect, test } from "@playwright/test";
import { Spending } from "../../../src/app/asking/spending.ts";
import type { Settings } from "../../../src/app/ports.ts";
import { completionCell, notebookOf } from "../../core/answered.ts";
import { local, opened, scene } from "../running/runner-scene.ts";

const five = ["a", "b", "c", "d", "e"];
const elsewhere = { ...local, id: "other", baseUrl: "https://api.example.com/v1" };

/** Settings that are kept for as long as the test. */
function settings(): Settings {
  const kept = new Map<string, unknown>();
  return {
    read: (name) => kept.get(name),
    write: (name, value) => void kept.set(name, JSON.parse(JSON.stringify(value))),
  };
}

const prompts = notebookOf(
  { kind: "markdown", id: "m", source: "" },
  ...five.map((id) => completionCell(id)),
);

function asking(connection?: typeof local, kept = settings(), notebook = prompts) {
  const stage = scene(notebook, connection ? { connection } : {});
  let changes = 0;
  const spending = new Spending({ ...stage, settings: kept, onChange: () => changes++ });
  const went: number[] = [];
  const agree = (cells: readonly string[]) => spending.agree(cells, () => went.push(cells.length));
  return { ...stage, spending, agree, went, kept, changes: () => changes };
}

test("more than one call to a server is asked about, once, and again when it grows", () => {
  const { spending, agree, went } = asking(local);
  agree(five.slice(0, 3));
  expect(spending.question?.cells).toEqual(["a", "b", "c"]);
  expect(went).toEqual([]);
  spending.accept();
  expect(spending.question).toBeUndefined();
  agree(five.slice(0, 3));
  agree(five.slice(1, 3));
  expect(went).toEqual([3, 3, 2]);
  agree(five);
  expect(went).toEqual([3, 3, 2]);
  expect(spending.question?.cells).toEqual(five);
});

test("who declines is asked again, and nothing goes", () => {
  const { spending, agree, went, changes } = asking(local);
  agree(five);
  spending.decline();
  expect(spending.question).toBeUndefined();
  expect(changes()).toBe(2);
  spending.accept();
  agree(five);
  expect(spending.question?.cells).toEqual(five);
  expect(went).toEqual([]);
});

test("Recorded makes no calls, one cell is one call, and Markdown none", () => {
  const recorded = asking();
  recorded.agree(five);
  expect(recorded.went).toEqual([5]);
  const live = asking(local);
  live.agree(["m", "a"]);
  expect(live.went).toEqual([2]);
});

test("Python cells count where code of the notebook can call, and are told apart", () => {
  const notebook = notebookOf(
    { kind: "python", id: "p", source: "import openai" },
    { kind: "python", id: "q", source: "ask(1)" },
    completionCell("a"),
  );
  const live = asking(local, settings(), notebook);
  live.agree(["p"]);
  expect(live.went).toEqual([1]);
  live.agree(["p", "q", "a"]);
  expect(live.spending.question).toMatchObject({ cells: ["a"], code: 2 });
  live.spending.accept();
  live.agree(["q", "p", "a"]);
  expect(live.went).toEqual([1, 3, 3]);
  const plain = notebookOf(
    { kind: "python", id: "p", source: "x = 1" },
    { kind: "python", id: "q", source: "x" },
  );
  const free = asking(local, settings(), plain);
  free.agree(["p", "q"]);
  expect(free.went).toEqual([2]);
});

test("what was agreed to holds for that notebook, connection and host alone, and outlives the page", () => {
  const kept = settings();
  const first = asking(local, kept);
  first.agree(five);
  first.spending.accept();
  const again = asking(local, kept);
  again.agree(five);
  expect(again.went).toEqual([5]);
  for (const other of [elsewhere, { ...local, baseUrl: "https://api.example.com/v1" }]) {
    const asked = asking(other, kept);
    asked.agree(five);
    expect(asked.went).toEqual([]);
  }
  again.desk.lay(opened({ ...again.desk.notebook, id: "another" }));
  again.agree(five);
  expect(again.went).toEqual([5]);
  expect(again.spending.question).toBeDefined();
});

test("cells that run or wait already make no further call", () => {
  const { agree, runner, went, spending, server } = asking(local);
  server.replies.set("", ["hold"]);
  void runner.run(five.slice(0, 4));
  agree(five);
  expect(went).toEqual([5]);
  expect(spending.question).toBeUndefined();
  runner.stop();
});

test("settings that were changed by hand agree to nothing", () => {
  for (const stored of [7, "all", { n: 9 }, [["n c localhost:1234", "9"]], [null]]) {
    const kept = settings();
    kept.write("agreed-calls", stored);
    const { agree, went } = asking(local, kept);
    agree(five);
    expect.soft(went).toEqual([]);
  }
});

test("the oldest of very many agreements are forgotten", () => {
  const kept = settings();
  for (let at = 0; at < 250; at++) {
    const { agree, spending } = asking({ ...local, id: `c${at}` }, kept);
    agree(five);
    spending.accept();
  }
  expect(kept.read("agreed-calls")).toHaveLength(200);
  const newest = asking({ ...local, id: "c249" }, kept);
  newest.agree(five);
  expect(newest.went).toEqual([5]);
});
