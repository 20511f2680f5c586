import type { IncomingHttpHeaders } from "node:http";
import { type Loopback, listen } from "../server/loopback.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { ImportDialog, markdownCell, notebookFile } from "./import-steps.ts";
import { NotebookPage } from "./notebook-page.ts";

const { buffer } = notebookFile("", [markdownCell("From afar")]);

/** A host of files that lets other pages read them below /open, and holds back what is below /slow. */
class FileHost {
  readonly asked: IncomingHttpHeaders[] = [];
  #loopback: Loopback | undefined;

  async start(): Promise<string> {
    this.#loopback = await listen((request, response) => {
      const path = request.url ?? "";
      this.asked.push(request.headers);
      const type = path.endsWith(".html") ? "text/html" : "application/octet-stream";
      const cors = path.startsWith("/closed") ? {} : { "Access-Control-Allow-Origin": "*" };
      response.writeHead(path.includes("gone") ? 404 : 200, { "Content-Type": type, ...cors });
      if (path.startsWith("/slow")) response.write(buffer.subarray(0, 10));
      else response.end(buffer);
    });
    return this.#loopback.origin;
  }

  async close(): Promise<void> {
    await this.#loopback?.close();
  }
}

const hosted = test.extend<{ host: FileHost; origin: string }>({
  host: async ({}, use) => {
    const host = new FileHost();
    await use(host);
    await host.close();
  },
  origin: async ({ host, allow }, use) => {
    const origin = await host.start();
    allow.origin(origin);
    await use(origin);
  },
});

hosted(
  "a file is fetched when the person says so, and the server learns nothing of the page",
  async ({ page, open, host, origin }) => {
    await open();
    const notebook = new NotebookPage(page);
    const imports = new ImportDialog(page);
    await imports.open();
    await imports.address.fill(`${origin}/open/A%20file.ipynb`);
    expect(host.asked, "before the button").toHaveLength(0);
    await imports.dialog.getByRole("button", { name: "Fetch" }).click();
    await imports.take.click();
    await expect(imports.dialog).toBeHidden();
    await expect(notebook.title).toHaveValue("A file");
    await expect(notebook.cell(1)).toHaveText(/From afar/);
    expect(host.asked).toHaveLength(1);
    for (const name of ["cookie", "authorization", "referer"]) expect(host.asked[0]).not.toHaveProperty(name);
  },
);

hosted("an address that gives no file is said, with what to do", async ({ page, open, allow, origin }) => {
  await open();
  allow.error(/CORS policy|ERR_FAILED|status of 404/);
  const imports = new ImportDialog(page);
  const said = imports.dialog.getByRole("alert");
  await imports.open();
  await imports.fetch("file:///etc/passwd");
  await expect(said).toContainText("This is no address of a file");
  await imports.fetch(`${origin.replace("//", "//me:secret@")}/open/a.ipynb`);
  await expect(said).toContainText("This is no address of a file");
  await imports.fetch(`${origin}/gone.ipynb`);
  await expect(said).toContainText("The server answered 404");
  await imports.fetch(`${origin}/open/page.html`);
  await expect(said).toContainText("The address gives a web page and no file.");
  await imports.fetch(`${origin}/closed/a.ipynb`);
  await expect(said).toContainText("lets no other page read its files (CORS)");
  await expect(said).toContainText("Download the file and drop it here.");
  await expectAccessible(page, "an address in vain");
});

hosted("fetching can be cancelled", async ({ page, open, origin }) => {
  await open();
  const imports = new ImportDialog(page);
  await imports.open();
  await imports.fetch(`${origin}/slow/a.ipynb`);
  await expect(imports.progress).toBeVisible();
  await expectAccessible(page, "fetching");
  await imports.cancel.click();
  await expect(imports.address).toBeVisible();
  await expect(imports.dialog.getByRole("alert")).toHaveCount(0);
});

test("for GitHub's page about a file the file itself is offered, and nothing is asked for by itself", async ({
  page,
  open,
}) => {
  await open();
  const imports = new ImportDialog(page);
  await imports.open();
  await imports.address.fill("https://github.com/owner/name/blob/main/a.ipynb");
  const raw = "https://raw.githubusercontent.com/owner/name/main/a.ipynb";
  await expect(imports.dialog).toContainText(raw);
  await imports.dialog.getByRole("button", { name: "Use this address" }).click();
  await expect(imports.address).toHaveValue(raw);
});
