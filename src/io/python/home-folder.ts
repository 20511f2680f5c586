/** Python's home folder, in memory: what the person put there, and what code wrote. */
import type { PyodideAPI } from "pyodide";
import type { PythonFile } from "../../core/python/python-messages.ts";

export const homeFolder = "/home/learner";

type FileSystem = PyodideAPI["FS"];

export class HomeFolder {
  readonly #fs: FileSystem;

  constructor(fs: FileSystem) {
    this.#fs = fs;
  }

  /** @param name a path below the folder; what leads out of it does not. */
  put(name: string, bytes: Uint8Array): void {
    const path = pathOf(name);
    this.#fs.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    this.#fs.writeFile(path, bytes);
  }

  read(name: string): Uint8Array<ArrayBuffer> | undefined {
    const path = pathOf(name);
    if (!this.#fs.analyzePath(path).exists || this.#isFolder(path)) return undefined;
    // Sound: read without an encoding, a file comes as bytes of its own.
    return this.#fs.readFile(path) as Uint8Array<ArrayBuffer>;
  }

  /** All files, those in folders too, by name. */
  list(): readonly PythonFile[] {
    return this.#below("").toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  #below(folder: string): readonly PythonFile[] {
    const names: readonly string[] = this.#fs.readdir(pathOf(folder));
    return names
      .filter((name) => name !== "." && name !== ".." && name !== "__pycache__")
      .flatMap((name) => this.#entry(folder === "" ? name : `${folder}/${name}`));
  }

  #entry(name: string): readonly PythonFile[] {
    const path = pathOf(name);
    return this.#isFolder(path) ? this.#below(name) : [{ name, size: this.#fs.stat(path).size }];
  }

  #isFolder(path: string): boolean {
    return this.#fs.isDir(this.#fs.lstat(path).mode);
  }
}

function pathOf(name: string): string {
  const parts = name.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  return [homeFolder, ...parts].join("/");
}
