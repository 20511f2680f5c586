import type { App } from "../app.ts";
import type { KeyPlace } from "../asking/questions.ts";

/**
 * Whether a file may leave the page. What was written in a cell is the person's own, so a key there is asked about and
 * never taken out.
 *
 * @param keys how many texts in the file are or look like keys; `places` is asked for where there are any.
 */
export async function mayLeave(
  { questions }: Pick<App, "questions">,
  keys: number,
  places: () => readonly KeyPlace[],
): Promise<boolean> {
  return keys === 0 || questions.ask({ type: "export-keys", keys, places: places() });
}
