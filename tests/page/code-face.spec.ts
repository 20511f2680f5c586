import { codeCallOf, isUnwritable } from "../../src/core/code/code-call.ts";
import { codeCellOf } from "../../src/core/code/code-cell.ts";
import { writeCurl } from "../../src/core/code/write-curl.ts";
import { writeNode, writeNodeClient } from "../../src/core/code/write-node.ts";
import { writePython, writePythonClient } from "../../src/core/code/write-python.ts";
import { parseJson } from "../../src/core/json/json.ts";
import { answer } from "../server/responders.ts";
import {
  codeButton,
  copied,
  expectCode,
  faceOf,
  hello,
  openFace,
  openHello,
  pythonOf,
} from "./code-steps.ts";
import { expect, test } from "./fixtures.ts";
import { NotebookPage, runToEnd } from "./notebook-page.ts";
import { startNotebook } from "./start-notebook.ts";
import { openStored } from "./stored-notebooks.ts";
import { contentOf, enter, expectText, write } from "./text-steps.ts";

const call = codeCallOf(codeCellOf({ id: "n", title: "", cells: [hello] }, hello));
if (isUnwritable(call)) throw new Error("the cell has code");
const python = writePython(call);

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
});

test("a cell is shown and copied as Python, Node and cURL that ask the chosen connection", async ({
  page,
  api,
  open,
}) => {
  await open();
  await startNotebook(page, api);
  const cell = (await openHello(page)).cell(1);
  await openFace(cell);
  await expect(codeButton(cell)).toHaveAttribute("aria-pressed", "true");
  await expectCode(pythonOf(cell), python);
  expect(await copied(cell)).toBe(`${writePythonClient(api.baseUrl)}\n\n${python}`);
  await openFace(cell, "Node");
  expect(await copied(cell)).toBe(`${writeNodeClient(api.baseUrl)}\n\n${writeNode(call)}`);
  await openFace(cell, "cURL");
  const body = parseJson(
    '{"model":"tutorial","messages":[{"role":"user","content":"Say hello."}],"temperature":1.0}',
  );
  const command = writeCurl("chat/completions", body, api.baseUrl);
  expect(await copied(cell)).toBe(command);
  expect(command).toContain("$OPENAI_API_KEY");
  await codeButton(cell).click();
  await expect(faceOf(cell)).toBeHidden();
});

test("cURL has the answers that a cell takes, and says which are missing", async ({ page, api, open }) => {
  api.on({}, answer({ text: "Hello." }));
  await open();
  await startNotebook(page, api);
  const notebook = await openHello(page);
  const cell = notebook.cell(2);
  await openFace(cell);
  await expect(faceOf(cell)).toContainText("It takes answers of cells above");
  await openFace(cell, "cURL");
  await expect(faceOf(cell)).toContainText("run cell 1 first");
  await expect(faceOf(cell).getByRole("button", { name: "Copy" })).toBeHidden();
  await runToEnd(notebook.cell(1), 1);
  await expect(faceOf(cell)).toContainText("Again: Hello.");
});

test("what is written in Python is the cell at once; undo takes it back, in both", async ({ page, open }) => {
  await open();
  const notebook = await openHello(page);
  const cell = notebook.cell(1);
  await openFace(cell);
  await write(pythonOf(cell), python.replace("Say hello.", "Say good-bye."));
  await expectText(contentOf(cell), "Say good-bye.");
  await page.keyboard.press("ControlOrMeta+z");
  await expectText(contentOf(cell), "Say hello.");
  await expectCode(pythonOf(cell), python);
  await write(contentOf(cell), "Say nothing.");
  await expectCode(pythonOf(cell), python.replace("Say hello.", "Say nothing."));
  await notebook.reload();
  await expectText(contentOf(cell), "Say nothing.");
});

test("code that is no prompt cell says why and where, and is there after a reload", async ({
  page,
  open,
}) => {
  await open();
  const notebook = await openHello(page);
  const cell = notebook.cell(1);
  const looping = `for name in names:\n  ${python.replaceAll("\n", "\n  ")}`;
  await openFace(cell);
  await write(pythonOf(cell), looping);
  const status = faceOf(cell).getByRole("status");
  await expect(status).toContainText("Line 1, column 1: It has a loop.");
  await expectText(contentOf(cell), "Say hello.");
  await notebook.reload();
  await expectCode(pythonOf(cell), looping);
  await expect(status).toContainText("It has a loop.");
  await faceOf(cell).getByRole("button", { name: "Discard" }).click();
  await expectCode(pythonOf(cell), python);
  await expect(codeButton(cell)).toHaveAttribute("aria-pressed", "true");
});

test("nobody leaves such code without saying what becomes of it", async ({ page, open }) => {
  await open();
  const notebook = await openHello(page);
  const cell = notebook.cell(1);
  await openFace(cell);
  await write(pythonOf(cell), "print('half a th");
  await faceOf(cell).getByRole("tab", { name: "Node" }).click();
  await expect(faceOf(cell).getByRole("alert")).toContainText(
    "keep it as a Python cell below, or discard it?",
  );
  const keep = faceOf(cell).getByRole("button", { name: "Keep as a Python cell" });
  await expect(keep).toBeFocused();
  await faceOf(cell).getByRole("button", { name: "Discard" }).click();
  await expect(faceOf(cell).getByRole("tab", { name: "Node" })).toHaveAttribute("aria-selected", "true");
  await openFace(cell);
  await write(pythonOf(cell), "print('half a th");
  await codeButton(cell).click();
  await expect(keep).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(faceOf(cell)).toBeHidden();
  await expect(notebook.cell(2, "python")).toContainText("print('half a th");
  await expect(notebook.cells).toHaveCount(3);
});

test("the keyboard alone shows code, edits it, and takes back what was no cell", async ({ page, open }) => {
  await open();
  const notebook = await openHello(page);
  const cell = notebook.cell(1);
  await cell.focus();
  await page.keyboard.press("Shift+C");
  await expect(pythonOf(cell)).toBeVisible();
  await expect(cell).toBeFocused();
  await enter(pythonOf(cell));
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("!?");
  await expect(faceOf(cell).getByRole("status")).toContainText("This is not complete Python.");
  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.press("ControlOrMeta+z");
  await expectCode(pythonOf(cell), python);
  await expect(pythonOf(cell)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(cell).toBeFocused();
  await faceOf(cell).getByRole("tab", { name: "Python" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(faceOf(cell).getByRole("tab", { name: "cURL" })).toBeFocused();
  await cell.focus();
  await page.keyboard.press("Shift+C");
  await expect(faceOf(cell)).toBeHidden();
  await notebook.choose(cell, "Show as code");
  await expect(faceOf(cell)).toBeVisible();
});

test("a cell that has no code says why", async ({ page, open }) => {
  await open();
  const parameters = [{ name: "temperature", value: "hot" }];
  await openStored(page, { id: "n", title: "Broken", cells: [{ ...hello, parameters }] });
  const cell = new NotebookPage(page).cell(1);
  for (const language of ["Python", "Node", "cURL"]) {
    await openFace(cell, language);
    await expect(faceOf(cell)).toContainText("The value of temperature is not JSON.");
  }
});
