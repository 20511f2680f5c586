import type { Page } from "@playwright/test";
import type { ApiServer } from "../server/api-server.ts";
import { connect } from "./connection-steps.ts";
import { NotebookPage, setModel } from "./notebook-page.ts";

/** Connects the open page to the server and makes a notebook: one empty chat cell that asks this model. */
export async function startNotebook(
  page: Page,
  { baseUrl }: Pick<ApiServer, "baseUrl">,
  model = "tutorial",
): Promise<NotebookPage> {
  await connect(page, baseUrl);
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  await setModel(notebook.cell(1), model);
  return notebook;
}
