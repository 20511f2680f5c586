/** A prompt cell as code that runs where the cells above it have run. */
import { isUnwritable } from "../../code/code-call.ts";
import { codeCallIn } from "../../code/code-call-in.ts";
import { type Expression, isItems, isMembers, membersOf } from "../../code/expression.ts";
import { writeContinuedPython, writePython } from "../../code/write-python.ts";
import { maybeJson } from "../../json/json.ts";
import { type CellId, continuedCell, isPrompt, type Notebook, type PromptCell } from "../../notebook.ts";
import { sourcesOf, takesAnswers } from "../../references.ts";
import type { Shown, Written } from "../format.ts";

/**
 * Writes the cells of one notebook. A cell that takes from others says so, but where that would not run: a streamed
 * answer is gone behind its loop, and some names are none of Python's. Then its request stands as it is shown.
 */
export class PromptCode {
  readonly #notebook: Notebook;
  readonly #shown: Shown;
  readonly #images: Written["images"];
  readonly #streamed: ReadonlySet<CellId>;
  readonly #continued: ReadonlySet<CellId>;

  constructor({ notebook, shown, images }: Written) {
    this.#notebook = notebook;
    this.#shown = shown;
    this.#images = images;
    this.#streamed = new Set(notebook.cells.flatMap((cell) => (isStreamed(cell) ? [cell.id] : [])));
    this.#continued = new Set(
      notebook.cells.flatMap((cell) => {
        const from = continuedCell(cell)?.from;
        return from !== undefined && isPrompt(cell) && this.#canTake(cell) ? [from] : [];
      }),
    );
  }

  of(cell: PromptCell): string {
    const call = this.#canTake(cell) ? codeCallIn(this.#notebook, cell) : undefined;
    if (call === undefined || isUnwritable(call)) return writePython(this.#shown(cell).call);
    const body = this.#images.size === 0 ? call.body : withUrls(call.body, this.#images);
    const write = this.#continued.has(cell.id) ? writeContinuedPython : writePython;
    return write({ ...call, body });
  }

  #canTake(cell: PromptCell): boolean {
    return (
      this.#streamed.size === 0 ||
      !takesAnswers(cell) ||
      sourcesOf(this.#notebook, cell).every((source) => !this.#streamed.has(source))
    );
  }
}

function isStreamed(cell: Notebook["cells"][number]): boolean {
  const isOn = ({ name, value }: PromptCell["parameters"][number]) =>
    name === "stream" && maybeJson(value) === true;
  return isPrompt(cell) && cell.parameters.some(isOn);
}

/** The images that are named in it as URLs that hold them. */
function withUrls(value: Expression, urls: Written["images"]): Expression {
  if (isItems(value)) return value.map((item) => withUrls(item, urls));
  if (!isMembers(value)) return value;
  return membersOf(
    Array.from(value.members, ([key, inner]) => [
      key,
      key === "url" && typeof inner === "string" ? urlOf(inner, urls) : withUrls(inner, urls),
    ]),
  );
}

function urlOf(url: string, urls: Written["images"]): string {
  return (url.startsWith(scheme) ? urls.get(url.slice(scheme.length)) : undefined) ?? url;
}

const scheme = "quire-image:";

/** The code with hashes in the place of these images, as cells name them. */
export function withHashes(source: string, urls: Iterable<readonly [hash: string, url: string]>): string {
  if (!source.includes("data:")) return source;
  return Array.from(urls).reduce((short, [hash, url]) => short.replaceAll(url, scheme + hash), source);
}
