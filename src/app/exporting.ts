/** A notebook as a file: what each prompt cell asks now, and what it shows. */
import { answerOf } from "../core/api/answer.ts";
import { imagesNamed, withImages } from "../core/api/images.ts";
import { callOf, callWith, endpointOf } from "../core/api/request.ts";
import type { Format, Piece, ShownPrompt, Written } from "../core/formats/format.ts";
import { maybeJson, parseJson } from "../core/json/json.ts";
import { imagesIn, withTexts } from "../core/messages/content.ts";
import { isUnsendable } from "../core/messages/conversation.ts";
import type { ChatCell, Content, ImageHash, Notebook, PromptCell } from "../core/notebook.ts";
import type { ShownRun } from "../core/references.ts";
import type { Run } from "../core/run.ts";
import type { ExportedFile } from "./ports.ts";

/** Images as `data:` URLs, by hash. */
type ImageUrls = ReadonlyMap<ImageHash, string>;

/** What a reader has to be told of a run, in words; "" for nothing. */
type Remark = (run: Run) => string;

/** Ms of writing after which the page may draw and take keys. */
const portion = 12;

/** The open notebook as a file of that format; an image without a URL stays a hash in it. */
export async function exportNotebook(
  notebook: Notebook,
  shown: ShownRun,
  format: Format,
  urls: ImageUrls = new Map(),
  remark: Remark = () => "",
): Promise<ExportedFile> {
  const stem = fileName(notebook.title);
  const written: Written = {
    notebook,
    shown: (cell) => ({
      ...shownPrompt(notebook, shown, cell, urls),
      ...remarkOn(shown(cell.id), remark),
    }),
    runsOf: (cell) => [shown(cell) ?? []].flat(),
    executionOf: () => undefined,
    images: urls,
  };
  const text = await joined(format.write(written, { outputs: true, raw: false, stem }));
  return { name: stem + format.extension, mediaType: format.mediaType, text };
}

async function joined(pieces: Iterable<Piece>): Promise<string> {
  const written: string[] = [];
  let began = performance.now();
  for (const { text } of pieces) {
    written.push(text);
    if (performance.now() - began < portion) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
  return written.join("");
}

/** All the images that requests of the notebook may name: as its cells are, and as they were sent. */
export function imagesToExport(notebook: Notebook, shown: ShownRun): readonly ImageHash[] {
  const hashes = notebook.cells.flatMap((cell) => [
    ...(cell.kind === "chat" ? cell.messages.flatMap(({ content }) => imagesIn(content)) : []),
    ...imagesNamed(shown(cell.id)?.sent.body ?? ""),
  ]);
  return [...new Set(hashes)];
}

/** The places, from 1, of the cells that hold any of these texts: as they are written, sent or answered. */
export function cellsHolding(
  notebook: Notebook,
  shown: ShownRun,
  texts: readonly string[],
): readonly number[] {
  return notebook.cells.flatMap((cell, index) => {
    const run = shown(cell.id);
    const written = `${JSON.stringify(cell)}${run?.sent.body ?? ""}${run?.raw ?? ""}`;
    return texts.some((text) => written.includes(text)) ? [index + 1] : [];
  });
}

function shownPrompt(notebook: Notebook, shown: ShownRun, cell: PromptCell, urls: ImageUrls): ShownPrompt {
  const run = shown(cell.id);
  const body = parseJson(withImages(bodyOf(notebook, shown, cell), urls));
  const choices = run ? answerOf(run).choices : [];
  const text = choices.length > 0 ? choices.map((choice) => choice.text).join("\n") : undefined;
  return { call: { endpoint: endpointOf(cell), name: cell.name, body }, text };
}

function remarkOn(run: Run | undefined, remark: Remark): Pick<ShownPrompt, "remark"> {
  const said = run === undefined ? "" : remark(run);
  return said === "" ? {} : { remark: said };
}

/** The request as the cell makes it now; else as it was made last; else with its references as written. */
function bodyOf(notebook: Notebook, shown: ShownRun, cell: PromptCell): string {
  const call = callOf(notebook, shown, cell);
  if (!isUnsendable(call)) return call.body;
  const run = shown(cell.id);
  if (run && run.substitution === undefined) return callWith(run.endpoint, run.sent.body).body;
  const draft = callOf(notebook, shown, literal(cell));
  return isUnsendable(draft) ? "{}" : draft.body;
}

/**
 * The cell with nothing left to resolve: references as text, no conversation before its own, no broken JSON.
 */
function literal(cell: PromptCell): PromptCell {
  const parameters = cell.parameters.filter(({ value }) => maybeJson(value) !== undefined);
  if (cell.kind === "completion") return { ...cell, parameters, prompts: cell.prompts.map(escaped) };
  const { continues: _, ...rest }: ChatCell = cell;
  const messages = cell.messages.map(({ more: __, ...message }) => ({
    ...message,
    content: withTexts(writable(message.content), escaped),
  }));
  return { ...rest, parameters, messages };
}

/** The content without the parts whose JSON is broken. */
function writable(content: Content): Content {
  if (content === null || typeof content === "string") return content;
  return content.filter((part) => part.type !== "other" || maybeJson(part.source) !== undefined);
}

function escaped(text: string): string {
  return text.replaceAll("{{", "\\{{");
}

/** The title as a file name that every system takes. */
function fileName(title: string): string {
  const safe = title
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return Array.from(safe).slice(0, 80).join("").replace(/^\.+/u, "") || "notebook";
}
