import { expect, test } from "@playwright/test";
import { uniqueLabel } from "../../../src/core/connections/labels.ts";

test("a label that is taken gets the first free number", () => {
  expect(uniqueLabel("OpenAI", ["Ollama"])).toBe("OpenAI");
  expect(uniqueLabel("OpenAI", ["OpenAI"])).toBe("OpenAI 2");
  expect(uniqueLabel("OpenAI", ["OpenAI", "OpenAI 2", "OpenAI 4"])).toBe("OpenAI 3");
});
