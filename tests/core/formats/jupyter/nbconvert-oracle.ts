/** Jupyter itself, where it is installed: Debian's packages `python3-nbformat` and `jupyter-nbconvert`. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { test } from "@playwright/test";
import type {
  CodeCell,
  JupyterNotebook,
  Output,
  TextCell,
} from "../../../../src/core/formats/jupyter/jupyter-notebook.ts";
import { jsonObject } from "../../../../src/core/json/json.ts";

/** What Jupyter makes of one notebook; the files are base64, by name. */
export interface Made {
  readonly ipynb: string;
  readonly markdown: string;
  readonly files: Readonly<Record<string, string>>;
}

const script = fileURLToPath(new URL("nbconvert-oracle.py", import.meta.url));
/** One named on purpose, such as one with the newest nbconvert; the first on the path; Debian's own. */
const pythons = [process.env["QUIRE_JUPYTER_PYTHON"] ?? "python3", "python3", "/usr/bin/python3"];
const python = pythons.find((each) => spawnSync(each, ["-c", "import nbconvert"]).status === 0);

/** Leaves the test out where there is no Jupyter, unless QUIRE_JUPYTER=1 demands it, as the project's CI does. */
export function needsJupyter(): void {
  const isDue = process.env["QUIRE_JUPYTER"] === "1";
  test.skip(python === undefined && !isDue, "no Jupyter: apt-get install python3-nbformat jupyter-nbconvert");
}

/** Asks Jupyter about notebooks, each a stem and the text of its .ipynb. */
export function askJupyter(notebooks: readonly (readonly [stem: string, text: string])[]): {
  readonly version: string;
  readonly made: readonly Made[];
} {
  const { stdout, stderr, status } = spawnSync(python ?? "python3", [script], {
    input: JSON.stringify(notebooks),
    encoding: "utf8",
    maxBuffer: 2 ** 29,
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Whether nbconvert joins streams of one name, leaves attachments where they are and hides no code: up to 6. */
export function isOld(version: string): boolean {
  return Number.parseInt(version, 10) < 7;
}

/** The notebook that nbconvert 7 prints as nbconvert 6 prints this one. */
export function asOldOnesTakeIt(notebook: JupyterNotebook): JupyterNotebook {
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => seen(cell.type === "code" ? joined(cell) : bare(cell))),
  };
}

function seen<C extends CodeCell | TextCell>(cell: C): C {
  if (!cell.metadata.members.has("transient")) return cell;
  const members = [...cell.metadata.members].filter(([key]) => key !== "transient");
  return { ...cell, metadata: jsonObject(members) };
}

function bare({ attachments: _, ...cell }: TextCell): TextCell {
  return cell;
}

function joined(cell: CodeCell): CodeCell {
  const outputs: Output[] = [];
  for (const output of cell.outputs) {
    const last = outputs.at(-1);
    const goesOn = output.type === "stream" && last?.type === "stream" && last.name === output.name;
    if (goesOn) outputs[outputs.length - 1] = { ...last, text: last.text + output.text };
    else outputs.push(output);
  }
  return { ...cell, outputs: outputs.map(overwritten) };
}

/** A carriage return goes back to the start of the line. */
function overwritten(output: Output): Output {
  return output.type === "stream"
    ? { ...output, text: output.text.replace(/[^\n]*\r(?=[^\n])/g, "") }
    : output;
}
