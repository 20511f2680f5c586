/** Notebooks at random, with all that comes of them: as files must bring them back. */
import fc from "fast-check";
import { dataUrl } from "../../../src/core/api/images.ts";
import type { Execution } from "../../../src/core/execution.ts";
import { attachmentsSource, outputsSource, sourceOf } from "../../../src/core/formats/jupyter/sources.ts";
import type { StoredImage } from "../../../src/core/images.ts";
import { type JsonObject, jsonObject } from "../../../src/core/json/json.ts";
import type { Cell, Notebook } from "../../../src/core/notebook.ts";
import { isPrompt } from "../../../src/core/notebook.ts";
import type { Run, RunProblem } from "../../../src/core/run.ts";
import type { WholeNotebook } from "../../../src/core/whole-notebook.ts";
import { anyCode } from "../code/code-arbitraries.ts";
import { anyAttachments, anyMetadata, anyOutput } from "./jupyter/jupyter-arbitraries.ts";

/** What `code-arbitraries.ts` has messages name. */
const hash = "0af3".repeat(16);
const bytes = Uint8Array.of(0x89, ...Array.from("PNG\r\n\x1a\n1234", (char) => char.charCodeAt(0))).buffer;
const image: StoredImage = { mediaType: "image/png", bytes };
export const imageUrls: ReadonlyMap<string, string> = new Map([[hash, dataUrl(image)]]);

const said = (json: JsonObject) => (json.members.size === 0 ? {} : { metadata: sourceOf(json) });
const metadata = anyMetadata.map(said);

/** A cell of this id; `text` is what is written in cells that are no prompts. */
function cellOf(index: number, text: fc.Arbitrary<string>): fc.Arbitrary<Cell> {
  const id = `cell-${index}`;
  const from = fc.constantFrom(...Array.from({ length: index + 2 }, (_, at) => `cell-${at}`), "gone");
  const attached = fc.option(anyAttachments.map(attachmentsSource), { nil: undefined });
  return fc.oneof(
    fc
      .tuple(fc.constantFrom("markdown" as const, "raw" as const), text, metadata, attached)
      .map(([kind, source, more, attachments]) => ({
        kind,
        id,
        source,
        ...more,
        ...(attachments === undefined ? {} : { attachments }),
      })),
    fc.tuple(text, metadata).map(([source, more]) => ({ kind: "python" as const, id, source, ...more })),
    { arbitrary: promptOf(id, from), weight: 3 },
  );
}

function promptOf(id: string, from: fc.Arbitrary<string>): fc.Arbitrary<Cell> {
  const list = fc.option(fc.constantFrom("messages", "no name", "é"), { nil: undefined });
  return fc.tuple(anyCode, metadata, from, list).map(([code, more, source, python]): Cell => {
    if (code.kind === "completion") return { ...code, id, ...more };
    const { continues, ...chat } = code;
    return {
      ...chat,
      id,
      ...more,
      ...(continues
        ? { continues: python === undefined ? { from: source, choice: continues.choice } : { python } }
        : {}),
    };
  });
}

