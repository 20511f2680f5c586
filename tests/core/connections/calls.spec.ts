import { expect, test } from "@playwright/test";
import { isDeployment, readBaseUrl } from "../../../src/core/connections/base-url.ts";
import { urlOf } from "../../../src/core/connections/connection.ts";
import { presets } from "../../../src/core/connections/presets.ts";

const deployment = "https://me.openai.azure.com/openai/deployments/gpt";

test("every preset is right as it stands", () => {
  for (const { baseUrl, example } of presets) {
    if (baseUrl) expect(readBaseUrl(baseUrl)).toBe(baseUrl);
    if (example) expect(readBaseUrl(example)).toBe(example);
    expect(baseUrl || example).toBeTruthy();
  }
});

const calls: readonly [
  preset: string,
  baseUrl: string,
  endpoint: "models" | "completions" | "chat/completions",
  url: string,
][] = [
  ["openai", "https://api.openai.com/v1", "completions", "https://api.openai.com/v1/completions"],
  ["deepseek", "https://api.deepseek.com/v1", "completions", "https://api.deepseek.com/beta/completions"],
  [
    "deepseek",
    "https://api.deepseek.com/v1",
    "chat/completions",
    "https://api.deepseek.com/v1/chat/completions",
  ],
  ["deepseek", "https://proxy.test/v1", "completions", "https://proxy.test/v1/completions"],
  ["custom", "https://api.deepseek.com/v1", "completions", "https://api.deepseek.com/v1/completions"],
  [
    "azure",
    `${deployment}?api-version=1`,
    "chat/completions",
    `${deployment}/chat/completions?api-version=1`,
  ],
  [
    "azure",
    `${deployment}?api-version=1`,
    "models",
    "https://me.openai.azure.com/openai/models?api-version=1",
  ],
  [
    "azure",
    "https://me.openai.azure.com/openai/v1",
    "models",
    "https://me.openai.azure.com/openai/v1/models",
  ],
];

for (const [preset, baseUrl, endpoint, url] of calls) {
  test(`${endpoint} of ${preset} at ${baseUrl} goes to ${url}`, () => {
    expect(urlOf({ id: "c", preset, label: "", baseUrl }, endpoint)).toBe(url);
  });
}

test("a deployment stands for one model", () => {
  expect([deployment, "https://me.openai.azure.com/openai/v1"].map(isDeployment)).toEqual([true, false]);
});
