import { type Download, expect, type Locator, type Page } from "@playwright/test";

/** What a person knows of the page: its parts by the names that it gives them. */
export class NotebookPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get banner(): Locator {
    return this.page.getByRole("banner");
  }

  get title(): Locator {
    return this.banner.getByRole("textbox", { name: "Notebook title" });
  }

  get cells(): Locator {
    return this.page.getByRole("article");
  }

  get notebooks(): Locator {
    return this.page.getByRole("navigation", { name: "Notebooks" });
  }

  get runAll(): Locator {
    return this.banner.getByRole("button", { name: "Run all" });
  }

  /** Agrees to the calls of a run of all, which the page asks for when they are more than before. */
  async agree(calls: number): Promise<void> {
    const dialog = this.page.getByRole("dialog", { name: `Run ${calls} cells?` });
    await dialog.getByRole("button", { name: `Run ${calls} cells` }).click();
    await expect(dialog).toBeHidden();
  }

  /** The cell at a place, from 1, whatever its kind; or the cell of that kind there. */
  cell(place: number, kind = ""): Locator {
    return this.page.getByRole("article", { name: new RegExp(`^Cell ${place}: ${kind}`) });
  }

  /** The cells' names, in order. */
  async names(): Promise<(string | null)[]> {
    return Promise.all((await this.cells.all()).map((cell) => cell.getAttribute("aria-label")));
  }

  /** Waits until the library has everything. */
  async saved(): Promise<void> {
    await expect(this.banner.getByRole("status")).toHaveText("Saved");
  }

  /** Loads the page anew, as closing and opening it does. */
  async reload(): Promise<void> {
    await this.saved();
    await this.page.reload();
    await expect(this.cells.first()).toBeVisible();
  }

  async openNotebook(title: string): Promise<void> {
    await this.notebooks.getByRole("button", { name: title, exact: true }).click();
    await expect(this.title).toHaveValue(title);
  }

  /** Makes a notebook: one empty chat cell. */
  async createNotebook(): Promise<void> {
    const left = await this.cells.first().elementHandle();
    await this.notebooks.getByRole("button", { name: "New notebook" }).click();
    // The notebook that is left may have one cell, too, and the same title.
    await left?.waitForElementState("hidden");
    await expect(this.cells).toHaveCount(1);
  }

  /** Chooses an entry of the open notebook's menu. */
  async notebookAction(entry: string): Promise<void> {
    await this.notebooks.getByRole("button", { name: "Notebook actions" }).click();
    await this.page.getByRole("menuitem", { name: entry }).click();
  }

  /** Chooses an entry of a cell's menu. */
  async choose(cell: Locator, entry: string): Promise<void> {
    await cell.getByRole("button", { name: "More" }).click();
    await cell.getByRole("menuitem", { name: entry }).click();
  }

  /** Adds a cell at the end. */
  async add(kind: "Markdown" | "completion" | "chat" | "Python"): Promise<Locator> {
    const place = (await this.cells.count()) + 1;
    // By its place: the buttons between the cells have the same names.
    await this.page
      .locator("quire-notebook .end")
      .getByRole("button", { name: `Add ${kind}` })
      .click();
    await expect(this.cells).toHaveCount(place);
    return this.cell(place, kind.toLowerCase());
  }

  async exportMarkdown(): Promise<Download> {
    const downloading = this.page.waitForEvent("download");
    await this.banner.getByRole("button", { name: "Export" }).click();
    await this.page.getByRole("menuitem", { name: "Markdown (.md)" }).click();
    return downloading;
  }
}

export function outputOf(cell: Locator): Locator {
  return cell.getByRole("region", { name: "Output" });
}

/** What the open tab of a cell's output shows. */
export function answerOf(cell: Locator): Locator {
  return outputOf(cell).getByRole("tabpanel");
}

export function alertOf(cell: Locator): Locator {
  return outputOf(cell).getByRole("alert");
}

export async function runCell(cell: Locator): Promise<void> {
  await cell.getByRole("button", { name: "Run cell" }).click();
}

/** Runs a cell and waits for its execution count. */
export async function runToEnd(cell: Locator, count: number): Promise<void> {
  await runCell(cell);
  await expectCount(cell, count);
}

export async function expectCount(cell: Locator, count: number): Promise<void> {
  await expect(cell.getByText(`[${count}]`, { exact: true })).toBeVisible();
}

/** Goes to a tab of a cell's output. */
export async function openTab(cell: Locator, name: string): Promise<Locator> {
  await outputOf(cell).getByRole("tab", { name }).click();
  return answerOf(cell);
}

export async function setModel(cell: Locator, model: string): Promise<void> {
  const field = cell.getByRole("combobox", { name: "model", exact: true });
  await field.fill(model);
  // Its list may lie over what comes next.
  await field.blur();
}

/** Adds a parameter by its name; what it is set to at first is the page's choice. */
export async function addParameter(cell: Locator, name: string): Promise<void> {
  await cell.getByRole("button", { name: "Add parameter" }).click();
  await cell.getByRole("combobox", { name: "Parameter name" }).fill(name);
  await cell.page().keyboard.press("Enter");
}

/** Adds a parameter and gives it a value, as JSON source (or bare, where the page writes no quotes). */
export async function setParameter(cell: Locator, name: string, value: string): Promise<void> {
  await addParameter(cell, name);
  await cell.getByRole("textbox", { name, exact: true }).fill(value);
}
