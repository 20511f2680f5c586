/** What core and app name by codes, in words. Problems have theirs in problem-words.ts. */
import { msg, str } from "@lit/localize";
import { type Connection, recordedId } from "../core/connections/connection.ts";
import type { Preset } from "../core/connections/preset.ts";
import type { FormatId } from "../core/formats/format.ts";
import type { CellKind } from "../core/notebook.ts";
import type { StorageError } from "../core/storage-error.ts";
import type { Language } from "./locale.ts";
import type { Theme } from "./theme.ts";

export function kindLabel(kind: CellKind): string {
  switch (kind) {
    case "markdown":
      return msg("Markdown");
    case "completion":
      return msg("Completion");
    case "chat":
      return msg("Chat");
    case "python":
      return msg("Python");
    case "raw":
      return msg("Raw text");
  }
}

/** The cell's accessible name. */
export function cellName(kind: CellKind, number: number): string {
  switch (kind) {
    case "markdown":
      return msg(str`Cell ${number}: markdown`);
    case "completion":
      return msg(str`Cell ${number}: completion`);
    case "chat":
      return msg(str`Cell ${number}: chat`);
    case "python":
      return msg(str`Cell ${number}: python`);
    case "raw":
      return msg(str`Cell ${number}: raw`);
  }
}

/** What a connection is called; the page's own one in the page's language. */
export function connectionLabel(connection: Connection): string {
  return connection.id === recordedId ? msg("Recorded") : connection.label;
}

export function presetLabel(preset: Preset): string {
  return preset.label || msg("Another OpenAI-compatible server");
}

/** A language in its own words. */
export function languageLabel(language: Language): string {
  return language === "en" ? "English" : "中文";
}

export function formatLabel(format: FormatId): string {
  switch (format) {
    case "jupyter":
      return msg("Jupyter (.ipynb)");
    case "markdown":
      return msg("Markdown (.md)");
    case "python":
      return msg("Python (.py)");
  }
}

export function themeLabel(theme: Theme): string {
  switch (theme) {
    case "system":
      return msg("System");
    case "light":
      return msg("Light");
    case "dark":
      return msg("Dark");
  }
}

/** What a bundled tutorial is called before it was opened; in its own language. */
export function tutorialTitle(id: string): string {
  const chinese = id.endsWith("zh-CN");
  if (id.includes("completions"))
    return chinese ? "文本内容补全初探 (Completions)" : "Text completion: first steps (Completions)";
  if (id.includes("python")) return chinese ? "Python：用代码做同样的调用" : "Python: the same calls in code";
  return chinese ? "聊天机器人初探 (Chat)" : "Chatbots: first steps (Chat)";
}

export function storageWords(error: StorageError): string {
  switch (error.reason) {
    case "full":
      return msg(
        "Not saved: this browser's storage is full. Export the notebook now; what you typed is still here.",
      );
    case "conflict":
      return msg(
        "Not saved: this notebook was changed in another tab. Export or copy what you typed, then reload.",
      );
    case "newer-version":
      return msg("Not saved: a newer Quire is open in another tab. Reload this one.");
    case "unavailable":
      return msg(
        "Not saved: this browser does not let the page store anything. Export the notebook before you leave.",
      );
  }
}
