/** Shows what the page has to ask, in a dialog that is loaded with the first question. */
import type { App } from "../app/app.ts";
import { needed } from "./later.ts";

export function showQuestions(app: App): void {
  app.changes.watch("question", () => {
    if (app.questions.pending) void show(app);
  });
}

async function show(app: App): Promise<void> {
  if (!(await needed(() => import("./dialogs/question-dialog.ts")))) return app.questions.answer(false);
  const dialog = document.querySelector("quire-question") ?? document.createElement("quire-question");
  dialog.app = app;
  document.body.append(dialog);
  await dialog.show();
}
