import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

const root = fileURLToPath(new URL("../../../", import.meta.url));

test("the memory that Python begins with is the same each time it is made", () => {
  const built = readdirSync(`${root}dist/assets`).filter((name) => name.startsWith("python-memory-"));
  expect(built).toHaveLength(1);
  const made = test.info().outputPath("python-memory.bin");
  execFileSync(process.execPath, [`${root}tools/python-memory.mjs`, made], {
    env: { ...process.env, TZ: "Asia/Tokyo", LANG: "zh_CN.UTF-8" },
  });
  // Compared as a whole: the report of a difference between megabytes would say nothing.
  expect(readFileSync(made).equals(readFileSync(`${root}dist/assets/${built[0]}`))).toBe(true);
});
