/** What the page says of the code's surroundings, in one sentence each. */
import { msg, str } from "@lit/localize";
import type { PythonNotice } from "../../core/python/python-messages.ts";

export function noticeWords(notice: PythonNotice): readonly string[] {
  switch (notice.type) {
    case "key-ignored":
      return [
        msg("The key in the code is not used: calls go through the connection that is chosen in this page."),
      ];
    case "proxy-ignored":
      return [msg("The proxy that the code sets is not used: a page sends as the browser is set up to.")];
    case "install":
      return [...hereWords(notice.here), ...missingWords(notice.missing)];
  }
}

function hereWords(packages: readonly string[]): readonly string[] {
  if (packages.length === 0) return [];
  return [msg(str`Nothing to install: ${packages.join(", ")} is here.`)];
}

function missingWords(packages: readonly string[]): readonly string[] {
  if (packages.length === 0) return [];
  return [msg(str`Not here, and not installed: ${packages.join(", ")}.`)];
}
