/** A prompt cell as all the code that makes its call, client and call; or why there is none, in words. */
import type { App } from "../../app/app.ts";
import { baseUrlFor, type CodeLanguage, curlOf, nodeOf } from "../../app/code/cell-code.ts";
import type { Unwritable } from "../../core/code/code-call.ts";
import { writeNodeClient } from "../../core/code/write-node.ts";
import { writePythonClient } from "../../core/code/write-python.ts";
import type { PromptCell } from "../../core/notebook.ts";
import { unsendableWords } from "../problem-words.ts";
import { unwritableWords } from "./code-face-words.ts";

export interface Unwritten {
  readonly why: string;
}

/** `python` is what stands in the field of the Python face. */
export function writtenCode(
  app: App,
  cell: PromptCell,
  language: CodeLanguage,
  python: string | Unwritable,
): string | Unwritten {
  switch (language) {
    case "python":
      return withClient(pythonClient(app), python);
    case "node":
      return withClient(writeNodeClient(baseUrlFor(app)), nodeOf(app.notebook, cell));
    case "curl":
      return curl(app, cell);
  }
}

export function pythonClient(app: App): string {
  return writePythonClient(baseUrlFor(app));
}

function withClient(client: string, call: string | Unwritable): string | Unwritten {
  return typeof call === "string" ? `${client}\n\n${call}` : { why: unwritableWords(call) };
}

function curl(app: App, cell: PromptCell): string | Unwritten {
  const { notebook, desk } = app;
  const command = curlOf(notebook, desk.shown, cell, baseUrlFor(app));
  return typeof command === "string" ? command : { why: unsendableWords(command, notebook) };
}
