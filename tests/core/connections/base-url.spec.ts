import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { readBaseUrl } from "../../../src/core/connections/base-url.ts";
import { urlOf } from "../../../src/core/connections/connection.ts";
import { hostOfUrl } from "../../../src/core/connections/host.ts";

const deployment = "https://me.openai.azure.com/openai/deployments/gpt";

/** What stays exactly as it was typed. */
const right = [
  "https://api.openai.com/v1",
  "https://ark.cn-beijing.volces.com/api/v3",
  "https://api.groq.com/openai/v1",
  "https://generativelanguage.googleapis.com/v1beta/openai",
  "https://dashscope.aliyuncs.com/compatible-mode/v1",
  "https://open.bigmodel.cn/api/paas/v4",
  "https://models.github.ai/inference",
  "https://api.perplexity.ai",
  "https://api.deepseek.com/beta",
  "https://me.openai.azure.com/openai/v1",
  "https://me.services.ai.azure.com/models?api-version=2024-05-01-preview",
  `${deployment}?api-version=2024-10-21`,
  "https://gateway.test/openai/deployments/gpt?api-version=2024-10-21",
  "https://cors.example/https://api.openai.com/v1",
  "http://[::1]:8080/v1",
  "https://例え.test/v1",
  "HTTPS://x.test/v1",
  "http://localhost:8080/api",
  "https://x.test/v1beta",
  "https://x.test/completions/v1",
];

for (const typed of right) {
  test(`${typed} stays as it is`, () => {
    expect(readBaseUrl(typed)).toBe(typed);
  });
}

const mended: readonly [typed: string, read: string][] = [
  ["https://x.test", "https://x.test/v1"],
  ["https://x.test/", "https://x.test/v1"],
  ["https://x.test/v1/v1", "https://x.test/v1"],
  ['https://x.test/v1"/', "https://x.test/v1"],
  ["x.test/'/models", "https://x.test/v1"],
  ["https://x.test/v1/", "https://x.test/v1"],
  ["https://x.test/v1///", "https://x.test/v1"],
  ["https://x.test/v1/chat/completions", "https://x.test/v1"],
  ["https://x.test/v1/chat/completions/", "https://x.test/v1"],
  ["https://x.test/v1/completions", "https://x.test/v1"],
  ["https://x.test/v1/models", "https://x.test/v1"],
  ["https://x.test/chat/completions", "https://x.test/v1"],
  ["https://x.test/v1/v1/chat/completions", "https://x.test/v1"],
  ["https://x.test/api/v3/chat/completions", "https://x.test/api/v3"],
  ["x.test", "https://x.test/v1"],
  ["api.openai.com/v1", "https://api.openai.com/v1"],
  ["//api.openai.com/v1", "https://api.openai.com/v1"],
  ["https:x.test/v1", "https://x.test/v1"],
  ["http:/x.test/v1", "http://x.test/v1"],
  ["api.openai.com", "https://api.openai.com/v1"],
  ["https://openrouter.ai", "https://openrouter.ai/api/v1"],
  ["https://openrouter.ai/api", "https://openrouter.ai/api/v1"],
  ["https://openrouter.ai/api/v1/chat/completions", "https://openrouter.ai/api/v1"],
  ["api.groq.com/openai", "https://api.groq.com/openai/v1"],
  ["generativelanguage.googleapis.com/v1beta", "https://generativelanguage.googleapis.com/v1beta/openai"],
  ["https://api.deepseek.com", "https://api.deepseek.com/v1"],
  ["localhost:11434", "http://localhost:11434/v1"],
  ["localhost:1234/v1", "http://localhost:1234/v1"],
  ["localhost", "http://localhost/v1"],
  ["127.0.0.1:8000", "http://127.0.0.1:8000/v1"],
  ["[::1]:8080", "http://[::1]:8080/v1"],
  ["192.168.1.7:8080/v1", "http://192.168.1.7:8080/v1"],
  ["10.0.0.2:8000", "http://10.0.0.2:8000/v1"],
  ["172.20.0.2:8000", "http://172.20.0.2:8000/v1"],
  ["172.32.0.2:8000", "https://172.32.0.2:8000/v1"],
  ["nas.local:8080", "http://nas.local:8080/v1"],
  ["workstation:8000", "http://workstation:8000/v1"],
  ["  http://localhost:11434/v1/ \n", "http://localhost:11434/v1"],
  ['"https://x.test/v1",', "https://x.test/v1"],
  ["“https://x.test/v1”。", "https://x.test/v1"],
  ["<https://x.test/v1>", "https://x.test/v1"],
  ["\u200bhttps://x.test/v1\ufeff", "https://x.test/v1"],
  ["ｈｔｔｐｓ：／／ｘ．ｔｅｓｔ／ｖ１", "https://x.test/v1"],
  ["https：//x。test／v1", "https://x.test/v1"],
  ["localhost：11434", "http://localhost:11434/v1"],
  [
    `${deployment}/chat/completions?api-version=2024-02-15-preview`,
    `${deployment}?api-version=2024-02-15-preview`,
  ],
  [deployment, `${deployment}?api-version=2024-10-21`],
  ["https://me.openai.azure.com/", "https://me.openai.azure.com/openai/v1"],
  ["me.openai.azure.com/openai", "https://me.openai.azure.com/openai/v1"],
  [
    "https://me.openai.azure.com/openai/v1/?api-version=preview",
    "https://me.openai.azure.com/openai/v1?api-version=preview",
  ],
];

