import type { FormatId } from "./format.ts";

const byExtension: ReadonlyMap<string, FormatId> = new Map([
  ["ipynb", "jupyter"],
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["py", "python"],
]);

/** Which format a file is in: as its name says or, failing that, its text. Any text is Markdown. */
export function formatOfFile(name: string, text: string): FormatId {
  const extension = /\.(\w+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  return byExtension.get(extension) ?? formatOfText(text);
}

function formatOfText(text: string): FormatId {
  if (/^\ufeff?\s*\{/u.test(text)) return "jupyter";
  return /^# ?%%(?:\s|$)/mu.test(text) ? "python" : "markdown";
}
