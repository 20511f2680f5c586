import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { JupyterCell } from "../../../../src/core/formats/jupyter/jupyter-notebook.ts";
import { readPythonScript, writePythonScript } from "../../../../src/core/formats/jupyter/python-script.ts";
import { jsonObject } from "../../../../src/core/json/json.ts";
import { processorTime } from "../../processor-time.ts";
import { anyText } from "./jupyter-arbitraries.ts";
import { countedIds } from "./readings.ts";

function cell(
  type: JupyterCell["type"],
  source: string,
  words: Readonly<Record<string, string>> = {},
): JupyterCell {
  const shared = { id: "x", metadata: jsonObject(Object.entries(words)), source };
  return type === "code" ? { type, ...shared, executionCount: null, outputs: [] } : { type, ...shared };
}

function written(...cells: readonly JupyterCell[]): string {
  return [...writePythonScript({ metadata: jsonObject([]), cells })].join("");
}

function read(text: string): readonly unknown[] {
  return readPythonScript(text, countedIds()).cells.map(short);
}

function short({ type, source, metadata }: JupyterCell): unknown {
  return [type, source, ...metadata.members];
}

const scripts: readonly (readonly [what: string, text: string, cells: readonly JupyterCell[]])[] = [
  [
    "code and prose",
    "# %%\nx = 1\n\n# %% [markdown]\n# # A\n#\n# b\n",
    [cell("code", "x = 1"), cell("markdown", "# A\n\nb")],
  ],
  ["raw cells", "# %% [raw]\n# a\n", [cell("raw", "a")]],
  [
    "titles",
    "# %% Say it [markdown]\n# a\n\n# %% Do it\nx\n",
    [cell("markdown", "a", { title: "Say it" }), cell("code", "x", { title: "Do it" })],
  ],
  ["magics", "# %%\n# %timeit x\n# !ls\n# # %a\n#!x\n", [cell("code", "%timeit x\n!ls\n# %a\n#!x")]],
  ["marks in code", "# %%\n# # %%\n# # # %% a\n# #%%\n", [cell("code", "# %%\n# # %% a\n#%%")]],
  ["marks in prose", "# %% [markdown]\n# # %% a\n# # # %%\n", [cell("markdown", "%% a\n# %%")]],
  [
    "other languages",
    '# %% language="bash"\n# ls\n\n# %% language="script" magic_args="awk \\"x\\""\n# 1\n',
    [cell("code", "%%bash\nls"), cell("code", '%%script awk "x"\n1')],
  ],
  [
    "code that nothing runs",
    '# %% [raw] language="json"\n# {}\n',
    [cell("code", "{}", { magics_language: "json" })],
  ],
  ["empty cells", "# %%\n\n\n# %% [markdown]\n#\n", [cell("code", ""), cell("markdown", "")]],
];

for (const [what, text, cells] of scripts) {
  test(`writes ${what}`, () => expect(written(...cells)).toBe(text));
  test(`reads ${what}`, () => expect(read(text)).toEqual(cells.map(short)));
}

const others: readonly (readonly [what: string, text: string, cells: readonly unknown[]])[] = [
  ["a script without marks", "\nimport os\n\nos\n", [["code", "import os\n\nos"]]],
  [
    "what stands before the first mark",
    "#!/usr/bin/python\nx\n\n# %%\ny\n",
    [
      ["code", "#!/usr/bin/python\nx"],
      ["code", "y"],
    ],
  ],
  [
    "marks without spaces",
    "#%%\nx\n#%% [md]\n#a\n",
    [
      ["code", "x"],
      ["markdown", "a"],
    ],
  ],
  [
    "prose in quotes",
    '# %% [markdown]\n"""\n# A\nb\n"""\n\n# %%\nx\n',
    [
      ["markdown", "# A\nb"],
      ["code", "x"],
    ],
  ],
  ["jupytext's header", "# ---\n# jupyter:\n#   a: 1\n# ---\n\n# %%\nx\n", [["code", "x"]]],
  ["jupytext's options", '# %% Title tags=["a"] key="b"\nx\n', [["code", "x", ["title", "Title"]]]],
  ["files of Windows", "# %%\r\nx\r\ny\r\n", [["code", "x\ny"]]],
  ["nothing", "", []],
  ["comments that look like marks", "# %%\n# %%time\n#  %%\n", [["code", "%%time\n#  %%"]]],
];

for (const [what, text, cells] of others) {
  test(`reads ${what}`, () => expect(read(text)).toEqual(cells));
}

test("whatever the cells say comes back", () => {
  const words = fc
    .record({ title: fc.constantFrom("", "A title") })
    .map((some) => (some.title === "" ? {} : some));
  const any = fc.tuple(fc.constantFrom("code" as const, "markdown" as const, "raw" as const), anyText, words);
  const marks = fc.constantFrom(
    "# %%",
    "%%",
    "# ",
    "#%%",
    "%%bash\n",
    "!ls",
    "%a",
    "\n",
    '"""',
    "[raw]",
    " ",
    "# ---",
  );
  const texts = fc.array(fc.oneof(anyText, marks), { maxLength: 6 }).map((pieces) => pieces.join(""));
  const cells = fc.array(
    fc.tuple(any, texts).map(([[type, , some], text]) => cell(type, text, some)),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(cells, (some) => expect(read(written(...some))).toEqual(some.map(short))),
    { numRuns: 1_000, seed: 5 },
  );
});

test("long lines are read in no time", () => {
  const text = `# %% ${"a".repeat(500_000)}\n# %% [markdown]\n"""${'"""  '.repeat(100_000)}\n# %%${" ".repeat(300_000)}x\n`;
  expect(processorTime(() => read(text))).toBeLessThan(5_000);
});
