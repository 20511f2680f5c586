/** The modules that tutorials lean on. */
import { readFileSync } from "node:fs";
import { answer } from "../../server/responders.ts";
import { expect, test } from "./python-page.ts";

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/python/${name}`, import.meta.url), "utf8");

test("models check, dump and describe themselves as pydantic's do", async ({ python }) => {
  await python.put("models.py", fixture("models.py"));
  const shown = JSON.parse(
    await python.shown("import json, models\nprint(json.dumps(models.shown))"),
  ) as string[];
  const expected = JSON.parse(fixture("models.json")) as string[];
  expect(shown).toEqual(expected);
});

test("an answer becomes a model, asked for by its strict schema", async ({ python, api }) => {
  api.next(answer({ text: '{"steps":[{"explanation":"e"}],"answer":"x"}' }));
  const code = `from openai import OpenAI, pydantic_function_tool
from pydantic import BaseModel, Field
class Step(BaseModel):
    explanation: str
    output: str | None = None
class Maths(BaseModel):
    """Solves."""
    steps: list[Step]
    answer: str = Field(description="The last one")
OpenAI().beta.chat.completions.parse(model="m", messages=[], response_format=Maths).choices[0].message.parsed`;
  expect(await python.shown(code)).toBe("Maths(steps=[Step(explanation='e', output=None)], answer='x')");
  const format = api.journal.posts[0]?.json?.["response_format"];
  expect(format).toEqual({
    type: "json_schema",
    json_schema: {
      name: "Maths",
      strict: true,
      schema: {
        $defs: {
          Step: {
            properties: {
              explanation: { title: "Explanation", type: "string" },
              output: { anyOf: [{ type: "string" }, { type: "null" }], title: "Output" },
            },
            required: ["explanation", "output"],
            title: "Step",
            type: "object",
            additionalProperties: false,
          },
        },
        description: "Solves.",
        properties: {
          steps: { items: { $ref: "#/$defs/Step" }, title: "Steps", type: "array" },
          answer: { description: "The last one", title: "Answer", type: "string" },
        },
        required: ["steps", "answer"],
        title: "Maths",
        type: "object",
        additionalProperties: false,
      },
    },
  });
  expect(
    await python.shown(
      "tool = pydantic_function_tool(Maths)['function']\ntool['name'], tool['description'], tool['strict']",
    ),
  ).toBe("('Maths', 'Solves.', True)");
});

test("a package that is not here stops what uses it, not the cell that imports it", async ({ python }) => {
  expect(
    await python.shown("import json, frobnicate as fr, os\nfrom frobnicate.deep import x, y\njson.dumps(1)"),
  ).toBe(
    `${"'frobnicate' is not here, and is not published for browsers. What uses it stops.\n".repeat(2)}'1'`,
  );
  for (const use of ["fr.z", "x(1)", "class Own(y): pass", "for _ in x: pass"]) {
    expect(await python.shown(use)).toMatch(/^ModuleNotFoundError: No module named 'frobnicate/);
  }
  expect(await python.shown("import scipy")).toBe(
    "'scipy' is not here: `%pip install scipy` brings it from where Pyodide publishes it. What uses it stops.\n",
  );
  expect(await python.shown("try: import frobnicate\nexcept ImportError: print('else')")).toBe("else\n");
  expect(await python.shown("def f(): import frobnicate\nf()")).toBe(
    "ModuleNotFoundError: No module named 'frobnicate'",
  );
});

test("work for threads is done in order", async ({ python }) => {
  expect(
    await python.shown(`from concurrent.futures import ThreadPoolExecutor, as_completed
import threading
with ThreadPoolExecutor(max_workers=4) as pool: squares = list(pool.map(lambda x: x * x, range(4)))
done = []
thread = threading.Thread(target=done.append, args=(1,))
thread.start(); thread.join()
squares, done`),
  ).toBe("([0, 1, 4, 9], [1])");
  expect(await python.shown("import asyncio\nasync def f(): return 5\nasyncio.run(f())")).toBe("5");
  expect(await python.shown("import subprocess\nsubprocess.run(['git', 'log'])")).toBe(
    "FileNotFoundError: [Errno 2] There are no other programs in a browser to run 'git log'",
  );
});

test("files go in and out, and stay over a restart", async ({ python }) => {
  await python.put("data/a.csv", "x,y\n1,2\n");
  expect(
    await python.shown(`import csv
rows = list(csv.reader(open("data/a.csv")))
with open("out.txt", "w") as file: file.write("hello")
rows`),
  ).toBe("[['x', 'y'], ['1', '2']]");
  const files = await python.page.evaluate(() => scene.python.files());
  expect(files).toContainEqual({ name: "data/a.csv", size: 8 });
  expect(files).toContainEqual({ name: "out.txt", size: 5 });
  expect(
    await python.page.evaluate(async () => {
      const [out, none] = [await scene.python.readFile("out.txt"), await scene.python.readFile("../../etc")];
      return [new TextDecoder().decode(out), none];
    }),
  ).toEqual(["hello", undefined]);
  await python.page.evaluate(() => scene.python.restart());
  expect(await python.shown("import os\nos.path.exists('data/a.csv'), os.path.exists('out.txt')")).toBe(
    "(True, False)",
  );
});
