/** The page's end of the import: the worker, started with the first file, and given up when it shows no life. */
import type { FileWithHandle } from "browser-fs-access";
import type { Importer } from "../../app/ports.ts";
import type { NotebookId } from "../../core/notebook.ts";
import { writableFile } from "../files/writable-file.ts";
import { startWorker } from "../trusted-worker.ts";
import { chooseFiles } from "./choose-files.ts";
import { fetchFile } from "./fetched-file.ts";
import type { ImportReply, ImportRequest } from "./import-worker.ts";
import workerUrl from "./import-worker.ts?worker&url";
import { ask, type Patience } from "./patient-worker.ts";

/** In ms. */
const patience: Patience = { silence: 20_000, whole: 120_000 };

export function createImporter(): Importer {
  let worker: Worker | undefined;
  let stopped = new AbortController();
  const stop = (): void => {
    stopped.abort();
    stopped = new AbortController();
    worker?.terminate();
    worker = undefined;
  };
  const asked = async <Outcome>(
    request: ImportRequest,
    take: (reply: ImportReply) => Outcome | undefined,
  ) => {
    worker ??= startWorker(workerUrl);
    const outcome = await ask(worker, request, patience, take, stopped.signal);
    if (outcome === "deadline" || outcome === "crashed") stop();
    return outcome;
  };
  return {
    choose: chooseFiles,
    writable: ({ handle }: FileWithHandle) => handle && writableFile(handle),
    stop,
    fetch: fetchFile,
    read: async (files, onProgress) => {
      const total = files.reduce((sum, { size }) => sum + size, 0);
      const outcome = await asked({ type: "read", files }, (reply) => {
        if (reply.type === "progress") onProgress({ ...reply, total });
        return reply.type === "read" ? reply.files : undefined;
      });
      return typeof outcome === "string"
        ? { type: "failed", why: outcome }
        : { type: "read", files: outcome };
    },
    store: async (choices, onStored) => {
      const notebooks: NotebookId[] = [];
      const outcome = await asked({ type: "store", choices }, (reply) => {
        if (reply.type === "stored") onStored(notebooks.push(reply.notebook));
        return endOf(reply);
      });
      return outcome === "done" ? { type: "stored", notebooks } : { type: "failed", why: outcome, notebooks };
    },
  };
}

function endOf(reply: ImportReply): "done" | Extract<ImportReply, { type: "failed" }>["why"] | undefined {
  if (reply.type === "done") return "done";
  return reply.type === "failed" ? reply.why : undefined;
}
