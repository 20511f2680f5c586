/** Shows what the page has to ask, in a dialog that is loaded with the first question. */
import type { App } from "../app/app.ts";
import { dialogIn } from "./dialogs/dialog-in.ts";
import { needed } from "./later.ts";

export function showQuestions(app: App): void {
  app.changes.watch("question", () => {
    if (app.questions.pending) void show(app);
  });
}

async function show(app: App): Promise<void> {
  if (!(await needed(() => import("./dialogs/question-dialog.ts")))) return app.questions.answer(false);
  await dialogIn(document.body, "quire-question", app).show();
}
