/** What came of files, in words: what is in them, what is wrong with them, and why they cannot be read. */
import { msg, str } from "@lit/localize";
import type { FetchTrouble, StoringFailure } from "../../../app/files/import-port.ts";
import type { FileRefusal } from "../../../core/formats/arriving/brought-file.ts";
import type { NotebookFault } from "../../../core/formats/jupyter/notebook-faults.ts";
import type { CellKind } from "../../../core/notebook.ts";

export function cellsWords(kind: CellKind, count: number): string {
  switch (kind) {
    case "markdown":
      return count === 1 ? msg("1 Markdown cell") : msg(str`${count} Markdown cells`);
    case "raw":
      return count === 1 ? msg("1 cell of raw text") : msg(str`${count} cells of raw text`);
    case "python":
      return count === 1 ? msg("1 Python cell") : msg(str`${count} Python cells`);
    case "completion":
      return count === 1 ? msg("1 completion cell") : msg(str`${count} completion cells`);
    case "chat":
      return count === 1 ? msg("1 chat cell") : msg(str`${count} chat cells`);
  }
}

/** What is not as the format says, and what became of it; its place stands before. */
export function faultWords({ fault, lost }: NotebookFault): string {
  return `${wrongWords(fault)} ${lostWords(lost)}`;
}

function wrongWords(fault: NotebookFault["fault"]): string {
  switch (fault) {
    case "missing":
      return msg("is missing.");
    case "wrong-type":
      return msg("is not what the format has there.");
    case "unknown-type":
      return msg("is of a kind that the format does not have.");
    case "unknown-field":
      return msg("is not in the format.");
    case "bad-id":
      return msg("is no id that the format allows.");
    case "duplicate-id":
      return msg("is the id of another cell as well.");
  }
}

function lostWords(lost: NotebookFault["lost"]): string {
  switch (lost) {
    case "cell":
      return msg("The cell was left out.");
    case "output":
      return msg("The output was left out.");
    case "field":
      return msg("It was left out.");
    case "nothing":
      return msg("It was mended.");
  }
}

/** Why nothing of a file can be read, and what to do. */
export function refusalWords(why: FileRefusal): string {
  switch (why.reason) {
    case "empty":
      return msg("This file is empty.");
    case "not-json":
      return msg(
        str`This is no JSON: it breaks off in line ${why.line}, column ${why.column}. Download or save the file again.`,
      );
    case "too-deep":
      return msg(str`It is nested too deeply, from line ${why.line}, column ${why.column} on.`);
    case "not-a-notebook":
      return why.place === ""
        ? msg("This is JSON, but no notebook.")
        : msg(str`This is no notebook: ${why.place} is no list.`);
    case "version":
      return versionWords(why.version);
    case "too-large":
      return msg(
        str`It has ${megabytes(why.size)} MB; a file may have 200 MB, and what is in an archive 400 MB.`,
      );
    case "not-text":
      return msg(
        "This is no text. Notebooks, Markdown and Python are, in UTF-8; images belong into a message.",
      );
    case "unreadable":
      return msg(
        "The browser could not read it: it is a folder, or was moved or changed. Choose it once more.",
      );
    case "archive-broken":
      return msg("This archive cannot be unpacked: it is damaged, or locked with a password.");
    case "archive-without-notebooks":
      return msg("There is no notebook (.ipynb) in this archive.");
  }
}

function versionWords(version: string): string {
  if (Number(version) < 4)
    return msg(
      str`It is of format ${version}, and this page reads 4: open it in Jupyter and save it there once.`,
    );
  return msg(
    str`It is of format ${version}, and this page reads 4: save it as version 4 in the program that made it.`,
  );
}

/** Why an address gave no file, and what to do. */
export function fetchTroubleWords(trouble: FetchTrouble): string {
  switch (trouble.reason) {
    case "address":
      return msg("This is no address of a file: it begins with https:// and has no user or password in it.");
    case "blocked":
      return msg(
        "The server cannot be reached, or lets no other page read its files (CORS); the browser does not say which. Download the file and drop it here.",
      );
    case "status":
      return msg(str`The server answered ${trouble.status} and gave no file. Check the address.`);
    case "page":
      return msg("The address gives a web page and no file. Look for “Raw” or “Download” on that page.");
    case "too-large":
      return msg("The file has more than 200 MB.");
  }
}

/** Why reading or storing ended; `stored` notebooks are there all the same. */
export function failureWords(why: StoringFailure, stored: number): string {
  const kept =
    stored === 0 ? msg("Nothing was imported.") : msg(str`Imported before that, and kept: ${stored}.`);
  return `${endWords(why)} ${kept}`;
}

function endWords(why: StoringFailure): string {
  switch (why) {
    case "deadline":
      return msg("This took too long and was stopped.");
    case "crashed":
      return msg("Reading ended unexpectedly; the file may need more memory than this browser has.");
    case "full":
      return msg("This browser's storage is full. Delete something, then import again.");
    case "conflict":
      return msg("The library was changed in another tab. Import again.");
    case "newer-version":
      return msg("A newer Quire is open in another tab. Reload this one, then import again.");
    case "unavailable":
      return msg("This browser does not let the page store anything.");
  }
}

/** With one digit where there are few. */
export function megabytes(bytes: number): string {
  const size = bytes / 1_048_576;
  return size < 10 ? (Math.ceil(size * 10) / 10).toString() : Math.ceil(size).toString();
}