for (const [typed, read] of mended) {
  test(`${JSON.stringify(typed)} is read as ${read}`, () => {
    expect(readBaseUrl(typed)).toBe(read);
  });
}

const refused = [
  "",
  "///",
  "/v1",
  "https://",
  "openai",
  "sk-0123456789abcdef",
  "https://x.test:99999/v1",
  "ftp://x.test/v1",
  "javascript:alert(1)",
  "data:text/plain,x",
  "file:///etc/passwd",
  "mailto:me@x.test",
  "me@x.test/v1",
  "https://me@x.test/v1",
  "https://@x.test/v1",
  "https://me:secret@x.test/v1",
  "https://:secret@x.test/v1",
  "https://me＠x.test/v1",
  "https://x.test/v1?key=secret",
  "https://x.test/v1?api-version=2024-10-21",
  "https://me.openai.azure.com/openai/v1?api-version=1&key=secret",
  "https://x.test/v1#key",
  "https://x.test/a b",
  "https://x.te st/v1",
];

for (const typed of refused) {
  test(`${JSON.stringify(typed)} is refused`, () => {
    expect(readBaseUrl(typed)).toBeUndefined();
  });
}

test("a host that is called like a call is a host", () => {
  expect(readBaseUrl("http://models")).toBe("http://models/v1");
});

const letters = "abv1x.:/?#@-_[] 。：／＠%\\\t\"'".split("");
const words = ["https://", "http:", "/v1", "/models", "/chat/completions", "/completions", "?api-version=1"];
const hosts = [
  "x.test",
  "localhost",
  "me.openai.azure.com",
  "api.groq.com",
  "[::1]",
  "/openai/deployments/a",
];
const typed = fc
  .array(fc.constantFrom(...letters, ...words, ...hosts), { maxLength: 12 })
  .map((pieces) => pieces.join(""));

const endpoints = ["models", "completions", "chat/completions"] as const;

/** Whether a call goes to the host that the base names, to that endpoint, as nobody. */
function leadsTo(baseUrl: string, endpoint: (typeof endpoints)[number]): boolean {
  const url = new URL(urlOf({ id: "c", preset: "custom", label: "", baseUrl }, endpoint));
  return url.host === hostOfUrl(baseUrl) && url.pathname.endsWith(`/${endpoint}`) && url.username === "";
}

test("what is read is read as itself, and calls go to the host that it names", () => {
  fc.assert(
    fc.property(typed, (text) => {
      const read = readBaseUrl(text);
      // Without expect, which takes longer than what is tested.
      return read === undefined || (readBaseUrl(read) === read && endpoints.every((to) => leadsTo(read, to)));
    }),
    { numRuns: 3000 },
  );
});

test("a base with all that is pasted behind it is read as the base", () => {
  const bases = right.filter((base) => !base.includes("?") && !/\/models$/u.test(base));
  const behind = fc.constantFrom(
    "",
    "/",
    "//",
    "/chat/completions",
    "/completions",
    "/models",
    "/models/",
    " \n",
  );
  const around = fc.constantFrom("", '"', "'", "“", " ");
  fc.assert(
    fc.property(fc.constantFrom(...bases), behind, around, (base, end, quote) => {
      // Behind a root the path is taken for one that has a /v1 before it.
      expect(readBaseUrl(quote + base + end + quote)).toBe(base);
    }),
  );
});
