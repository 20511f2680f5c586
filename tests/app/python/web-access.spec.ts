import { expect, test } from "@playwright/test";
import { Agreements } from "../../../src/app/asking/agreements.ts";
import { Questions } from "../../../src/app/asking/questions.ts";
import { createChanges } from "../../../src/app/changes.ts";
import { WebAccess } from "../../../src/app/python/web-access.ts";
import type { PythonReply } from "../../../src/core/python/python-engine.ts";
import { notebookOf } from "../../core/answered.ts";
import { settled } from "../fake-library.ts";
import { opened } from "../running/runner-scene.ts";
import { code, pythonScene } from "./python-scene.ts";

const reply: PythonReply = { status: 200, headers: [], body: (async function* () {})() };
const { signal } = new AbortController();
const asking = (url: string) => ({ method: "GET", url, headers: [] });

function scene(settings: Readonly<Record<string, unknown>> = {}) {
  const questions = new Questions(createChanges());
  const asked: string[] = [];
  const web = {
    read: async ({ url }: { readonly url: string }) => {
      asked.push(url);
      return reply;
    },
    packages: async (home: string, names: readonly string[]) => {
      asked.push(`${home} ${names.join(" ")}`);
      return reply;
    },
  };
  const small = { read: (name: string) => settings[name], write: () => undefined };
  const agreements = new Agreements(questions);
  return { questions, asked, agreements, access: new WebAccess({ web, agreements, settings: small }, "n") };
}

test("each host is asked about once, and nothing is read before the person agrees", async () => {
  const { questions, asked, access } = scene();
  const both = Promise.all(
    ["https://a.example/1", "https://a.example/2"].map((url) => access.fetch(asking(url), signal)),
  );
  await settled();
  expect([questions.pending, asked]).toEqual([{ type: "python-fetch", host: "a.example" }, []]);
  questions.answer(true);
  await both;
  expect([questions.pending, asked]).toEqual([undefined, ["https://a.example/1", "https://a.example/2"]]);
  const other = access.fetch(asking("https://b.example:8080/"), signal).catch(String);
  expect(questions.pending).toEqual({ type: "python-fetch", host: "b.example:8080" });
  questions.answer(false);
  expect(await other).toContain("refused");
  expect(asked).toHaveLength(2);
});

test("a host that was refused is asked about again when another cell has begun", async () => {
  const { questions, agreements, access } = scene();
  const ask = () => access.fetch(asking("https://a.example"), signal).then(() => "read", String);
  const first = ask();
  questions.answer(false);
  expect(await first).toContain("refused");
  expect(await ask()).toContain("refused");
  agreements.begin();
  await settled();
  const again = ask();
  questions.answer(true);
  expect(await again).toBe("read");
  agreements.begin();
  await settled();
  expect(await ask()).toBe("read");
});

test("packages come from where the settings say, when the person agrees", async () => {
  const { questions, asked, access } = scene({ "python-packages": "https://mirror.example/py/" });
  const brought = access.install(["numpy"], signal);
  expect(questions.pending).toEqual({ type: "python-packages", host: "mirror.example", names: ["numpy"] });
  questions.answer(true);
  await brought;
  expect(asked).toEqual(["https://mirror.example/py/ numpy"]);
});

test("what the code of one notebook may read, that of another may not", async () => {
  const { engine, run, end, desk, questions } = pythonScene(code("a"));
  const read = () => engine.host?.fetch(asking("https://a.example"), signal).catch(String);
  await run("a");
  const first = read();
  expect(questions.pending).toEqual({ type: "python-fetch", host: "a.example" });
  questions.answer(true);
  expect(await first).toContain("unreachable");
  await read();
  expect(questions.pending).toBeUndefined();
  await end();
  desk.lay(opened({ id: "other", title: "", cells: [code("b")] }));
  await run("b");
  const second = read();
  expect(questions.pending).toEqual({ type: "python-fetch", host: "a.example" });
  questions.answer(false);
  expect(await second).toContain("refused");
  await end();
  desk.lay(opened(notebookOf(code("a"))));
  await run("a");
  expect(await read()).toContain("unreachable");
  expect(questions.pending).toBeUndefined();
});
