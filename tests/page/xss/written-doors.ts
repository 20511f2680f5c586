/** The doors of what is written in cells and has a drawing of its own: formulas, code, parts, parameters. */
import { type Door, oneLine, run } from "./door.ts";

/** TeX that could reach out of a formula, around a payload. */
const commands: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `\\text{${payload}}`,
  (payload) => `\\mathrm{${payload}}`,
  (payload) => `\\operatorname{${payload}}`,
  (payload) => `\\tag{${payload}}x`,
  (payload) => `\\label{${payload}}\\ref{${payload}}x`,
  (payload) => `\\eqref{${payload}}`,
  (payload) => `\\href{${payload}}{x}`,
  (payload) => `\\url{${payload}}`,
  (payload) => `\\includegraphics[alt=${payload}]{${payload}}`,
  (payload) => `\\class{${payload}}{x}`,
  (payload) => `\\id{${payload}}{x}`,
  (payload) => `\\style{${payload}}{x}`,
  (payload) => `\\data{${payload}}{x}`,
  (payload) => `\\color{${payload}}x`,
  (payload) => `\\colorbox{${payload}}{x}`,
  (payload) => `\\hspace{${payload}}x`,
  (payload) => `\\begin{${payload}}x\\end{${payload}}`,
  (payload) => `\\def\\x{${payload}}\\text{\\x}`,
];

/** What is dangerous in those commands' own terms. */
const targets: readonly string[] = [
  "javascript:pwn()",
  "https://evil.example/tex.png",
  "background:url(https://evil.example/tex)",
  "red;background:url(https://evil.example/tex)",
  "onclick=pwn()",
  'x" onmouseover="pwn()',
  "'><img src=x onerror=pwn()>",
];

const image = "a".repeat(64);

/** The parameters that have a form of their own, filled with the payload. */
function formed(payload: string): readonly object[] {
  const schema = { type: "object", properties: { [payload]: { const: payload } }, required: [payload] };
  const described = { name: payload, strict: true, description: payload, schema };
  const values = {
    response_format: { type: "json_schema", json_schema: described },
    stop: [payload, payload],
    logit_bias: { [payload]: payload },
    metadata: { [payload]: payload },
    tools: [{ type: "function", function: { name: payload, parameters: schema } }],
    tool_choice: payload,
    service_tier: payload,
    temperature: payload,
    suffix: payload,
    user: payload,
    [payload]: { [payload]: [payload] },
  };
  return Object.entries(values).map(([name, value]) => ({ name, value: JSON.stringify(value) }));
}

export const writtenDoors: readonly Door[] = [
  {
    name: "formulas",
    drawn: { selector: "math" },
    cells: (payload, index) => {
      const texts = index === 0 ? [payload, ...targets] : [payload];
      const formulas = texts.flatMap((text) => commands.map((command) => command(oneLine(text))));
      const source = [`$$\n${payload}\n$$`, `\\(${payload}\\)`, ...formulas.map((tex) => `$${tex}$`)];
      return [{ kind: "markdown", id: `formulas ${index}`, source: source.join("\n\n") }];
    },
  },
  {
    name: "code and the names of its languages",
    drawn: { selector: "pre code > span" },
    cells: (payload, index) => {
      const fences = [oneLine(payload), "html", "js", "css", "json"].map(
        (language) => `~~~~~ ${language}\n${payload}\n~~~~~`,
      );
      return [{ kind: "markdown", id: `code ${index}`, source: fences.join("\n\n") }];
    },
  },
  {
    name: "names of images, and parts that are JSON",
    drawn: { selector: ".name" },
    cells: (payload, index) => {
      const content = [
        { type: "text", text: payload },
        { type: "image", image, name: payload, detail: "low" },
        { type: "other", source: payload },
        { type: "other", source: JSON.stringify({ type: payload, [payload]: payload }) },
      ];
      const messages = [{ role: "user", content }];
      return [{ kind: "chat", id: `parts ${index}`, name: "reply", messages, parameters: [] }];
    },
    runs: (payload, index, notebook) => {
      const asked = run(notebook, `parts ${index}`, payload, "{}");
      const url = `quire-image:${image}`;
      const body = JSON.stringify({ [payload]: payload, image_url: { url, [payload]: payload } });
      return [{ ...asked, sent: { url: payload, headers: [], authorized: false, body } }];
    },
  },
  {
    name: "parameters in their panels",
    drawn: { selector: ".panel .head b" },
    cells: (payload, index) => {
      const cell = { name: "reply", parameters: formed(payload), prompts: ["ask"], messages: [] };
      return [
        { ...cell, kind: "chat", id: `chat panels ${index}` },
        { ...cell, kind: "completion", id: `completion panels ${index}` },
      ];
    },
  },
];
