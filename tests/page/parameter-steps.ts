import type { Locator } from "@playwright/test";
import { openTab } from "./notebook-page.ts";

/** The body that the Request tab shows. */
export async function requestOf(cell: Locator): Promise<string> {
  return (await openTab(cell, "Request")).locator("pre").innerText();
}

/** What the open picker offers. */
export function offersOf(cell: Locator): Locator {
  return cell.getByRole("listbox", { name: "Parameters" }).getByRole("option");
}
