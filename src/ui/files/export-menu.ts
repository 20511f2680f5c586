/** The entries of the Export menu. */
import { msg, str } from "@lit/localize";
import type { App } from "../../app/app.ts";
import { isMac } from "../../app/keymap.ts";
import type { MenuItem } from "../menu.ts";
import { formatLabel } from "../words.ts";
import { type Files, withFiles } from "./export.ts";

export function exportMenu(app: App): readonly MenuItem[] {
  return [
    item(app, formatLabel("jupyter"), ({ exportAs }) => exportAs(app, "jupyter")),
    item(app, formatLabel("markdown"), ({ exportAs }) => exportAs(app, "markdown")),
    item(app, msg("Markdown without outputs (.md)"), ({ exportAs }) =>
      exportAs(app, "markdown", { outputs: false, raw: false }),
    ),
    item(app, msg("Markdown with raw answers (.md)"), ({ exportAs }) =>
      exportAs(app, "markdown", { outputs: true, raw: true }),
    ),
    item(app, formatLabel("python"), ({ exportAs }) => exportAs(app, "python")),
    ...saving(app),
    {
      ...item(app, msg("All notebooks (.zip)"), ({ exportLibrary }) => exportLibrary(app)),
      separator: true,
    },
  ];
}

/** Into the file that the notebook has, or one that is asked for where the browser lets a page write files. */
function saving(app: App): readonly MenuItem[] {
  const name = app.openFiles.tied(app.notebook.id)?.file.name;
  const tied = name === undefined ? [] : [saveItem(app, name)];
  const chosen = app.files.canWrite
    ? [item(app, msg("Save to a file…"), ({ saveToChosen }) => saveToChosen(app))]
    : [];
  return [...tied, ...chosen].map((entry, index) => ({ ...entry, separator: index === 0 }));
}

function saveItem(app: App, file: string): MenuItem {
  return {
    label: msg(str`Save to ${file}`),
    keys: isMac ? "⌘ S" : "Ctrl S",
    act: () => app.openFiles.save(),
  };
}

function item(app: App, label: string, work: (files: Files) => Promise<void>): MenuItem {
  return { label, act: () => withFiles(app, work) };
}
