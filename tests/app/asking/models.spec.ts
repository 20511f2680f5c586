import { expect, test } from "@playwright/test";
import { Models } from "../../../src/app/asking/models.ts";
import { createChanges } from "../../../src/app/changes.ts";
import { Connections } from "../../../src/app/connections.ts";
import type { ProbeResult } from "../../../src/app/ports.ts";
import { type Connection, recordedId } from "../../../src/core/connections/connection.ts";
import { createKeys } from "../../../src/io/keys.ts";
import { settled } from "../fake-library.ts";

const local = { id: "c", preset: "custom", label: "Local", baseUrl: "http://localhost:1234/v1" };
const openai = { id: "o", preset: "openai", label: "OpenAI", baseUrl: "https://api.openai.com/v1" };

/** The models of a page whose server answers so, and what was asked of it. */
function scene(answer: ProbeResult, stored = new Map<string, unknown>([["connections", [local, openai]]])) {
  const changes = createChanges();
  const [asked, told, idle] = [[] as string[], [] as string[], [] as (() => void)[]];
  const settings = {
    read: (name: string) => stored.get(name),
    write: (name: string, value: unknown) => void stored.set(name, structuredClone(value)),
  };
  const connections = new Connections(changes, createKeys(), settings);
  const probe = async ({ id, baseUrl }: Connection): Promise<ProbeResult> => {
    asked.push(`${id} ${baseUrl}`);
    return answer;
  };
  changes.watch("models", () => told.push("models"));
  const models = new Models({ changes, connections, settings, probe, idle: (act) => idle.push(act) });
  return { models, connections, asked, told, stored, idle };
}

const works: ProbeResult = {
  type: "works",
  models: ["house-model"],
  shutdowns: [["house-model", "2027-01-14"]],
};
const failed: ProbeResult = { type: "failed", problem: { type: "unreachable", host: "x", causes: [] } };

test("nothing is asked when the page opens, nor on Recorded", async () => {
  const { models, connections, asked } = scene(works);
  await settled();
  await models.refresh(true);
  connections.choose(recordedId);
  await settled();
  expect(asked).toEqual([]);
  expect([models.list, models.lacks("gpt-4o")]).toEqual([undefined, false]);
});

test("choosing a connection asks once an hour for what it offers, and a button at once", async () => {
  const { models, connections, asked } = scene(works);
  connections.choose("c");
  connections.choose("c");
  await settled();
  expect(asked).toEqual(["c http://localhost:1234/v1"]);
  expect([models.lacks("house-model"), models.lacks("gpt-4o"), models.lacks("")]).toEqual([
    false,
    true,
    false,
  ]);
  await models.refresh();
  expect(asked).toHaveLength(1);
  await models.refresh(true);
  expect(asked).toHaveLength(2);
});

test("the list is there again when the page is, but not for another address", async () => {
  const { connections, stored } = scene(works);
  connections.choose("c");
  await settled();
  const again = scene(works, stored);
  expect(again.models.list).toMatchObject({
    ids: ["house-model"],
    shutdowns: [["house-model", "2027-01-14"]],
  });
  expect(again.asked).toEqual([]);
  again.connections.save({ ...local, baseUrl: "http://localhost:99/v1" }, "");
  expect(again.models.list).toBeUndefined();
  await settled();
  expect(again.asked).toEqual(["c http://localhost:99/v1"]);
});

test("a connection that lacks its key is not asked", async () => {
  const { connections, asked } = scene(works);
  connections.choose("o");
  await settled();
  expect(asked).toEqual([]);
});

test("a list that cannot be had is no list, and why is known", async () => {
  const { models, connections, told } = scene(failed);
  connections.choose("c");
  await settled();
  expect([models.list, models.asking, models.problem?.type]).toEqual([undefined, false, "unreachable"]);
  expect(models.lacks("gpt-4o")).toBe(false);
  expect(told.length).toBeGreaterThan(0);
});

test("what a test of a connection found is kept when that is saved, and only then", () => {
  const { models, connections, stored } = scene(failed);
  models.learn({ ...local, id: "draft" }, { type: "works", models: ["theirs"] });
  expect(stored.get("models")).toEqual([]);
  connections.save({ ...local, id: "draft" }, "");
  expect(models.list?.ids).toEqual(["theirs"]);
  expect(stored.get("models")).toMatchObject([{ connection: "draft", ids: ["theirs"] }]);
  connections.remove("draft");
  expect(stored.get("models")).toEqual([]);
});

test("without a list, what the provider itself retired is known to be gone", async () => {
  const { models, connections } = scene(works);
  connections.choose("o");
  await models.loadFacts();
  expect([models.lacks("gpt-3.5-turbo"), models.lacks("gpt-6-luna")]).toEqual([true, false]);
  connections.choose("c");
  await settled();
  expect(models.lacks("house-model")).toBe(false);
});
