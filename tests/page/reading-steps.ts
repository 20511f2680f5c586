import type { Locator, Page } from "@playwright/test";
import type { ApiServer } from "../server/api-server.ts";
import { answer } from "../server/responders.ts";
import { connect } from "./connection-steps.ts";
import { answerOf, NotebookPage, runToEnd } from "./notebook-page.ts";
import { contentOf, write } from "./text-steps.ts";

/** A notebook of one chat cell, connected to the server. */
export async function startChat(page: Page, api: ApiServer): Promise<Locator> {
  await connect(page, api.baseUrl);
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  await write(contentOf(notebook.cell(1)), "Go on");
  return notebook.cell(1);
}

/** Asks in a new notebook, is answered with this text, and gives the panel that shows it. */
export async function answered(page: Page, api: ApiServer, text: string): Promise<Locator> {
  const cell = await startChat(page, api);
  api.next(answer({ text }));
  await runToEnd(cell, 1);
  return answerOf(cell);
}
