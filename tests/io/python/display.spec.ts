import { expect, type PythonPage, test } from "./python-page.ts";

/** The traceback of a cell without colours, its number as 1. */
async function traceback(python: PythonPage, code: string): Promise<string> {
  const error = (await python.run(code)).outputs.find(({ output_type }) => output_type === "error");
  if (error?.output_type !== "error") throw new Error("No error came.");
  const colour = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, "g");
  return error.traceback
    .join("\n")
    .replace(colour, "")
    .replace(/In\[\d+\]/g, "In[1]");
}

const rule = "-".repeat(75);

// What is expected here was printed by IPython 8.12.
test("errors are shown as IPython shows them, without our own frames", async ({ python }) => {
  const code = 'def f(x):\n    # deep\n    return x["a"]\n\nprint("before")\nf({})';
  expect(await traceback(python, code)).toBe(`${rule}
KeyError                                  Traceback (most recent call last)
Cell In[1], line 6
      3     return x["a"]
      5 print("before")
----> 6 f({})

Cell In[1], line 3, in f(x)
      1 def f(x):
      2     # deep
----> 3     return x["a"]

KeyError: 'a'`);
  expect(await traceback(python, "x = = 1")).toBe(
    "  Cell In[1], line 1\n    x = = 1\n        ^\nSyntaxError: invalid syntax",
  );
});

test("errors that others led to are shown with those; frames again and again are counted", async ({
  python,
}) => {
  expect(
    await traceback(python, "try: 1/0\nexcept ZeroDivisionError as e: raise ValueError('no') from e"),
  ).toContain(
    "ZeroDivisionError: division by zero\n\nThe above exception was the direct cause of the following exception:\n\nValueError",
  );
  const deep = await traceback(python, "def f(n): return 1/0 if n == 0 else f(n - 1)\nf(300)");
  expect(deep).toContain("[... skipping similar frames: f at line 1 (299 times)]");
  expect(deep.length).toBeLessThan(1_000);
});

test("an error of the SDK shows the cell and not the SDK", async ({ python, pythonPage, api }) => {
  pythonPage.guard.error(/CORS policy|net::ERR_FAILED/);
  api.cors = false;
  const call = 'from openai import OpenAI\nOpenAI().completions.create(model="m", prompt="x")';
  expect(await traceback(python, call)).toBe(`${rule}
APIConnectionError                        Traceback (most recent call last)
Cell In[1], line 2
      1 from openai import OpenAI
----> 2 OpenAI().completions.create(model="m", prompt="x")

APIConnectionError: Connection error.`);
});

test("objects show themselves by media type, and what is displayed can be replaced and taken away", async ({
  python,
}) => {
  const { outputs } =
    await python.run(`from IPython.display import HTML, Markdown, Image, display, clear_output
print("gone")
clear_output()
handle = display(HTML("<b>old</b>"), display_id=True)
handle.update(Markdown("*new*"))
class Own:
    def _repr_html_(self): return "<i>own</i>"
    def _repr_png_(self): return bytes([137, 80])
    def __repr__(self): return "Own()"
Own()`);
  expect(outputs).toEqual([
    {
      output_type: "display_data",
      data: { "text/plain": "<IPython.core.display.Markdown object>", "text/markdown": "*new*" },
    },
    {
      output_type: "execute_result",
      data: { "text/plain": "Own()", "text/html": "<i>own</i>", "image/png": "iVA=" },
    },
  ]);
});

test("magics and commands are understood, or explained", async ({ python }) => {
  expect(await python.shown("%env COLOUR=blue\ncolour = %env COLOUR\ncolour")).toBe(
    "env: COLOUR=blue\n'blue'",
  );
  expect(await python.shown("%%time\nx = sum(range(1000))")).toMatch(/^CPU times: .*\nWall time: .*\n$/);
  expect(await python.shown("x\n%load_ext autoreload\n%matplotlib inline\nx")).toBe("499500");
  expect(await python.shown("%frobnicate")).toBe("UsageError: Line magic function `%frobnicate` not found.");
  expect(await python.shown("!frob -la")).toBe("frob: there is no shell in a browser to run this.\n");
  expect(await python.shown("!mkdir -p some/place && frob\n!ls some\n!ls some | wc")).toBe(
    "frob: there is no shell in a browser to run this.\nplace\nls: there is no shell in a browser to run this.\n",
  );
  expect(await python.shown("%%capture said\nprint('hidden')")).toBe("");
  expect(
    await python.shown("%%time\nimport asyncio\nprint(said, end='')\nawait asyncio.sleep(0, 5)"),
  ).toMatch(/^hidden\nCPU times.*\nWall time: .*\n5$/);
  expect(await python.shown("len?")).toBe("Return the number of items in a container.\n");
  expect(await python.shown('text = """\n%pip x\n!x\n"""\nlen(text)')).toBe("11");
  expect(await python.shown("%pip install -q openai==1.3 chromadb>=2\n!pip install python-dotenv")).toBe("");
  expect(await python.page.evaluate(() => scene.notices)).toEqual([
    { type: "install", here: ["openai"], missing: ["chromadb"] },
    { type: "install", here: ["python-dotenv"], missing: [] },
  ]);
});

test("the modules that tutorials lean on are there", async ({ python }) => {
  expect(
    await python.shown(
      "import tiktoken\ne = tiktoken.encoding_for_model('gpt-4')\ne.decode(e.encode('Hi, 世界')), e",
    ),
  ).toBe("('Hi, 世界', <Encoding 'cl100k_base'>)");
  expect(await python.shown("from tqdm.auto import tqdm\nfor _ in tqdm(range(2)): pass")).toContain(
    "100%|██████████| 2/2",
  );
  expect(
    await python.shown(`import os
from dotenv import load_dotenv
with open(".env", "w") as file: file.write("A='b c' # x\\nexport B=2\\n")
load_dotenv(), os.environ["A"], os.getenv("B"), os.environ["OPENAI_API_KEY"]`),
  ).toBe("(True, 'b c', '2', 'the page has it')");
  expect(
    await python.shown(`import tenacity
tries = []
@tenacity.retry(stop=tenacity.stop_after_attempt(3), wait=tenacity.wait_random_exponential(max=0.01))
def once_more():
    tries.append(1)
    if len(tries) < 3: raise ValueError
    return len(tries)
once_more()`),
  ).toBe("3");
});
