import { expect, test } from "@playwright/test";
import { makeCells } from "../../../src/app/python/make-cells.ts";
import { callWith } from "../../../src/core/api/request.ts";
import type { Cell } from "../../../src/core/notebook.ts";
import type { Run } from "../../../src/core/run.ts";
import { answered } from "../../core/answered.ts";
import { code, pythonScene } from "./python-scene.ts";

const reply = '{"choices":[{"index":0,"message":{"role":"assistant","content":"4"}}]}';

function call(cell: string, number: number, count: number, ...messages: readonly object[]): Run {
  const body = JSON.stringify({ model: "m", messages });
  const { asked } = callWith("chat/completions", body);
  const by = { execution: `e-${cell}`, call: number };
  const run = answered(cell, reply, body, {
    id: `${cell}-${number}`,
    endpoint: "chat/completions",
    asked,
    by,
    count,
  });
  return { ...run, notebook: "n", status: "done" };
}

const user = (content: string) => ({ role: "user", content });
const four = { role: "assistant", content: "4" };

function stage(...cells: readonly Cell[]) {
  const { desk, saving } = pythonScene(...cells);
  let [id, focused] = [0, ""];
  const saved: Run[] = [];
  const app = {
    desk,
    saving: { ...saving, saveRuns: (runs: readonly Run[]) => void saved.push(...runs) },
    get notebook() {
      return desk.notebook;
    },
    newId: () => `new-${++id}`,
    commit: desk.commit.bind(desk),
    focus: (cell: string | undefined) => {
      focused = cell ?? "";
    },
  };
  const shown = () => desk.notebook.cells.map((cell) => ("name" in cell ? cell.name : cell.id));
  return { app, desk, saved, shown, focused: () => focused };
}

test("calls become cells below their code, in its order, as one step", () => {
  const { app, desk, shown, focused } = stage(code("a"), code("b"), {
    kind: "markdown",
    id: "m",
    source: "",
  });
  const runs = [call("b", 1, 7, user("b1")), call("a", 2, 8, user("a2")), call("a", 1, 8, user("a1"))];
  expect(makeCells(app, runs)).toBe(3);
  expect(shown()).toEqual(["a", "answer", "answer2", "b", "answer3", "m"]);
  expect(desk.notebook.cells.flatMap((cell) => (cell.kind === "chat" ? cell.messages : []))).toEqual([
    user("a1"),
    user("a2"),
    user("b1"),
  ]);
  expect(focused()).toBe(desk.notebook.cells[1]?.id);
  desk.travel("undo");
  expect(shown()).toEqual(["a", "b", "m"]);
});

test("what a call answered is what its cell came to, recorded then; it is not stale", () => {
  const { app, desk, saved } = stage(code("a"));
  const run = call("a", 1, 3, user("x"));
  makeCells(app, [run]);
  const id = desk.notebook.cells[1]?.id ?? "";
  const shown = desk.shown(id);
  expect(shown).toMatchObject({ raw: reply, count: 3, cell: id, asked: run.asked, sent: run.sent });
  expect(shown?.recorded).toEqual({ at: new Date(run.at).toISOString(), holds: "response" });
  expect(shown).not.toHaveProperty("by");
  expect(shown?.id).not.toBe(run.id);
  expect(saved).toEqual([shown]);
});

test("a conversation goes on across code cells where it stands above", () => {
  const { app, desk } = stage(code("b"), code("a"));
  makeCells(app, [call("a", 1, 1, user("x")), call("b", 1, 2, user("x"), four, user("y"))]);
  expect(desk.notebook.cells.flatMap((cell) => (cell.kind === "chat" ? [cell.continues] : []))).toEqual([
    undefined,
    undefined,
  ]);
  const { app: other, desk: second } = stage(code("a"), code("b"));
  makeCells(other, [call("a", 1, 1, user("x")), call("b", 1, 2, user("x"), four, user("y"))]);
  const made = second.notebook.cells.filter(({ kind }) => kind === "chat");
  expect(made[1]).toMatchObject({ continues: { from: made[0]?.id, choice: 0 } });
});

test("a call that failed becomes a cell without an answer; of none nothing becomes", () => {
  const { app, desk, saved, shown } = stage(code("a"));
  makeCells(app, [{ ...call("a", 1, 1, user("x")), status: "failed" }]);
  expect([shown(), saved]).toEqual([["a", "answer"], []]);
  expect(makeCells(app, [])).toBe(0);
  expect(desk.notebook.cells.length).toBe(2);
});
