import { expect, test } from "@playwright/test";
import { functionSizes, percentile } from "./function-size.mjs";

const sizes = functionSizes();
const longest = sizes.slice(0, 5).map(({ name, file, lines }) => `${lines} lines: ${name} in src/${file}`);

test("nine functions of ten have at most 20 lines", () => {
  expect(sizes.length).toBeGreaterThan(0);
  expect(percentile(sizes, 0.9), longest.join("\n")).toBeLessThanOrEqual(20);
});

test("half of the functions have at most 6 lines", () => {
  expect(percentile(sizes, 0.5), longest.join("\n")).toBeLessThanOrEqual(6);
});
