/** Files with something wrong in them: what is said of it, and where. */
import { expect, test } from "@playwright/test";
import type { NotebookFault } from "../../../../src/core/formats/jupyter/notebook-faults.ts";
import { readIpynb } from "../../../../src/core/formats/jupyter/read-ipynb.ts";
import { code, countedIds, file, prose, reading } from "./readings.ts";

function withOutput(output: unknown): string {
  return file([prose, { ...code, outputs: [output] }]);
}

const refused: readonly (readonly [what: string, text: string, why: unknown])[] = [
  ["nothing", "", { reason: "empty" }],
  ["a byte order mark alone", "\ufeff \n", { reason: "empty" }],
  ["what is not JSON", '{\n "cells": x', { reason: "not-json", line: 2, column: 11 }],
  ["NUL instead of text", "\0\0\0", { reason: "not-json", line: 1, column: 1 }],
  ["a page of HTML", "<!DOCTYPE html>", { reason: "not-json", line: 1, column: 1 }],
  ["a list", "[]", { reason: "not-a-notebook", place: "" }],
  ["another object", '{"a":1}', { reason: "not-a-notebook", place: "cells" }],
  ["cells that are no list", '{"nbformat":4,"cells":{}}', { reason: "not-a-notebook", place: "cells" }],
  ["nbformat 3", '{"nbformat":3,"worksheets":[{"cells":[]}]}', { reason: "version", version: "3" }],
  ["nbformat 5", '{"nbformat":5,"cells":[]}', { reason: "version", version: "5" }],
  ["a version in words", '{"nbformat":"4","cells":[]}', { reason: "version", version: '"4"' }],
];

for (const [what, text, why] of refused) {
  test(`refuses ${what}`, () => expect(readIpynb(text, countedIds())).toEqual({ type: "refused", why }));
}

const faults: readonly (readonly [what: string, text: string, fault: NotebookFault])[] = [
  ["a cell that is none", file([prose, 7]), fault("cells[1]", "wrong-type", "cell")],
  [
    "no kind of cell",
    file([{ ...prose, cell_type: undefined }]),
    fault("cells[0].cell_type", "missing", "cell"),
  ],
  [
    "an unknown kind",
    file([{ ...prose, cell_type: "chat" }]),
    fault("cells[0].cell_type", "unknown-type", "cell"),
  ],
  ["no source", file([{ ...prose, source: undefined }]), fault("cells[0].source", "missing", "cell")],
  [
    "a source of numbers",
    file([{ ...prose, source: ["a", 1] }]),
    fault("cells[0].source", "wrong-type", "cell"),
  ],
  [
    "metadata in a list",
    file([{ ...prose, metadata: [] }]),
    fault("cells[0].metadata", "wrong-type", "field"),
  ],
  ["an unknown member", file([{ ...prose, "a b": 1 }]), fault('cells[0]["a b"]', "unknown-field", "field")],
  ["no id", file([{ ...prose, id: undefined }]), fault("cells[0].id", "missing", "nothing")],
  ["an id too long", file([{ ...prose, id: "a".repeat(65) }]), fault("cells[0].id", "bad-id", "nothing")],
  ["an id twice", file([prose, code, prose]), fault("cells[2].id", "duplicate-id", "nothing")],
  [
    "a count below 0",
    file([{ ...code, execution_count: -1 }]),
    fault("cells[0].execution_count", "wrong-type", "field"),
  ],
  [
    "outputs in an object",
    file([{ ...code, outputs: {} }]),
    fault("cells[0].outputs", "wrong-type", "field"),
  ],
  ["an output that is none", withOutput(null), fault("cells[1].outputs[0]", "wrong-type", "output")],
  [
    "an unknown output",
    withOutput({ output_type: "pyout" }),
    fault("cells[1].outputs[0].output_type", "unknown-type", "output"),
  ],
  [
    "no text printed",
    withOutput({ output_type: "stream", name: "stdout" }),
    fault("cells[1].outputs[0].text", "missing", "output"),
  ],
  [
    "no data",
    withOutput({ output_type: "display_data", metadata: {} }),
    fault("cells[1].outputs[0].data", "missing", "output"),
  ],
  [
    "an object for a text",
    withOutput({ output_type: "display_data", metadata: {}, data: { "text/plain": {} } }),
    fault('cells[1].outputs[0].data["text/plain"]', "wrong-type", "field"),
  ],
  [
    "a number in a traceback",
    withOutput({ output_type: "error", ename: "E", evalue: "", traceback: ["a", 1] }),
    fault("cells[1].outputs[0].traceback", "wrong-type", "field"),
  ],
  [
    "an attachment that is none",
    file([{ ...prose, attachments: { "x.png": 1 } }]),
    fault('cells[0].attachments["x.png"]', "wrong-type", "field"),
  ],
  [
    "metadata that the schema forbids",
    file([{ ...code, metadata: { tags: ["a", "a"], other: 1 } }]),
    fault("cells[0].metadata.tags", "wrong-type", "field"),
  ],
  [
    "a language without a name",
    file([prose], { metadata: { language_info: {} } }),
    fault("metadata.language_info", "wrong-type", "field"),
  ],
  ["no version", file([prose], { nbformat: undefined }), fault("nbformat", "missing", "nothing")],
];

function fault(place: string, what: NotebookFault["fault"], lost: NotebookFault["lost"]): NotebookFault {
  return { place, fault: what, lost };
}

for (const [what, text, expected] of faults) {
  test(`names ${what}`, () => expect(reading(text).faults).toEqual([expected]));
}
