import type { PythonBinding } from "../../../src/core/python/python-messages.ts";
import { expect, type PythonPage, test } from "./python-page.ts";

const chat: PythonBinding = {
  name: "data",
  endpoint: "chat/completions",
  body: '{"id":"x","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"4"}}]}',
};
const completion: PythonBinding = {
  name: "dôme",
  endpoint: "completions",
  body: '{"id":"y","object":"text_completion","choices":[{"index":0,"text":" five"}]}',
};

const bound = (python: PythonPage, code: string, bindings: readonly PythonBinding[]) =>
  python.page.evaluate(([source, given]) => scene.run(source, given), [code, bindings] as const);
const values = (python: PythonPage, ...names: readonly string[]) =>
  python.page.evaluate(async (asked) => Object.fromEntries(await scene.python.values(asked)), names);
const completed = (python: PythonPage, code: string) =>
  python.page.evaluate((source) => scene.python.complete(source, source.length), code);

test("answers of the page are objects of the SDK", async ({ python }) => {
  const { outputs } = await bound(
    python,
    "(type(data).__module__, data.choices[0].message.content, dôme['choices'][0].text)",
    [chat, completion],
  );
  expect(outputs).toMatchObject([
    { data: { "text/plain": "('openai.types.chat.chat_completion', '4', ' five')" } },
  ]);
});

test("a name that Python gave to something else later stays", async ({ python }) => {
  await bound(python, "data = 7", [chat]);
  expect(await python.shown("data")).toBe("7");
});

test("what everything needs is not taken away", async ({ python }) => {
  await bound(python, "1", [
    { ...chat, name: "print" },
    { ...chat, name: "__builtins__" },
  ]);
  expect(await python.shown("print(len('abc'))")).toBe("3\n");
});

test("tells what variables are, as a request would have them", async ({ python }) => {
  await bound(
    python,
    "messages = [{'role': 'user', 'content': 'é'}, data.choices[0].message]\nhalf = 0.50\nfar = float('inf')\n" +
      "class Own:\n  @property\n  def x(self): raise SystemError\nown = Own()\nround_ = []\nround_.append(round_)\nlong = 'x' * 3_000_000",
    [chat],
  );
  const asked = ["messages", "half", "far", "own", "round_", "long", "nowhere"];
  expect(await values(python, ...asked)).toEqual({
    messages: {
      type: "value",
      json: '[{"role":"user","content":"é"},{"content":"4","role":"assistant"}]',
    },
    half: { type: "value", json: "0.5" },
    far: { type: "unfit", kind: "float" },
    own: { type: "unfit", kind: "Own" },
    round_: { type: "unfit", kind: "list" },
    long: { type: "unfit", kind: "str" },
    nowhere: { type: "missing" },
  });
});

test("values are those behind the cells that were asked for before", async ({ python }) => {
  await python.run("slow = 1");
  const value = await python.page.evaluate(async () => {
    const running = scene.run("import time\ntime.sleep(0.2)\nslow = 2");
    // The scene starts Python first, which takes a turn.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const found = await scene.python.values(["slow"]);
    await running;
    return found.get("slow");
  });
  expect(value).toEqual({ type: "value", json: "2" });
});

test("where no Python runs nothing is known, and asking starts none", async ({ python }) => {
  await python.page.evaluate(() => scene.python.restart());
  expect(await values(python, "x")).toEqual({});
  expect(await completed(python, "pri")).toEqual([]);
  expect(await python.page.evaluate(() => scene.progress)).toEqual([]);
});

test("offers the names in scope, and the members of what a path leads to", async ({ python }) => {
  await bound(python, "question = 'x'\nquota = 1\nimport os", [chat]);
  expect(await completed(python, "print(quest")).toEqual(["question"]);
  expect(await completed(python, "quot")).toEqual(["quota"]);
  expect(await completed(python, "wh")).toEqual(["while"]);
  expect(await completed(python, "question.start")).toEqual(["startswith"]);
  expect(await completed(python, "data.choi")).toEqual(["choices"]);
  expect(await completed(python, "os.path.basen")).toEqual(["basename"]);
  expect(await completed(python, "question.")).not.toContain("__class__");
  expect(await completed(python, "nowhere.x")).toEqual([]);
  expect(await completed(python, "f().x")).toEqual([]);
});

test("offering names runs none of the notebook's code", async ({ python }) => {
  await python.run(
    "class Loud:\n  ran = []\n  def __getattr__(self, name): Loud.ran.append(name); return self\n" +
      "  def __dir__(self): Loud.ran.append('dir'); return ['quiet']\n  @property\n  def deep(self): Loud.ran.append('deep'); return 'x'\nloud = Loud()",
  );
  expect(await completed(python, "loud.de")).toEqual(["deep"]);
  await completed(python, "loud.deep.up");
  await completed(python, "loud.other.up");
  expect(await python.shown("Loud.ran")).toBe("[]");
});

test("while a cell runs there is nothing to choose from", async ({ python }) => {
  await python.run("early = 1");
  const names = await python.page.evaluate(async () => {
    const running = scene.run("import time\nprint(1)\ntime.sleep(0.2)");
    while (scene.outputs.outputs.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const found = await scene.python.complete("ear", 3);
    await running;
    return found;
  });
  expect(names).toEqual([]);
});
