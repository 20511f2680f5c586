/** The doors of what came from Jupyter: outputs of Python cells, and images attached to Markdown. */
import type { Door } from "./door.ts";

const display = (data: object): object => ({ output_type: "display_data", data, metadata: {} });

/** A payload in every place of every kind of output. */
function outputsOf(payload: string): readonly object[] {
  const esc = "\u001b";
  return [
    { output_type: "stream", name: payload, text: `${esc}[31m${payload}${esc}]8;;${payload}\u0007` },
    { output_type: "stream", name: "stderr", text: [payload, `\r${payload}\b`] },
    { output_type: "error", ename: payload, evalue: payload, traceback: [payload, `${esc}[1m${payload}`] },
    { output_type: "error", ename: payload, evalue: payload, traceback: [] },
    display({ "text/html": payload, "text/plain": payload }),
    display({ "image/svg+xml": payload }),
    display({ "image/svg+xml": `<svg xmlns="http://www.w3.org/2000/svg">${payload}</svg>` }),
    display({ "image/png": payload }),
    display({ "text/markdown": payload }),
    display({ "text/latex": payload }),
    display({ "text/latex": `$${payload}$` }),
    display({ "text/latex": `\\begin{equation}${payload}\\end{equation}` }),
    display({ "application/json": { [payload]: payload } }),
    display({ [payload]: payload }),
    { output_type: "execute_result", execution_count: 1, data: { "text/plain": payload }, metadata: {} },
  ];
}

function executed(payload: string, cell: string, notebook: string): object {
  const record = { schema: 1, id: `of ${cell}`, notebook, cell, count: 1, at: null };
  return { ...record, outputs: JSON.stringify(outputsOf(payload)) };
}

export const jupyterDoors: readonly Door[] = [
  {
    name: "output of a Python cell: HTML, SVG, Markdown, stream, traceback, LaTeX",
    drawn: { selector: "quire-outputs quire-terminal, .failure" },
    cells: (payload, index) => [{ kind: "python", id: `code ${index}`, source: payload } as { id: string }],
    executions: (payload, index, notebook) => [executed(payload, `code ${index}`, notebook)],
  },
  {
    name: "raw text and attached images",
    drawn: { selector: "quire-attachment" },
    cells: (payload, index) => {
      const attachments = JSON.stringify({
        a: { "image/svg+xml": `<svg>${payload}` },
        b: { [payload]: payload },
      });
      const source = `![${payload}](attachment:a) ![words](attachment:b) ![](attachment:${encodeURI(payload)})`;
      const attached = {
        kind: "markdown",
        id: `attached ${index}`,
        source: `![words](attachment:a)\n\n${source}`,
      };
      return [
        { kind: "raw", id: `raw ${index}`, source: payload } as { id: string },
        { ...attached, attachments },
      ];
    },
  },
];
