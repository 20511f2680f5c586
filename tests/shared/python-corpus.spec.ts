/** Other people's notebooks in real Python: which run whole, and why the others do not. */
import { readdirSync, readFileSync } from "node:fs";
import { readIpynb } from "../../src/core/formats/jupyter/read-ipynb.ts";
import { countedIds } from "../core/formats/jupyter/readings.ts";
import { expect, type PythonPage, test, textOf } from "../io/python/python-page.ts";
import { files, surround } from "./corpus-belongings.ts";

const folder = new URL("../../../shared/corpus/", import.meta.url);

/** The code of a notebook, cell by cell. */
function codeOf(name: string): readonly string[] {
  const reading = readIpynb(readFileSync(new URL(name, folder), "utf8"), countedIds());
  if (reading.type === "refused") return [];
  return reading.notebook.cells.flatMap((cell) => (cell.type === "code" ? [cell.source] : []));
}

const call = /(?:\.|\b)(?:Chat)?[Cc]ompletions?\.a?create\(/u;

/** Why each cell of a notebook did not run to its end, each notebook in a namespace of its own. */
async function ends(python: PythonPage, cells: readonly string[]): Promise<readonly (string | undefined)[]> {
  await python.run("for name in [n for n in globals() if not n.startswith('__')]: del globals()[name]");
  const ran: (string | undefined)[] = [];
  for (const code of cells) {
    const { status, outputs } = await python.run(code);
    ran.push(status === "ok" ? undefined : (outputs.map(textOf).at(-1) ?? status));
  }
  return ran;
}

test("notebooks of the corpus run, as far as their packages are here", async ({
  python,
  pythonPage,
  api,
}) => {
  test.setTimeout(900_000);
  pythonPage.guard.error(/./);
  surround(api);
  for (const [name, text] of Object.entries(files)) await python.put(name, text);
  const names = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));
  const report: unknown[] = [];
  const sum = { whole: 0, cells: 0, cellsOk: 0, calling: 0, callingOk: 0 };
  for (const name of names) {
    const cells = codeOf(name);
    const why = await ends(python, cells);
    report.push(
      ...why.map((error, index) => ({
        name,
        index,
        error,
        calls: call.test(cells[index] ?? ""),
        code: cells[index],
      })),
    );
    const ran = why.map((error) => error === undefined);
    const calling = ran.filter((_, index) => call.test(cells[index] ?? ""));
    sum.whole += ran.every(Boolean) ? 1 : 0;
    sum.cells += ran.length;
    sum.cellsOk += ran.filter(Boolean).length;
    sum.calling += calling.length;
    sum.callingOk += calling.filter(Boolean).length;
  }
  await test.info().attach("cells", { body: JSON.stringify(report), contentType: "application/json" });
  // The others want numpy, pandas and packages of servers, or servers that let no page read them.
  expect([names.length, sum.cells, sum.calling]).toEqual([53, 645, 141]);
  expect(sum.whole).toBeGreaterThanOrEqual(27);
  expect(sum.cellsOk).toBeGreaterThanOrEqual(484);
  expect(sum.callingOk).toBeGreaterThanOrEqual(120);
});
