import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { type Cause, causes } from "../../../src/core/connections/cause.ts";
import { causesOf, type Facts, type Reach } from "../../../src/core/connections/diagnosis.ts";
import { presets } from "../../../src/core/connections/presets.ts";

const facts: Facts = {
  preset: "custom",
  url: "https://api.test/v1/models",
  page: "https://quire.example/",
  online: true,
  authorized: true,
  permission: "granted",
  reach: { type: "opaque" },
};
const openai = { preset: "openai", url: "https://api.openai.com/v1/models" };
const ollama = { preset: "ollama", url: "http://localhost:11434/v1/models", authorized: false };
const lan = { url: "http://192.168.1.7:8000/v1/models", authorized: false };
const page = "http://localhost:5173/";
const refused: Reach = { type: "refused" };
const readable = (status: number, preflight = true): Reach => ({ type: "readable", status, preflight });

const table: readonly [what: string, facts: Partial<Facts>, likely: readonly Cause[]][] = [
  ["an own server without CORS", {}, ["cors", "wrong-key", "redirect"]],
  ["one without CORS, asked without a key", { authorized: false }, ["cors", "redirect"]],
  ["OpenAI with a key", openai, ["wrong-key", "wrong-path", "blocked"]],
  ["OpenAI without a key", { ...openai, authorized: false }, ["wrong-path", "blocked"]],
  ["OpenAI's preset on another host", { preset: "openai" }, ["cors", "wrong-key", "redirect"]],
  [
    "Groq with a key",
    { preset: "groq", url: "https://api.groq.com/openai/v1/models" },
    ["wrong-key", "wrong-path", "blocked"],
  ],
  ["Azure, whose host is one's own", { preset: "azure" }, ["wrong-key", "wrong-path", "blocked"]],
  ["Ollama that does not know the page", ollama, ["cors"]],
  ["a refused preflight", { reach: readable(200, false) }, ["preflight"]],
  ["a wrong key or a break", { reach: readable(200) }, ["wrong-key", "broken"]],
  ["a break where a missing key is said", { reach: readable(401) }, ["broken"]],
  [
    "a local server that broke",
    { ...ollama, authorized: true, reach: readable(200) },
    ["broken", "wrong-key"],
  ],
  ["a break without a key", { authorized: false, reach: readable(404) }, ["broken", "wrong-path"]],
  ["a redirect", { reach: { type: "redirected" } }, ["redirect"]],
  ["a stall", { reach: { type: "silent" } }, ["silent"]],
  ["nothing on the net", { reach: refused }, ["nothing-listening", "blocked"]],
  ["nothing of OpenAI", { ...openai, reach: refused }, ["blocked"]],
  ["offline", { online: false, reach: { type: "unasked" } }, ["offline"]],
  ["offline, with the server on this network", { ...lan, page, online: false }, ["offline"]],
  [
    "offline, with the server on this computer",
    { ...ollama, page, online: false, reach: refused },
    ["nothing-listening"],
  ],
  ["nothing on this computer", { ...ollama, reach: refused }, ["nothing-listening"]],
  [
    "nothing here, from a page here",
    { ...ollama, page, permission: "prompt", reach: refused },
    ["nothing-listening"],
  ],
  [
    "a question of the browser",
    { ...ollama, permission: "prompt", reach: refused },
    ["permission-open", "nothing-listening"],
  ],
  [
    "a browser that was told no",
    { ...ollama, permission: "denied", reach: refused },
    ["permission-denied", "nothing-listening"],
  ],
  [
    "a browser without that permission",
    { ...ollama, permission: "unknown", reach: refused },
    ["mixed-content", "nothing-listening"],
  ],
  [
    "a page on plain http",
    { ...ollama, page: "http://quire.example/", reach: refused },
    ["insecure-page", "nothing-listening"],
  ],
  [
    "a page of this network",
    { ...ollama, page: "http://192.168.1.2/", reach: refused },
    ["insecure-page", "nothing-listening"],
  ],
  [
    "a page from a file",
    { ...ollama, page: "file:///home/me/index.html", permission: "prompt", reach: refused },
    ["nothing-listening"],
  ],
  ["a server of this network", { ...lan, reach: refused }, ["mixed-content", "nothing-listening", "blocked"]],
  [
    "https page, http server",
    { url: "http://api.test/v1/models", reach: { type: "unasked" } },
    ["mixed-content"],
  ],
];

for (const [what, some, likely] of table) {
  test(`${what}: ${likely.join(", ")}`, () => {
    expect(causesOf({ ...facts, ...some })).toEqual(likely);
  });
}

const urls = [
  "http://localhost:1/v1",
  "http://10.0.0.1/v1",
  "https://api.openai.com/v1",
  "http://x.test/v1",
  "http://[::1]/v1",
];
const pages = [
  "https://x.github.io/q/",
  "http://localhost/",
  "http://10.0.0.2/",
  "http://x.test/",
  "file:///q.html",
];
const anyReach: fc.Arbitrary<Reach> = fc.oneof(
  fc.record({
    type: fc.constant("readable" as const),
    status: fc.constantFrom(200, 401, 404, 500),
    preflight: fc.boolean(),
  }),
  fc.record({ type: fc.constantFrom("redirected", "opaque", "refused", "silent", "unasked") }),
);
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  preset: fc.constantFrom(...presets.map(({ id }) => id), "gone"),
  url: fc.constantFrom(...urls),
  page: fc.constantFrom(...pages),
  online: fc.boolean(),
  authorized: fc.boolean(),
  permission: fc.constantFrom("granted", "denied", "prompt", "unknown"),
  reach: anyReach,
});

test("whatever the facts, a few different causes are named, and no key is blamed that was not sent", () => {
  fc.assert(
    fc.property(anyFacts, (any) => {
      const likely = causesOf(any);
      // Without expect, which takes longer than what is tested.
      const isFew = likely.length > 0 && likely.length <= 4 && new Set(likely).size === likely.length;
      const isKnown = likely.every((cause) => causes.includes(cause));
      return isFew && isKnown && (any.authorized || !likely.includes("wrong-key"));
    }),
    { numRuns: 2000 },
  );
});
