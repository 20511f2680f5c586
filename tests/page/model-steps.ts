import { expect, type Locator } from "@playwright/test";

/** What a cell says of its model before it is run. */
export function noticeOf(cell: Locator): Locator {
  return cell.getByRole("note", { name: "Model" });
}

/** The field `model` of a cell. */
export function modelOf(cell: Locator): Locator {
  return cell.getByRole("combobox", { name: "model", exact: true });
}

/** The models that are offered below the field that has the focus. */
export function offersOf(cell: Locator): Locator {
  return cell.getByRole("listbox", { name: "Models" }).getByRole("option");
}

/** Takes the likeliest model in place of the one that is not offered. */
export async function runAsLikeliest(cell: Locator, likeliest: string): Promise<void> {
  await noticeOf(cell).getByRole("button", { name: "Run as…" }).click();
  await expect(offersOf(cell).first()).toContainText(likeliest);
  await offersOf(cell).first().click();
  await expect(noticeOf(cell)).toContainText(`Runs as ${likeliest}`);
}
