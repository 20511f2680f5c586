/** What the built page does in a browser other than Chromium. */
import { fileURLToPath } from "node:url";
import { ended, shownIn } from "../shared/kept-executions.ts";
import { answers, cells, recordings } from "../shared/tutorial-recording.ts";
import { expect, test } from "./engine.ts";
import { EnginePage } from "./engine-page.ts";

const tutorial = fileURLToPath(new URL("../../../shared/tutorial/tutorial.md", import.meta.url));
const firstPrompt = ["article", "Cell 4: completion"] as const;

export function tellPageStories(): void {
  test("the page starts, answers as recorded, keeps what is typed and offers a file", async ({
    driver,
    site,
  }) => {
    const page = new EnginePage(driver);
    await driver.open(site.url);
    await page.click(firstPrompt, ["button", "Run cell"]);
    await page.says(/\[3\][\s\S]*This is a test\./u, firstPrompt);
    await page.enter(firstPrompt, ["[role=textbox], textarea", "Prompt"]);
    await page.type("Say it twice. ", firstPrompt, [".cm-content"]);
    await page.says("Saved", ["[role=status]"]);
    await driver.reload();
    await page.says("Say it twice. ", firstPrompt);
    await page.says(/\[3\]/u, firstPrompt);
    await driver.run(catchFiles);
    // Not the button: what is slotted into it lies over it, and to WebKit's driver that is another element.
    await page.click(["quire-bar"], ["span", "Export"]);
    await page.click(["[role=menuitem]", "Markdown (.md)"]);
    await expect.poll(() => driver.run(() => window.offered)).toMatch(/Say it twice\. /u);
  });

  test("the tutorial that is brought as a file runs whole, and each of its 22 outputs is the recorded one", async ({
    driver,
    site,
    api,
  }) => {
    const page = new EnginePage(driver);
    await driver.open(site.url);
    await driver.run(connectTo, api.baseUrl);
    await driver.reload();
    await driver.run(withoutPickers);
    await page.click(["button", "Import…"]);
    await page.click(["dialog", "Import"], ["button", "Choose files"]);
    await page.type(tutorial, ["input[type=file]"]);
    await page.says(/36 Python cells, 22 with recorded outputs/u, ["dialog", "Import"]);
    await page.click(["dialog", "Import"], ["button.primary"]);
    await page.part(["article", "Cell 2: python"]);
    api.next(...answers);
    await page.click(["button", "Run all"]);
    await page.click(["dialog", "Run "], ["button", "Run "]);
    await expect.poll(async () => (await driver.run(ended)).length, { timeout: 200_000 }).toBe(cells.length);
    const executions = await driver.run(ended);
    expect(executions.map(shownIn)).toEqual(recordings);
    expect(api.journal.posts).toHaveLength(answers.length);
  });
}

declare global {
  var offered: string;
}

/** In the page: what is offered as a file is kept as text. */
function catchFiles(): void {
  const make = URL.createObjectURL.bind(URL);
  window.offered = "";
  URL.createObjectURL = (made) => {
    if (made instanceof Blob) void made.text().then((text) => (window.offered += text));
    return make(made);
  };
}

/** In the page: a field for files opens no window of the system, which nobody could use here. */
function withoutPickers(): void {
  HTMLInputElement.prototype.showPicker = () => undefined;
}

/** In the page: chooses a server that wants no key, as the person has agreed. */
function connectTo(baseUrl: string): void {
  const connection = { id: "tests", preset: "custom", label: "Tests", baseUrl };
  const settings = { connections: [connection], connection: "tests", agreed: [new URL(baseUrl).origin] };
  for (const [name, value] of Object.entries(settings))
    localStorage.setItem(`quire.${name}`, JSON.stringify(value));
}
