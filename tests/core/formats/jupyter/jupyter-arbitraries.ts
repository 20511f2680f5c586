/** Jupyter notebooks at random, with whatever makes Python and JavaScript differ. */
import fc from "fast-check";
import type {
  JupyterCell,
  JupyterNotebook,
  MimeBundle,
  Output,
} from "../../../../src/core/formats/jupyter/jupyter-notebook.ts";
import { type Json, type JsonObject, jsonNumber, jsonObject } from "../../../../src/core/json/json.ts";

const pieces = [
  ..."ab {}<>\"\\'`#%!\t\n\n\r\v\f\x1c\x1e\x85\u2028\u2029\0é你",
  ..."\r\n|    |```|😀|\uffff|\x1b[31m|\x1b[0m|%%bash |# %%|<b>|attachment:x.png|{{name}}|\n\n".split("|"),
];

/** Whole surrogate pairs only: Python cannot write others. */
export const anyText = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 16 });
const key = fc.constantFrom("10", "2", "__proto__", "constructor", "name", "é", "😀", "\uffff", "a b", "");
const anyNumber = fc.constantFrom("1.0", "0", "-1", "12345678901234567890", "0.1", "1e+16").map(jsonNumber);

const { json } = fc.letrec<{ json: Json; leaf: Json; list: Json; object: Json }>((tie) => ({
  leaf: fc.oneof(anyText, anyNumber, fc.constantFrom(null, true, false)),
  list: fc.array(tie("json"), { maxLength: 3 }),
  object: fc.array(fc.tuple(key, tie("json")), { maxLength: 4 }).map((members) => jsonObject(members)),
  json: fc.oneof({ depthSize: "small" }, tie("leaf"), tie("list"), tie("object")),
}));

export const anyMetadata: fc.Arbitrary<JsonObject> = fc
  .array(fc.tuple(key, json), { maxLength: 3 })
  .map((members) => jsonObject(members.filter(([name]) => name !== "name")));

const png = "iVBORw0KGgo=";
const representation: fc.Arbitrary<readonly [string, Json]> = fc.oneof(
  fc.tuple(
    fc.constantFrom("text/plain", "text/html", "text/markdown", "text/latex", "image/svg+xml"),
    anyText,
  ),
  fc.tuple(fc.constantFrom("image/png", "image/jpeg", "application/pdf"), fc.constant(png)),
  fc.tuple(fc.constantFrom("application/json", "application/vnd.quire.v1+json"), json),
  fc.tuple(fc.constantFrom("application/javascript", "text/vnd.graph"), anyText),
);
const bundle: fc.Arbitrary<MimeBundle> = fc
  .array(representation, { maxLength: 3 })
  .map((representations) => new Map(representations));
const count = fc.option(fc.nat(99));

export const anyOutput: fc.Arbitrary<Output> = fc.oneof(
  fc.record({
    type: fc.constant("stream" as const),
    name: fc.constantFrom("stdout", "stderr"),
    text: anyText,
  }),
  fc.record({ type: fc.constant("display_data" as const), bundle, metadata: anyMetadata }),
  fc.record({
    type: fc.constant("execute_result" as const),
    bundle,
    metadata: anyMetadata,
    executionCount: count,
  }),
  fc.record({
    type: fc.constant("error" as const),
    name: anyText,
    value: anyText,
    traceback: fc.array(anyText, { maxLength: 3 }),
  }),
);

export const anyAttachments = fc.constantFrom("x.png", "é y.png", "10").map((name) => {
  return new Map([[name, new Map<string, Json>([["image/png", png]])]]);
});

function cell(index: number): fc.Arbitrary<JupyterCell> {
  const shared = { id: fc.constant(`cell-${index}`), metadata: anyMetadata, source: anyText };
  return fc.oneof(
    fc.record({
      type: fc.constant("code" as const),
      ...shared,
      executionCount: count,
      outputs: fc.array(anyOutput, { maxLength: 4 }),
    }),
    fc.record({ type: fc.constantFrom("markdown" as const, "raw" as const), ...shared }),
    fc.record({
      type: fc.constantFrom("markdown" as const, "raw" as const),
      ...shared,
      attachments: anyAttachments,
    }),
  );
}

const language = jsonObject([["name", "python"]]);

export const anyJupyterNotebook: fc.Arbitrary<JupyterNotebook> = fc
  .tuple(anyMetadata, fc.boolean(), fc.nat(5))
  .chain(([some, hasLanguage, length]) =>
    fc.tuple(...Array.from({ length }, (_, index) => cell(index))).map((cells) => ({
      metadata: hasLanguage ? jsonObject([...some.members, ["language_info", language]]) : some,
      cells,
    })),
  );
