/** Parts of the page whose code is loaded when they are first needed. */
import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { allWords } from "./locale.ts";

type Load<Code> = () => Promise<Code>;

/**
 * The code of a part, which finds its words there; or undefined where it cannot be had: there is no network, or
 * another version of the page took this one's place. What stands there without it is enough, and the next drawing
 * asks for it again.
 */
export async function arrived<Code>(load: Load<Code>): Promise<Code | undefined> {
  try {
    await allWords();
    return await load();
  } catch {
    return undefined;
  }
}

/** Loads the code of an element that is being drawn. Until it comes, what stands in the element is shown. */
export function later(load: Load<unknown>): void {
  void arrived(load);
}

/**
 * Code that draws a part of an element: undefined until it has come, and then `again` is called, to draw anew.
 */
export function lately<Code>(load: Load<Code>): (again: () => void) => Code | undefined {
  let code: Code | undefined;
  return (again) => {
    if (code === undefined)
      void arrived(load).then((come) => {
        code = come;
        if (come) again();
      });
    return code;
  };
}

/** The code that does what was asked for; where it cannot be had, the page says so. */
export async function needed<Code>(load: Load<Code>): Promise<Code | undefined> {
  const code = await arrived(load);
  if (code === undefined) window.alert(missing());
  return code;
}

/** What the page says of code that could not be had. */
export function missing(): string {
  return msg("This part of the page could not be loaded. Reload the page; everything written is saved.");
}

/** What stands in an element until there is code that makes it one. */
export function loading(): TemplateResult {
  return html`<p class="note">${msg("Loading…")}</p>`;
}
