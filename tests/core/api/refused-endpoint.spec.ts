import { expect, test } from "@playwright/test";
import { refusesEndpoint } from "../../../src/core/api/refused-endpoint.ts";
import type { RunProblem } from "../../../src/core/run.ts";

function http(status: number, message: string, code: string | null = null): RunProblem {
  return { type: "http", status, code, param: null, message };
}

const answers: readonly (readonly [says: string, problem: RunProblem | undefined, refuses: boolean])[] = [
  ["OpenAI, no such path", http(404, "Invalid URL (POST /v1/completions)"), true],
  [
    "Groq",
    http(404, "Unknown request URL: POST /openai/v1/completions. Please check the URL for typos"),
    true,
  ],
  ["FastAPI", http(404, "Not Found"), true],
  ["method not allowed", http(405, "Method Not Allowed"), true],
  ["not implemented", http(501, "Not implemented"), true],
  ["LM Studio", { type: "server", code: null, message: "Unexpected endpoint or method. (POST /v1/x)" }, true],
  [
    "a chat model",
    http(
      404,
      "This is a chat model and not supported in the v1/completions endpoint. Did you mean to use v1/chat/completions?",
    ),
    true,
  ],
  ["no such model", http(404, "The model `x` does not exist", "model_not_found"), false],
  ["vLLM, no such model", http(404, "The model `x` does not exist."), false],
  ["Ollama, no such model", http(404, 'model "x" not found, try pulling it first'), false],
  ["a bad request", http(400, "Invalid URL"), false],
  ["nobody", { type: "unreachable", host: "x", causes: [] }, false],
  ["no problem", undefined, false],
];

for (const [says, problem, refuses] of answers)
  test(`${says}: the endpoint is ${refuses ? "missing" : "not what is wrong"}`, () => {
    expect(refusesEndpoint(problem)).toBe(refuses);
  });
