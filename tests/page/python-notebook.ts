import type { PythonCell } from "../../src/core/notebook.ts";
import type { StoredNotebook } from "./stored-notebooks.ts";

const esc = "\u001b";
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40"><path d="M4 36 40 8l30 20L116 4" fill="none" stroke="#2b4acb" stroke-width="3"/></svg>`;
/** A square of red, 4 px a side. */
const png =
  "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR4nGP4z8AARwzEcQCukw/x0F8jngAAAABJRU5ErkJggg==";

const frame = `<div><style scoped>.dataframe tbody tr th { vertical-align: top }</style>
<table border="1" class="dataframe"><thead><tr style="text-align: right"><th>n</th><th>model</th><th>tokens</th></tr></thead>
<tbody><tr><th>0</th><td>gpt-4o-mini</td><td>128</td></tr><tr><th>1</th><td>gpt-3.5-turbo</td><td>96</td></tr></tbody></table></div>`;

const traceback = [
  `${esc}[0;31m---------------------------------------------------------------------------${esc}[0m`,
  `${esc}[0;31mNameError${esc}[0m                                 Traceback (most recent call last)`,
  `Cell ${esc}[0;32mIn[4], line 1${esc}[0m\n${esc}[0;32m----> 1${esc}[0m ${esc}[43mclient${esc}[49m${esc}[38;5;241m.${esc}[39mchat`,
  `${esc}[0;31mNameError${esc}[0m: name 'client' is not defined`,
];

const stream = (name: string, text: string | readonly string[]): object => ({
  output_type: "stream",
  name,
  text,
});
const display = (data: object, metadata: object = {}): object => ({
  output_type: "display_data",
  data,
  metadata,
});
const result = (count: number, data: object): object => ({
  output_type: "execute_result",
  execution_count: count,
  data,
  metadata: {},
});
const code = (id: string, source: string): PythonCell => ({ kind: "python", id, source });

const ask = `import openai

# The key comes from the environment.
client = openai.OpenAI()
for chunk in client.chat.completions.create(model="gpt-4o-mini", messages=[], stream=True):
    print(chunk.choices[0].delta.content or "", end="")`;

/** Python with outputs of every kind, and raw text. */
export const pythonNotebook: StoredNotebook = {
  id: "python",
  title: "Python",
  cells: [
    code("streams", ask),
    code("table", "frame"),
    code("images", "plot()"),
    code("error", "client.chat"),
    code("formulas", "display(Latex(x), Markdown(y), JSON(z))"),
    { kind: "raw", id: "raw", source: ".. raw:: html\n   <b>passed on</b>" },
    code("widget", "figure"),
    code("empty", ""),
  ],
  outputs: {
    streams: [
      stream("stdout", ["Why do programmers wear black?\n", "Because "]),
      stream("stdout", "of dark mode.\n"),
      stream("stderr", "DeprecationWarning: use max_completion_tokens\n"),
      stream("stdout", `  0%|          |\r 50%|#####     |\r100%|##########|\n${esc}[1;32mdone${esc}[0m\n`),
    ],
    table: [result(2, { "text/html": frame, "text/plain": "  model tokens" }), stream("stdout", "")],
    images: [
      display(
        { "image/png": `${png}\n`, "text/plain": "<Figure>" },
        { "image/png": { width: 40, height: 40 } },
      ),
      display({ "image/svg+xml": svg, "text/plain": "<SVG>" }),
      result(3, { "text/plain": "<Axes: title={'center': 'Tokens'}>" }),
    ],
    error: [{ output_type: "error", ename: "NameError", evalue: "name 'client' is not defined", traceback }],
    formulas: [
      display({ "text/latex": "$\\displaystyle \\frac{a}{b}$", "text/plain": "a/b" }),
      display({ "text/markdown": "**Bold** words and `code`", "text/plain": "<Markdown>" }),
      display({ "application/json": { total_tokens: 42 }, "text/plain": "<JSON>" }),
    ],
    widget: [
      display({ "text/html": "<div><script>plot()</script></div>", "text/plain": "Figure of 3 bars" }),
      display({ "application/vnd.plotly.v1+json": { data: [] } }),
    ],
  },
};

export const attachedNotebook: StoredNotebook = {
  id: "attached",
  title: "Attached",
  cells: [
    {
      kind: "markdown",
      id: "words",
      source:
        "Words ![a square](attachment:red%20square.png) and ![gone](attachment:gone.png).\n\n" +
        "![elsewhere](https://elsewhere.example/a.png)",
      attachments: JSON.stringify({ "red square.png": { "image/png": png } }),
    },
  ],
};

/** Two megabytes of one stream, and 79 outputs behind it. */
export const longNotebook: StoredNotebook = {
  id: "long",
  title: "Long",
  cells: [code("long", "run()")],
  outputs: {
    long: [
      stream(
        "stdout",
        Array.from({ length: 100_000 }, (_, at) => `line ${at}\n`),
      ),
      ...Array.from({ length: 79 }, (_, at) => display({ "text/plain": `display ${at}` })),
    ],
  },
};
