import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

/**
 * The options of a select, one of them chosen. By property and against what the page shows: once a person has
 * picked an option, its attribute no longer moves the selection (HTML: the option element's dirtiness).
 */
export function options<T extends string | number>(
  choices: readonly T[],
  chosen: T | undefined,
  label: (choice: T) => string = String,
): readonly TemplateResult[] {
  return choices.map(
    (choice) => html`<option value=${choice} .selected=${live(choice === chosen)}>${label(choice)}</option>`,
  );
}

/** What was chosen, in a listener on the select itself. */
export function chosenIn(event: Event): string {
  return event.currentTarget instanceof HTMLSelectElement ? event.currentTarget.value : "";
}

/** What was typed, in a listener on the input itself. */
export function typedIn(event: Event): string {
  return event.currentTarget instanceof HTMLInputElement ? event.currentTarget.value : "";
}
