import { expect, test } from "@playwright/test";
import { readModelList } from "../../../src/core/connections/models-answer.ts";

const lists: readonly [what: string, body: string, models: readonly string[] | undefined][] = [
  ["OpenAI's", '{"object":"list","data":[{"id":"a"},{"id":"b","created":1}]}', ["a", "b"]],
  ["Together's", '[{"id":"a"},{"id":"b"}]', ["a", "b"]],
  ["Ollama's own", '{"models":[{"name":"a:latest"},{"name":"b"}]}', ["a:latest", "b"]],
  ["bare names", '["a","b"]', ["a", "b"]],
  ["an empty one", '{"data":[]}', []],
  ["one with junk in it", '{"data":[null,1,{},{"id":2},{"id":"a"}]}', ["a"]],
  ["an error", '{"error":{"message":"no"}}', undefined],
  ["HTML", "<!doctype html>", undefined],
  ["nothing", "", undefined],
  ["a text", '"data"', undefined],
];

for (const [what, body, models] of lists) {
  test(`of ${what} ${models ? `${models.length} models are read` : "no list is read"}`, () => {
    expect(readModelList(body)).toEqual(models);
  });
}
