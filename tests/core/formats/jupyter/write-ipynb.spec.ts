import { readFileSync } from "node:fs";
import { Validator } from "@cfworker/json-schema";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { JupyterNotebook } from "../../../../src/core/formats/jupyter/jupyter-notebook.ts";
import { writeIpynb } from "../../../../src/core/formats/jupyter/write-ipynb.ts";
import { jsonObject, parseJson } from "../../../../src/core/json/json.ts";
import { anyJupyterNotebook } from "./jupyter-arbitraries.ts";
import { notebookOf } from "./readings.ts";

/** The official one, BSD 3-Clause: its licence is beside it. */
const schema = new URL("../../../fixtures/jupyter/nbformat.v4.5.schema.json", import.meta.url);
const validator = new Validator(JSON.parse(readFileSync(schema, "utf8")), "4", false);

function written(notebook: JupyterNotebook): string {
  return [...writeIpynb(notebook)].join("");
}

const nothing = jsonObject([]);

test("writes a notebook as nbformat lays it out", () => {
  const notebook: JupyterNotebook = {
    metadata: jsonObject([
      ["z", parseJson('{"b":1.0,"a":[]}')],
      ["orig_nbformat", null],
    ]),
    cells: [
      { type: "markdown", id: "m", metadata: nothing, source: "é\r\n\u2028\n\nend" },
      {
        type: "code",
        id: "c",
        metadata: jsonObject([["trusted", true]]),
        source: "",
        executionCount: 3,
        outputs: [
          { type: "stream", name: "stdout", text: "a\n" },
          {
            type: "display_data",
            bundle: new Map([
              ["image/png", "aa\nbb"],
              ["image/svg+xml", "<s\n/>"],
            ]),
            metadata: nothing,
          },
        ],
      },
    ],
  };
  expect(written(notebook)).toBe(
    [
      "{",
      ' "cells": [',
      "  {",
      '   "cell_type": "markdown",',
      '   "id": "m",',
      '   "metadata": {},',
      '   "source": [',
      '    "é\\r\\n",',
      '    "\u2028",',
      '    "\\n",',
      '    "\\n",',
      '    "end"',
      "   ]",
      "  },",
      "  {",
      '   "cell_type": "code",',
      '   "execution_count": 3,',
      '   "id": "c",',
      '   "metadata": {},',
      '   "outputs": [',
      "    {",
      '     "name": "stdout",',
      '     "output_type": "stream",',
      '     "text": [',
      '      "a\\n"',
      "     ]",
      "    },",
      "    {",
      '     "data": {',
      '      "image/png": "aa\\nbb",',
      '      "image/svg+xml": [',
      '       "<s\\n",',
      '       "/>"',
      "      ]",
      "     },",
      '     "metadata": {},',
      '     "output_type": "display_data"',
      "    }",
      "   ],",
      '   "source": []',
      "  }",
      " ],",
      ' "metadata": {',
      '  "z": {',
      '   "a": [],',
      '   "b": 1.0',
      "  }",
      " },",
      ' "nbformat": 4,',
      ' "nbformat_minor": 5',
      "}",
      "",
    ].join("\n"),
  );
});

test("writes a notebook without cells as nbformat does", () => {
  const text = '{\n "cells": [],\n "metadata": {},\n "nbformat": 4,\n "nbformat_minor": 5\n}\n';
  expect(written({ metadata: nothing, cells: [] })).toBe(text);
});

test("any notebook is valid, is read as it was, and written again with the same bytes", () => {
  fc.assert(
    fc.property(anyJupyterNotebook, (notebook) => {
      const text = written(notebook);
      expect(validator.validate(JSON.parse(text)).errors).toEqual([]);
      const again = notebookOf(text);
      expect(again).toEqual(notebook);
      expect(written(again)).toBe(text);
    }),
    { numRuns: 500, seed: 5 },
  );
});

test("the schema would find a mistake", () => {
  expect(validator.validate({ cells: [], metadata: {}, nbformat: 4, nbformat_minor: 4 }).valid).toBe(false);
});
