import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { GrowingTerminal } from "../../../src/core/terminal/growing-terminal.ts";
import { processorTime } from "../processor-time.ts";
import { piecesIn, terminalPieces } from "./pieces.ts";

/** What terminals are made of, in pieces that may be cut anywhere. */
const parts = fc.constantFrom(
  ..."\u001b []31;m\r\b\n\u0007\\aéK中".split(""),
  "\u001b[31m",
  "\r\n",
  "\n\n",
  "word ",
);

test("text that comes in pieces shows what it shows as a whole, wherever it is cut", () => {
  fc.assert(
    fc.property(fc.array(fc.array(parts, { maxLength: 30 }), { maxLength: 12 }), (arrivals) => {
      const terminal = new GrowingTerminal();
      let text = "";
      for (const arrived of arrivals) {
        text += arrived.join("");
        terminal.take(text, true);
      }
      terminal.take(text, false);
      expect(piecesIn(terminal.blocks)).toEqual(terminalPieces(text));
    }),
    { numRuns: 1_000 },
  );
});

test("full blocks stay the same values, of whole lines each", () => {
  const terminal = new GrowingTerminal();
  const line = (at: number): string => `line ${at}\n`;
  const first = Array.from({ length: 250 }, (_, at) => line(at)).join("");
  terminal.take(first, true);
  const [full, second] = terminal.blocks;
  terminal.take(first + line(250), true);
  expect(terminal.blocks[0]).toBe(full);
  expect(terminal.blocks[1]).toBe(second);
  expect(full?.pieces.map(({ text }) => text).join("")).toBe(first.slice(0, first.indexOf("line 100\n")));
});

test("another text begins anew", () => {
  const terminal = new GrowingTerminal();
  terminal.take("one\ntwo", true);
  terminal.take("one\n2", true);
  expect(piecesIn(terminal.blocks)).toEqual([{ text: "one\n2", style: {} }]);
});

test("text that grows is read once: megabytes in hundreds of pieces", () => {
  const piece = "0123456789 abc \u001b[32mok\u001b[0m\n".repeat(200);
  expect(
    processorTime(() => {
      const terminal = new GrowingTerminal();
      let text = "";
      for (let at = 0; at < 150; at += 1) {
        text += piece;
        terminal.take(text, true);
        terminal.blocks.at(-1);
      }
    }),
  ).toBeLessThan(3_000);
});
