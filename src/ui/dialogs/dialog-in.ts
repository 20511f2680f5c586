import type { App } from "../../app/app.ts";

export type DialogName =
  | "quire-connection-dialog"
  | "quire-import-dialog"
  | "quire-spending-dialog"
  | "quire-question"
  | "quire-library-dialog";

/** The dialog of that name in this place, made when it is first asked for. Its code has to be there. */
export function dialogIn<Name extends DialogName>(
  place: HTMLElement | DocumentFragment,
  name: Name,
  app: App,
): HTMLElementTagNameMap[Name] {
  const known = place.querySelector(name);
  const dialog = known ?? document.createElement(name);
  dialog.app = app;
  if (!known) place.append(dialog);
  return dialog;
}
