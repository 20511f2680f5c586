import type { Locator, Page } from "@playwright/test";
import { expectCode, faceOf, openFace, openHello, paste, pythonOf } from "./code-steps.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { NotebookPage } from "./notebook-page.ts";
import { contentOf, enter, expectText, promptOf, write } from "./text-steps.ts";

const key = "sk-proj-4f9a0c7e2b8d6a1e5c3f";

const sdk = `from openai import OpenAI

client = OpenAI(api_key="${key}", base_url="https://api.example.com/v1")
answer = client.chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hello"}],
    temperature=0.5,
    timeout=10,
)
print(answer.choices[0].message.content)`;

const curl = `curl https://api.example.com/v1/completions \\
  -H "Authorization: Bearer ${key}" \\
  -d '{"model": "davinci", "prompt": "Once upon", "max_tokens": 16}'`;

const looping = `import openai
for name in ["a", "b"]:
    openai.ChatCompletion.create(model="gpt-3.5-turbo", messages=[{"role": "user", "content": name}])`;

/** An empty chat cell with the keyboard in its message. */
async function emptyChat(page: Page): Promise<NotebookPage> {
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  await enter(contentOf(notebook.cell(1)));
  return notebook;
}

function offerIn(cell: Locator): Locator {
  return cell.getByRole("note", { name: "Pasted code" });
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
});

test("code of the SDK arrives as text, and becomes a chat cell by one click that undo takes back", async ({
  page,
  open,
}) => {
  await open();
  const notebook = await emptyChat(page);
  const cell = notebook.cell(1, "chat");
  await paste(page, sdk);
  await expectCode(contentOf(cell), sdk);
  await expect(offerIn(cell)).toContainText("This is an API call.");
  await expect(offerIn(cell)).toContainText("timeout is for the program that sends, and is dropped.");
  await expect(offerIn(cell)).toContainText("The code asks https://api.example.com/v1;");
  await expect(offerIn(cell)).toContainText("An API key was pasted as text.");
  await offerIn(cell).getByRole("button", { name: "Make it a chat cell" }).click();
  await expectText(contentOf(cell, 1), "Be brief.");
  await expectText(contentOf(cell, 2), "Hello");
  await expect(cell.getByRole("combobox", { name: "model", exact: true })).toHaveValue("gpt-4o-mini");
  await expect(cell.getByRole("textbox", { name: "Name of the answer" })).toHaveValue("answer");
  await expect(offerIn(cell)).toBeHidden();
  await expect(cell).not.toContainText(key);
  await expect(cell).toBeFocused();
  await page.keyboard.press("z");
  await expectCode(contentOf(cell), sdk);
  await expect(offerIn(cell)).toBeVisible();
});

test("a cURL command becomes a completion cell, and what is written on is offered nothing", async ({
  page,
  open,
}) => {
  await open();
  const notebook = await emptyChat(page);
  await paste(page, curl);
  const cell = notebook.cell(1);
  await page.keyboard.type("!");
  await expect(offerIn(cell)).toBeHidden();
  await page.keyboard.press("Backspace");
  await offerIn(cell).getByRole("button", { name: "Make it a completion cell" }).click();
  await expectText(promptOf(notebook.cell(1, "completion")), "Once upon");
});

test("code that makes more than a call says why, and can be a Python cell", async ({ page, open }) => {
  await open();
  const notebook = await emptyChat(page);
  await paste(page, looping);
  const cell = notebook.cell(1);
  await expect(offerIn(cell)).toContainText("This code is no single API call (line 2): It has a loop.");
  await offerIn(cell).getByRole("button", { name: "Make it a Python cell" }).click();
  await expect(notebook.cell(1, "python")).toContainText("openai.ChatCompletion.create");
  await expect(offerIn(cell)).toBeHidden();
});

test("nothing is offered for other text, for code in a text, or when it is left as text", async ({
  page,
  open,
}) => {
  await open();
  const notebook = await emptyChat(page);
  const cell = notebook.cell(1);
  await paste(page, "Which client.chat.completions do I create?");
  await expectText(contentOf(cell), "Which client.chat.completions do I create?");
  await expect(offerIn(cell)).toBeHidden();
  await write(contentOf(cell), "Explain: ");
  await paste(page, sdk);
  await expectCode(contentOf(cell), `Explain: ${sdk}`);
  await expect(offerIn(cell)).toBeHidden();
  await write(contentOf(cell), "");
  await paste(page, sdk);
  await offerIn(cell).getByRole("button", { name: "Leave it as text" }).click();
  await expect(offerIn(cell)).toBeHidden();
  await expectCode(contentOf(cell), sdk);
});

test("an empty Python cell takes a call as a chat cell", async ({ page, open }) => {
  await open();
  const notebook = await emptyChat(page);
  await page.locator("quire-notebook .end").getByRole("button", { name: "Add Python" }).click();
  const cell = notebook.cell(2);
  await enter(cell.getByRole("textbox", { name: "Code" }));
  await paste(page, sdk);
  await offerIn(cell).getByRole("button", { name: "Make it a chat cell" }).click();
  await expectText(contentOf(notebook.cell(2, "chat"), 2), "Hello");
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1360, 390]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test("axe finds nothing in code, read or not, nor in what is offered", async ({ page, open }) => {
        test.slow();
        await open();
        const notebook = await openHello(page);
        const cell = notebook.cell(1);
        await openFace(cell, "cURL");
        await expectAccessible(page, "a command");
        await openFace(cell);
        await expectAccessible(page, "Python");
        await write(pythonOf(cell), "print('half a th");
        await expect(faceOf(cell).getByRole("button", { name: "Discard" })).toBeVisible();
        await expectAccessible(page, "Python that is no cell");
        const empty = await notebook.add("chat");
        await enter(contentOf(empty));
        await paste(page, sdk);
        await expect(offerIn(empty)).toBeVisible();
        await expectAccessible(page, "an offer");
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    });
  }
}
