/** Files as people bring them, and the dialog that takes them in. */
import type { Locator, Page } from "@playwright/test";
import type { SampleFile } from "./sample-images.ts";

export type JupyterCell = Readonly<Record<string, unknown>>;

export function markdownCell(source: string): JupyterCell {
  return { cell_type: "markdown", metadata: {}, source };
}

/** A code cell, and what it printed. */
export function codeCell(source: string, count: number | null = null, printed?: string): JupyterCell {
  const outputs = printed === undefined ? [] : [{ output_type: "stream", name: "stdout", text: printed }];
  return { cell_type: "code", execution_count: count, metadata: {}, outputs, source };
}

/** An .ipynb file of these cells. */
export function notebookFile(name: string, cells: readonly JupyterCell[], more: object = {}): SampleFile {
  const numbered = cells.map((cell, at) => ({ id: `cell-${at}`, ...cell }));
  return textFile(
    name,
    JSON.stringify({ cells: numbered, metadata: {}, nbformat: 4, nbformat_minor: 5, ...more }),
  );
}

export function textFile(name: string, text: string | Buffer): SampleFile {
  return { name, mimeType: "", buffer: Buffer.from(text) };
}

/** What the dialog of an import shows. */
export class ImportDialog {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole("dialog", { name: "Import" });
  }

  get take(): Locator {
    return this.dialog.getByRole("button", { name: /^Import/ });
  }

  get cancel(): Locator {
    return this.dialog.getByRole("button", { name: "Cancel" });
  }

  get progress(): Locator {
    return this.dialog.getByRole("progressbar");
  }

  get address(): Locator {
    return this.dialog.getByRole("textbox", { name: "From a URL" });
  }

  /** Opens it by the menu. */
  async open(): Promise<void> {
    await this.page.getByRole("banner").getByRole("button", { name: "Export" }).click();
    await this.page.getByRole("menuitem", { name: "Import…" }).click();
  }

  async fetch(address: string): Promise<void> {
    await this.address.fill(address);
    await this.dialog.getByRole("button", { name: "Fetch" }).click();
  }

  /** Chooses files in it, which is open. */
  async choose(files: readonly SampleFile[]): Promise<void> {
    const choosing = this.page.waitForEvent("filechooser");
    await this.dialog.getByRole("button", { name: "Choose files…" }).click();
    await (await choosing).setFiles([...files]);
  }
}

/** The browser as one without pickers of its own: the one of Chromium cannot be driven. */
export async function withoutPickers(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, "showOpenFilePicker"));
}

/** Drops a file of so many bytes, made in the page: they need not cross to it. */
export async function dropMade(
  page: Page,
  name: string,
  begin: string,
  repeated: string,
  times: number,
  end: string,
): Promise<void> {
  await page.evaluate(
    ({ name, begin, repeated, times, end }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([begin, ...new Array<string>(times).fill(repeated), end], name));
      const options = { dataTransfer, bubbles: true, composed: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent("drop", options));
    },
    { name, begin, repeated, times, end },
  );
}
