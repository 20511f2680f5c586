/** What ends the Python of the open notebook: asked before, as all that it knows goes. */
import type { SdkProfile } from "../../core/python/python-messages.ts";
import type { App } from "../app.ts";

export async function restartPython(app: App): Promise<void> {
  if (!(await agrees(app))) return;
  app.python.restart();
  app.tell({ type: "python-restarted" });
}

/** Chooses which SDK the module `openai` prints like, which takes a new Python. */
export async function choosePrinting(app: App, profile: SdkProfile): Promise<void> {
  if (app.python.state === "off" || (await agrees(app))) app.python.setProfile(profile);
}

async function agrees({ python, questions }: App): Promise<boolean> {
  return python.state !== "off" && (await questions.ask({ type: "python-restart" }));
}
