/** Files that are dropped onto a Python cell: its code finds them in the folder where it runs. */
import { msg, str } from "@lit/localize";
import type { App } from "../../app/app.ts";

export async function putFiles(app: App, files: readonly File[]): Promise<void> {
  const put = await Promise.all(files.map((file) => isPut(app, file)));
  const [left] = files.filter((_, at) => !put[at]);
  app.tell({ type: "told", words: () => (left ? leftWords(left) : putWords(files)) });
}

/** False where the browser cannot read it, or what is needed for it cannot be loaded. */
async function isPut({ python }: App, file: File): Promise<boolean> {
  try {
    await python.putFile(file.name, new Uint8Array(await file.arrayBuffer()));
    return true;
  } catch {
    return false;
  }
}

function leftWords({ name }: File): string {
  return msg(str`“${name}” could not be put into Python’s folder.`);
}

function putWords(files: readonly File[]): string {
  const [first] = files;
  return files.length === 1 && first
    ? msg(str`“${first.name}” is in Python’s folder.`)
    : msg(str`${files.length} files are in Python’s folder.`);
}