const word = fc.constantFrom(
  "",
  "a",
  "é\u2028😀",
  "__proto__",
  "\ud83d",
  "{{data}}",
  "data: {}\n\n",
  "```\n",
);
const problem: fc.Arbitrary<RunProblem> = fc.oneof(
  fc.record({
    type: fc.constant("http" as const),
    status: fc.nat(599),
    code: fc.option(word),
    param: fc.option(word),
    message: word,
  }),
  fc.record({
    type: fc.constant("unreachable" as const),
    host: word,
    causes: fc.constant(["cors" as const]),
  }),
  fc.record({
    type: fc.constant("unsendable" as const),
    why: fc.constant({ type: "continues-missing" as const }),
  }),
);
const endpoint = fc.constantFrom("completions" as const, "chat/completions" as const);
const bodies = fc.constantFrom(
  "{}",
  '{"prompt":"p","n":1.0}',
  `{"messages":[{"url":"quire-image:${hash}"}]}`,
);
const run: fc.Arbitrary<Omit<Run, "id" | "notebook" | "cell">> = fc.record(
  {
    count: fc.nat(99),
    at: fc.nat(),
    connection: word,
    endpoint,
    asked: word,
    sent: fc.record(
      {
        url: fc.option(word),
        headers: fc.array(fc.tuple(word, word), { maxLength: 2 }),
        authorized: fc.boolean(),
        body: bodies,
        keyHeader: fc.constant("api-key" as const),
      },
      { requiredKeys: ["url", "headers", "authorized", "body"] },
    ),
    status: fc.constantFrom("done", "stopped", "failed", "interrupted"),
    response: fc.record(
      { status: fc.nat(599), contentType: word, requestId: word },
      { requiredKeys: ["status", "contentType"] },
    ),
    raw: fc.oneof(word, fc.string({ unit: "binary", maxLength: 9 })),
    timing: fc.record(
      {
        first: fc.double({ min: 0, max: 1e6, noNaN: true }).map((ms) => ms + 0),
        arrivals: fc.constant([1, 2, 3, 4]),
      },
      { requiredKeys: [] },
    ),
    problem,
    retried: fc.array(problem, { maxLength: 2 }),
    recorded: fc.record({ at: word, holds: fc.constantFrom("response", "object", "text") }),
    substitution: fc.record(
      {
        model: fc.record({ asked: word, sent: word }),
        endpoint: fc.record({ asked: endpoint, sent: endpoint, left: fc.array(word, { maxLength: 2 }) }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["count", "at", "connection", "endpoint", "asked", "sent", "status", "raw", "timing"] },
);

const execution = fc
  .tuple(fc.option(fc.nat(99)), fc.array(anyOutput, { maxLength: 3 }))
  .filter(([count, outputs]) => count !== null || outputs.length > 0)
  .map(([count, outputs]) => ({ count, at: null, outputs: outputsSource(outputs) }));

/** A notebook that was born here, or one from Jupyter, as it is opened. */
const frame: fc.Arbitrary<Pick<Notebook, "title" | "origin">> = fc.oneof(
  fc.record({ title: word }),
  fc.tuple(anyMetadata, word, fc.boolean()).map(([json, title, isNamed]) => {
    const members = isNamed ? jsonObject([...json.members, ["title", title]]) : json;
    return { title, origin: { metadata: sourceOf(members), ...(isNamed ? {} : { stem: title }) } };
  }),
);

/** What is found is what may be written: prompt cells have runs, and Python cells an execution. */
export function anyWholeOf(text: fc.Arbitrary<string>): fc.Arbitrary<WholeNotebook> {
  return fc
    .tuple(frame, fc.nat(5))
    .chain(([start, length]) =>
      fc.tuple(
        fc.constant(start),
        fc.tuple(...Array.from({ length }, (_, index) => cellOf(index, text))),
        fc.array(fc.array(run, { maxLength: 2 }), { minLength: length, maxLength: length }),
        fc.array(fc.option(execution), { minLength: length, maxLength: length }),
      ),
    )
    .map(([start, cells, runs, executions]) =>
      wholeOf({ id: "notebook", ...start, cells }, runs, executions),
    );
}

function wholeOf(
  notebook: Notebook,
  runs: readonly (readonly Omit<Run, "id" | "notebook" | "cell">[])[],
  executions: readonly (Omit<Execution, "id" | "notebook" | "cell"> | null)[],
): WholeNotebook {
  const { cells } = notebook;
  return structuredClone({
    notebook,
    runs: cells.flatMap((cell, at) =>
      isPrompt(cell)
        ? (runs[at] ?? []).map((each) => ({ ...each, id: "run", notebook: "notebook", cell: cell.id }))
        : [],
    ),
    executions: cells.flatMap((cell, at) => {
      const each = executions[at];
      return cell.kind === "python" && each
        ? [{ ...each, id: "run", notebook: "notebook", cell: cell.id }]
        : [];
    }),
    images: new Map([[hash, image]]),
  });
}
