/** Where the tour goes with code: what it can look at, where it sends, what it is told. */
import type { Locator } from "@playwright/test";
import type { Responder } from "../../server/exchange.ts";
import { answer } from "../../server/responders.ts";
import { canaryKey } from "../canary.ts";
import type { Stage } from "../canary-stops.ts";
import { expect } from "../fixtures.ts";
import { outputOf, runCell } from "../notebook-page.ts";
import { write } from "../text-steps.ts";

/** Prints all text in the worker's surroundings, two steps deep, in its environment and its client; then calls. */
const looking = `import js, os
from openai import OpenAI

def look(at, steps):
    for name in [name for name in dir(at) if not name.startswith("__")]:
        try:
            found = getattr(at, name)
        except BaseException:
            continue
        if isinstance(found, str):
            print(name, found)
        elif steps:
            look(found, steps - 1)

look(js, 1)
client = OpenAI()
look(client, 1)
print(dict(os.environ), vars(client), client.api_key)
print(client.chat.completions.create(model="m", messages=[]))`;

const elsewhere = (baseUrl: string): string => `other = OpenAI(base_url="${baseUrl}", api_key=client.api_key)
print(other.chat.completions.create(model="tutorial", messages=[]))`;

const hearing = (models: number): string => `for number in range(${models}):
    for stream in (False, True):
        try:
            heard = client.chat.completions.create(model=f"echo-{number}", messages=[], stream=stream)
            print(number, heard, *heard)
        except Exception as error:
            print(number, type(error), error, vars(error))`;

export async function looksAround({ notebook, api }: Stage): Promise<void> {
  api.next(answer({ text: "Hello there" }));
  await runs(await notebook.add("Python"), looking);
  expect(api.journal.posts.at(-1)?.headers.authorization).toBe(`Bearer ${canaryKey}`);
}

export async function asksElsewhere({ page, notebook, other }: Stage): Promise<void> {
  const cell = await notebook.add("Python");
  const running = runs(cell, elsewhere(other.baseUrl));
  const { host } = new URL(other.origin);
  const question = page.getByRole("dialog", { name: `Send what this notebook’s code asks to ${host}?` });
  await question.getByRole("button", { name: "Send" }).click();
  await running;
  expect(other.journal.posts.at(-1)?.headers).not.toHaveProperty("authorization");
}

/** Each echo is the answer to a model of its own, to a call for a stream and to one for no stream. */
export async function hears({ notebook, api }: Stage, echoes: readonly Responder[]): Promise<void> {
  for (const [number, echo] of echoes.entries()) api.on({ model: `echo-${number}` }, echo);
  const cell = await notebook.add("Python");
  await runs(cell, hearing(echoes.length));
  await expect(outputOf(cell)).toContainText("Your key is [key], is it not?");
  const heard = new Set(api.journal.posts.map(({ json }) => json?.["model"]));
  expect([...heard].filter((model) => String(model).startsWith("echo-"))).toHaveLength(echoes.length);
}

async function runs(cell: Locator, code: string): Promise<void> {
  await write(cell.getByRole("textbox", { name: "Code" }), `${code}\nprint("That is", "all.")`);
  await runCell(cell);
  await expect(outputOf(cell)).toContainText("That is all.", { timeout: 60_000 });
}
