/** Lezer's parser for each language, one chunk each. */
import type { Parser } from "@lezer/common";

type Load = () => Promise<Parser>;

const javascript =
  (dialect: string): Load =>
  async () =>
    (await import("@lezer/javascript")).parser.configure({ dialect });
const cpp: Load = async () => (await import("@lezer/cpp")).parser;

const parsers: Readonly<Record<string, Load>> = {
  python: async () => (await import("@lezer/python")).parser,
  javascript: javascript("jsx"),
  typescript: javascript("ts"),
  tsx: javascript("ts jsx"),
  json: async () => (await import("@lezer/json")).parser,
  html: async () => (await import("@lezer/html")).parser,
  css: async () => (await import("@lezer/css")).parser,
  c: cpp,
  "c++": cpp,
  java: async () => (await import("@lezer/java")).parser,
  rust: async () => (await import("@lezer/rust")).parser,
  go: async () => (await import("@lezer/go")).parser,
};

/** What models and people also call them. */
const names: Readonly<Record<string, string>> = {
  py: "python",
  python3: "python",
  js: "javascript",
  jsx: "javascript",
  mjs: "javascript",
  node: "javascript",
  ts: "typescript",
  jsonc: "json",
  htm: "html",
  xml: "html",
  svg: "html",
  h: "c",
  cpp: "c++",
  cc: "c++",
  hpp: "c++",
  cxx: "c++",
  rs: "rust",
  golang: "go",
};

/** How to load the parser of a language, by any of its names; undefined where there is none. */
export function parserOf(language: string): Load | undefined {
  const name = language.toLowerCase();
  return parsers[names[name] ?? name];
}
