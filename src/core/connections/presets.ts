/**
 * The providers the page knows by name; README.md says how to add one. What their CORS allows was measured by others
 * on 2026-08-14 (big-AGI, kb/systems/client-side-fetch.md) unless a line says else; a fact that is missing is unknown.
 */

import { hostOfUrl } from "./host.ts";
import type { Preset } from "./preset.ts";

const hosted = {
  place: "hosted",
  needsKey: true,
  keyHeader: "Authorization",
  headers: [],
  cors: "open",
} as const;

const local = {
  place: "local",
  servesCompletions: true,
  needsKey: false,
  keyHeader: "Authorization",
  headers: [],
  cors: "on-request",
} as const;

const custom: Preset = {
  id: "custom",
  label: "",
  place: "anywhere",
  baseUrl: "",
  example: "https://example.com/v1",
  needsKey: false,
  keyHeader: "Authorization",
  headers: [],
  cors: "on-request",
};

export const presets: readonly Preset[] = [
  {
    ...hosted,
    id: "openai",
    label: "OpenAI",
    baseUrl: "https://api.openai.com/v1",
    // Its last models for it were shut down on 2026-09-28 (neuro-san#414).
    servesCompletions: false,
    keyPage: "https://platform.openai.com/api-keys",
    // A wrong key (big-AGI, 2026-08-14) and a wrong path (ThunderAI#528) are answered without CORS headers.
    cors: "hides-errors",
  },
  {
    ...hosted,
    id: "openrouter",
    label: "OpenRouter",
    baseUrl: "https://openrouter.ai/api/v1",
    servesCompletions: true,
    publicModels: true,
    keyPage: "https://openrouter.ai/settings/keys",
  },
  {
    ...hosted,
    id: "anthropic",
    label: "Anthropic",
    baseUrl: "https://api.anthropic.com/v1",
    servesCompletions: false,
    // Without the first no page is answered (anthropic-sdk-typescript, client.ts); its list of models needs the other.
    headers: [
      ["anthropic-dangerous-direct-browser-access", "true"],
      ["anthropic-version", "2023-06-01"],
    ],
    keyPage: "https://console.anthropic.com/settings/keys",
  },
  {
    ...hosted,
    id: "gemini",
    label: "Google Gemini",
    baseUrl: "https://generativelanguage.googleapis.com/v1beta/openai",
    servesCompletions: false,
    keyPage: "https://aistudio.google.com/apikey",
  },
  {
    ...hosted,
    id: "mistral",
    label: "Mistral",
    baseUrl: "https://api.mistral.ai/v1",
    servesCompletions: false,
    keyPage: "https://console.mistral.ai/api-keys",
  },
  {
    ...hosted,
    id: "groq",
    label: "Groq",
    baseUrl: "https://api.groq.com/openai/v1",
    servesCompletions: false,
    keyPage: "https://console.groq.com/keys",
  },
  {
    ...hosted,
    id: "deepseek",
    label: "DeepSeek",
    baseUrl: "https://api.deepseek.com/v1",
    servesCompletions: true,
    completionsUrl: "https://api.deepseek.com/beta/completions",
    keyPage: "https://platform.deepseek.com/api_keys",
  },
  {
    ...hosted,
    id: "together",
    label: "Together",
    baseUrl: "https://api.together.xyz/v1",
    servesCompletions: true,
    keyPage: "https://api.together.ai/settings/api-keys",
  },
  {
    ...hosted,
    id: "fireworks",
    label: "Fireworks",
    baseUrl: "https://api.fireworks.ai/inference/v1",
    servesCompletions: true,
    keyPage: "https://app.fireworks.ai/settings/users/api-keys",
  },
  {
    ...hosted,
    id: "xai",
    label: "xAI",
    baseUrl: "https://api.x.ai/v1",
    servesCompletions: true,
    keyPage: "https://console.x.ai",
  },
  {
    ...hosted,
    id: "cerebras",
    label: "Cerebras",
    baseUrl: "https://api.cerebras.ai/v1",
    servesCompletions: true,
    keyPage: "https://cloud.cerebras.ai",
    cors: "hides-errors",
  },
  {
    ...hosted,
    id: "azure",
    label: "Azure OpenAI",
    baseUrl: "",
    example: "https://NAME.openai.azure.com/openai/v1",
    servesCompletions: false,
    keyHeader: "api-key",
    keyPage: "https://ai.azure.com",
  },
  {
    ...local,
    id: "ollama",
    label: "Ollama",
    baseUrl: "http://localhost:11434/v1",
    // By itself it lets in pages of this computer alone (envconfig/config.go, 2026-08).
    corsSetting: "OLLAMA_ORIGINS={origin} ollama serve",
  },
  {
    ...local,
    id: "lm-studio",
    label: "LM Studio",
    baseUrl: "http://localhost:1234/v1",
    corsSetting: "lms server start --cors",
  },
  {
    ...local,
    id: "llama-cpp",
    label: "llama.cpp",
    baseUrl: "http://localhost:8080/v1",
    // One origin: a list of them is sent back as it is, and fails (llama.cpp#26988).
    corsSetting: "llama-server --cors-origins {origin}",
  },
  {
    ...local,
    id: "vllm",
    label: "vLLM",
    baseUrl: "http://localhost:8000/v1",
    corsSetting: `vllm serve MODEL --allowed-origins '["{origin}"]'`,
  },
  custom,
];

/** Whether an address is the preset's own, so that what is known of the provider holds for it. */
export function isHome({ place, baseUrl }: Preset, url: string): boolean {
  return place === "hosted" && (baseUrl === "" || hostOfUrl(baseUrl) === hostOfUrl(url));
}

/** The preset of that id; the custom one for an id that is no longer known. */
export function presetOf(id: string): Preset {
  return presets.find((preset) => preset.id === id) ?? custom;
}
