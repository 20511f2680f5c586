/** Jupyter's notebook as ours: what is of Quire in it comes back, and all else comes as it is. */
import { imageIn } from "../../api/images.ts";
import type { Execution } from "../../execution.ts";
import { isImageHash, type StoredImage } from "../../images.ts";
import { type JsonObject, jsonObject, member } from "../../json/json.ts";
import type { Origin } from "../../notebook.ts";
import type { ReadOptions } from "../format.ts";
import type { JupyterNotebook } from "../jupyter/jupyter-notebook.ts";
import type { Break, NotebookFault } from "../jupyter/notebook-faults.ts";
import { sourceOf } from "../jupyter/sources.ts";
import { isBornHere } from "../leaving/born-here.ts";
import { notebookQuireIn, withoutQuire } from "../quire-metadata.ts";
import type { Arrival } from "./arrival.ts";
import { Arriving } from "./arriving.ts";

/** What was read of a file. */
export interface Opened {
  readonly notebook: JupyterNotebook;
  readonly faults: readonly NotebookFault[];
  readonly broken?: Break;
}

/** What a file comes to; never throws. All ids are new but those of cells. */
export function arrivalOf({ notebook, faults, broken }: Opened, options: ReadOptions): Arrival {
  const quire = notebookQuireIn(notebook.metadata);
  const urls = textsOf(quire?.images ?? jsonObject([]));
  const id = options.newId();
  const { cells, runs, executions, ...said } = new Arriving(notebook, id, urls, options).arrived();
  return {
    whole: {
      notebook: { id, cells, ...titleAndOrigin(notebook.metadata, quire !== undefined, options.stem) },
      runs,
      executions,
      images: imagesOf(urls),
    },
    ...(quire?.id === undefined ? {} : { formerId: quire.id }),
    faults,
    ...(broken ? { broken } : {}),
    isOutOfOrder: isOutOfOrder(executions),
    ...said,
  };
}

/** Whether Python was run before some that stands above it; what prompts mean does not depend on when they were run. */
function isOutOfOrder(executions: readonly Execution[]): boolean {
  const counts = executions.flatMap(({ count }) => count ?? []);
  return counts.some((count, place) => count < (counts[place - 1] ?? 0));
}

function titleAndOrigin(
  metadata: JsonObject,
  isOurs: boolean,
  stem: string,
): { readonly title: string; readonly origin?: Origin } {
  const theirs = isOurs ? withoutQuire(metadata) : metadata;
  const title = member(theirs, "title");
  const known = typeof title === "string" ? title : undefined;
  if (isOurs && known !== undefined && isBornHere(withoutTitle(theirs))) return { title: known };
  const origin = { metadata: sourceOf(theirs), ...(known === undefined ? { stem } : {}) };
  return { title: known ?? stem, origin };
}

function withoutTitle({ members }: JsonObject): JsonObject {
  return jsonObject([...members].filter(([key]) => key !== "title"));
}

function textsOf({ members }: JsonObject): readonly (readonly [string, string])[] {
  return [...members].flatMap(([key, json]) => (typeof json === "string" ? [[key, json] as const] : []));
}

/** By the hashes that the file claims. */
function imagesOf(urls: readonly (readonly [hash: string, url: string])[]): ReadonlyMap<string, StoredImage> {
  return new Map(
    urls.flatMap(([hash, url]) => {
      const image = isImageHash(hash) ? imageIn(url) : undefined;
      return image ? [[hash, image] as const] : [];
    }),
  );
}
