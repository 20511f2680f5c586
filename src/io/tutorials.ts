/** The bundled tutorials, read from the page's own origin, each once. */
import type { Tutorial, Tutorials } from "../app/ports.ts";
import { callWith } from "../core/api/request.ts";
import type { NotebookId } from "../core/notebook.ts";
import { readExecution, readNotebook, readRun } from "../core/records/records.ts";
import type { Run } from "../core/run.ts";

/** @throws TypeError when the page's own files cannot be had; Error when they are not tutorials. */
export function createTutorials(base: string): Tutorials {
  const read = new Map<NotebookId, Promise<Tutorial>>();
  return (id) => {
    const tutorial = read.get(id) ?? fetchTutorial(base, id);
    read.set(id, tutorial);
    tutorial.catch(() => read.delete(id));
    return tutorial;
  };
}

async function fetchTutorial(base: string, id: NotebookId): Promise<Tutorial> {
  const [, name = "", language = ""] = /^tutorial-(\w+)-(.+)$/u.exec(id) ?? [];
  const response = await fetch(`${base}tutorials/${name}.${language}.json`);
  const file: unknown = await response.json();
  return readTutorial(file, id);
}

function readTutorial(file: unknown, id: NotebookId): Tutorial {
  // Each is read field by field.
  const { notebook, runs, executions } = Object(file) as Partial<Record<keyof Tutorial, unknown>>;
  const read = readNotebook(notebook);
  if (read === undefined || read.id !== id) throw new Error(`${id} is not a tutorial`);
  return {
    notebook: read,
    runs: listed(runs).flatMap((run) => recordedRun(run, id)),
    executions: listed(executions).flatMap((each) => readExecution({ ...Object(each), notebook: id }) ?? []),
  };
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A recorded run as the file has it, with what follows from the rest of it. */
function recordedRun(run: unknown, notebook: NotebookId): readonly Run[] {
  const read = readRun({ ...Object(run), notebook, asked: "" });
  return read ? [{ ...read, asked: callWith(read.endpoint, read.sent.body).asked }] : [];
}
